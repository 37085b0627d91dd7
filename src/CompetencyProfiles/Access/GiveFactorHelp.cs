using CompetencyProfiles.People;

namespace CompetencyProfiles.Access;

public static class GiveFactorHelp
{
    /// <summary>Starts help for somebody who has a factor to lose and an address to write to; tells them at once.</summary>
    public static async Task<Result<FactorHelp>> StartFactorHelpAsync(this AppDbContext db, Viewer by, Id<Person> person, DateTimeOffset now, CancellationToken cancel)
    {
        var started = FactorHelp.Start(by, person, await db.LooksAfterAsync(by, person, cancel), now);
        if (started.Value is not { } help)
            return started;
        var account = await db.Set<Account>().AsNoTracking().SingleOrDefaultAsync(a => a.PersonId == person && a.DisabledAt == null, cancel);
        if (account is null || !await db.HasSecondFactorAsync(account.Id, cancel))
            return FactorHelpRefusals.NoFactor;
        if (!await db.Set<Person>().AnyAsync(p => p.Id == person && p.Email != null, cancel))
            return FactorHelpRefusals.NoAddress;

        db.Add(help);
        db.OweSecurityNotice(person, SecurityEvent.FactorHelpStarted, now);
        try
        {
            await db.SaveChangesAsync(cancel);
            return help;
        }
        catch (DbUpdateException)
        {
            // The unique index: help is running already.
            db.ChangeTracker.Clear();
            if (!await db.FactorHelpFor(person).AnyAsync(h => h.StoppedAt == null && h.UsedAt == null, cancel))
                throw;
            return FactorHelpRefusals.Running;
        }
    }

    /// <summary>The second pair of eyes: the person gets the link. Null if there is no such help.</summary>
    public static Task<Result<Done>?> ConfirmFactorHelpAsync(this AppDbContext db, Viewer by, Id<FactorHelp> id, DateTimeOffset now, CancellationToken cancel) =>
        db.ChangeAsync(id, async (FactorHelp help) =>
        {
            var confirmed = help.Confirm(by, await db.LooksAfterAsync(by, help.PersonId, cancel), now);
            if (confirmed.Succeeded)
                db.OweFactorLink(help.PersonId, help.Id, now);
            return confirmed;
        }, cancel);

    /// <summary>Null if there is no such help.</summary>
    public static Task<Result<Done>?> StopFactorHelpAsync(this AppDbContext db, Viewer by, Id<FactorHelp> id, DateTimeOffset now, CancellationToken cancel) =>
        db.ChangeAsync(id, async (FactorHelp help) => help.Stop(by, await db.LooksAfterAsync(by, help.PersonId, cancel), now), cancel);

    public static IQueryable<FactorHelp> FactorHelpFor(this AppDbContext db, Id<Person> person) =>
        db.Set<FactorHelp>().Where(h => h.PersonId == person);

    /// <summary>Those for which this viewer is the second pair of eyes.</summary>
    public static IQueryable<FactorHelp> FactorHelpAwaiting(this AppDbContext db, Viewer viewer)
    {
        var (me, administrator) = (viewer.PersonId, viewer.IsAdministrator);
        var mine = viewer.IsHr ? db.LookedAfterBy(viewer).Select(p => p.Id) : db.Set<Person>().Where(_ => false).Select(p => p.Id);
        return db.Set<FactorHelp>().Where(h => h.ConfirmedAt == null && h.StoppedAt == null && h.StartedById != me && h.PersonId != me
            && (h.StartedAs == Role.Administrator ? mine.Contains(h.PersonId) : administrator));
    }

    public static async Task<bool> LooksAfterAsync(this AppDbContext db, Viewer viewer, Id<Person> person, CancellationToken cancel) =>
        viewer.IsHr && await db.LookedAfterBy(viewer).AnyAsync(p => p.Id == person, cancel);
}
