using System.Globalization;
using System.Net.Sockets;
using CompetencyProfiles.Web.Configuration;
using CompetencyProfiles.Web.Data;
using CompetencyProfiles.Web.Health;
using CompetencyProfiles.Web.Mail;

namespace CompetencyProfiles.Web.Commands;

/// <summary><c>check</c>: says all that is wrong with configuration, database, mail server and clock, one line each.</summary>
internal sealed class CheckCommand(
    DatabaseInspection inspection, DatabaseOptions database, HealthProbes probes, MailSettings mail, IConfiguration config, IHostEnvironment environment) : IHouseCommand
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    public string Name => "check";

    public async Task<int> RunAsync(string[] arguments, CancellationToken cancel)
    {
        var configuration = ConfigurationProblems.ProblemsOf(config, environment);
        string[] problems = [.. configuration, .. await DatabaseProblemsAsync(cancel), .. await MailProblemsAsync(cancel)];
        foreach (var problem in problems)
            await Console.Error.WriteLineAsync(problem);
        if (problems.Length > 0)
            return 1;

        Console.WriteLine("Everything is in order.");
        return 0;
    }

    private async Task<IReadOnlyList<string>> DatabaseProblemsAsync(CancellationToken cancel)
    {
        if (database.File is { } file && SqliteFile.FindDamage(database, file, thorough: true) is { } damage)
            return [damage];

        var state = await inspection.InspectAsync(cancel);
        if (state.Problem is not null)
            return [state.Problem];
        return state.Pending.Count > 0
            ? [$"The database lacks {state.Pending.Count} migrations; run the command \"migrate\"."]
            : [.. (await probes.LookAsync(cancel)).Where(finding => finding.State != HealthState.Healthy).Select(Sentence)];
    }

    private string Sentence(Finding finding) => finding.Area switch
    {
        HealthArea.Database => "The database takes no changes.",
        HealthArea.Disk => string.Create(CultureInfo.InvariantCulture, $"Only {finding.Figure} MiB of disk space are free; {probes.LeastFreeMiB} MiB are needed."),
        HealthArea.Queue => string.Create(CultureInfo.InvariantCulture, $"A mail has been waiting for {finding.Figure} minutes; the page /admin/mail shows why."),
        HealthArea.Clock => string.Create(CultureInfo.InvariantCulture, $"The clock of this machine is {finding.Figure} seconds away from the database's; check the time synchronisation."),
        _ => "Migrations are missing; run the command \"migrate\".",
    };

    /// <summary>Listens to the server's greeting; sends nothing.</summary>
    private async Task<IReadOnlyList<string>> MailProblemsAsync(CancellationToken cancel)
    {
        if (string.IsNullOrWhiteSpace(mail.Host))
            return [];

        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        limit.CancelAfter(Patience);
        try
        {
            using var client = new TcpClient();
            await client.ConnectAsync(mail.Host, mail.Port, limit.Token);
            using var reader = new StreamReader(client.GetStream());
            var greeting = await reader.ReadLineAsync(limit.Token);
            return greeting?.StartsWith("220", StringComparison.Ordinal) == true ? [] : [$"{mail.Host}:{mail.Port} answers, but not as a mail server that is ready."];
        }
        catch (Exception failure) when (failure is SocketException or IOException or OperationCanceledException)
        {
            return [$"The mail server {mail.Host}:{mail.Port} does not answer ({(failure is OperationCanceledException ? "time-out" : failure.Message)})."];
        }
    }
}
