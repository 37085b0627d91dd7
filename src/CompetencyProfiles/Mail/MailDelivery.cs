using System.Globalization;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace CompetencyProfiles.Mail;

internal enum Delivery { NotMine, Done, ServerUnavailable }

/// <summary>One attempt at one mail: claim it, render it, hand it over, strike it off.</summary>
internal sealed partial class MailDelivery(Guid id, IServiceScopeFactory scopes, TimeProvider clock, ILogger logger)
{
    // A process that is told to stop finishes what it has begun, but not for long.
    private static readonly TimeSpan Grace = TimeSpan.FromSeconds(10);

    // Whoever has handed a mail over but cannot write it down would send it twice.
    private static readonly TimeSpan[] StrikeOffPauses = [.. new[] { 1, 2, 4, 8, 15 }.Select(s => TimeSpan.FromSeconds(s))];

    private readonly Guid token = Guid.CreateVersion7();

    public async Task<Delivery> RunAsync(CancellationToken stop)
    {
        var claimedAt = clock.GetUtcNow();
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<AppDbContext>();
        if (!await db.ClaimAsync(id, token, claimedAt, stop))
            return Delivery.NotMine;

        var message = await db.Set<OutboxMessage>().AsNoTracking().SingleAsync(m => m.Id == id, stop);
        using var deadline = new CancellationTokenSource(OutboxMessage.Deadline, clock);
        await using var grace = stop.Register(() => deadline.CancelAfter(Grace));
        var answer = await AttemptAsync(scope.ServiceProvider, message, claimedAt, deadline.Token);
        await StrikeOffAsync(answer);
        return answer.Result;
    }

    private async Task<(Delivery Result, Action<OutboxMessage, DateTimeOffset> StrikeOff)> AttemptAsync(
        IServiceProvider services, OutboxMessage message, DateTimeOffset claimedAt, CancellationToken deadline)
    {
        RenderedMail? mail;
        try
        {
            if (services.GetServices<IMailKind>().SingleOrDefault(kind => kind.Kind == message.Kind) is not { } kind)
                return (Delivery.Done, (m, now) => m.FailToRender(OutboxReason.UnknownKind, now));
            mail = await kind.RenderAsync(message, deadline);
        }
        catch (Exception failure)
        {
            LogNotRendered(id, message.Kind, Failures.TraceOf(failure));
            return (Delivery.Done, (m, now) => m.FailToRender(OutboxReason.RenderFailed, now));
        }

        if (mail is null)
            return (Delivery.Done, (m, now) => m.Drop(now));
        if (!EmailAddress.IsOne(mail.To))
            return (Delivery.Done, (m, now) => m.RefuseAddress(now));
        // The process stood still meanwhile: somebody else may be at it by now.
        if (clock.GetUtcNow() - claimedAt >= OutboxMessage.Deadline)
            return (Delivery.NotMine, (m, now) => m.Leave(now));

        return await HandOverAsync(services.GetRequiredService<IMailer>(), OutgoingMail.From(message, mail), deadline);
    }

    private async Task<(Delivery, Action<OutboxMessage, DateTimeOffset>)> HandOverAsync(IMailer mailer, OutgoingMail mail, CancellationToken deadline)
    {
        try
        {
            // The mailer ends at the deadline and says what it knows; one that does not is not waited for.
            await mailer.SendAsync(mail, deadline).WaitAsync(OutboxMessage.Deadline + Grace, clock, CancellationToken.None);
            return (Delivery.Done, (m, now) => m.Send(now));
        }
        catch (MailRefusedException refused)
        {
            return (Delivery.Done, (m, now) => m.Refuse(refused.Code, refused.Message, now));
        }
        catch (MailServerUnavailableException unavailable)
        {
            LogUnavailable(id, Failures.TraceOf(unavailable));
            return (Delivery.ServerUnavailable, (m, now) => m.WaitForServer(unavailable.Code?.ToString(CultureInfo.InvariantCulture), now));
        }
        catch (Exception failure)
        {
            LogDoubted(id, Failures.TraceOf(failure));
            return (Delivery.Done, (m, now) => m.Doubt(now));
        }
    }

    private async Task StrikeOffAsync((Delivery, Action<OutboxMessage, DateTimeOffset> StrikeOff) answer)
    {
        for (var tries = 0; ; tries++)
        {
            try
            {
                await using var scope = scopes.CreateAsyncScope();
                var db = scope.ServiceProvider.GetRequiredService<AppDbContext>();
                if (await db.Set<OutboxMessage>().SingleOrDefaultAsync(m => m.Id == id && m.LeaseToken == token) is not { } message)
                {
                    LogLost(id);
                    return;
                }

                answer.StrikeOff(message, clock.GetUtcNow());
                await db.SaveChangesAsync();
                LogEnded(id, message.Kind, message.State, message.Reason, message.Answer, message.Attempts);
                return;
            }
            catch (Exception failure) when (failure is not DbUpdateConcurrencyException && tries < StrikeOffPauses.Length)
            {
                LogNotStruckOff(id, Failures.KindOf(failure));
                await Task.Delay(StrikeOffPauses[tries], clock);
            }
        }
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "Mail {Id} ({Kind}) is {State} ({Reason} {Answer}) after attempt {Attempts}")]
    private partial void LogEnded(Guid id, string kind, OutboxState state, OutboxReason? reason, string? answer, int attempts);

    [LoggerMessage(Level = LogLevel.Error, Message = "Mail {Id} ({Kind}) could not be rendered: {Trace}")]
    private partial void LogNotRendered(Guid id, string kind, string trace);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Mail {Id} waits, because the server cannot be used: {Trace}")]
    private partial void LogUnavailable(Guid id, string trace);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Nobody knows whether mail {Id} arrived: {Trace}")]
    private partial void LogDoubted(Guid id, string trace);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Mail {Id} was claimed by somebody else meanwhile")]
    private partial void LogLost(Guid id);

    [LoggerMessage(Level = LogLevel.Warning, Message = "What became of mail {Id} could not be written down yet: {Failure}")]
    private partial void LogNotStruckOff(Guid id, string failure);
}
