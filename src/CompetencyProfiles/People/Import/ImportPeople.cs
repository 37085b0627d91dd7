using CompetencyProfiles.Tables;

namespace CompetencyProfiles.People.Import;

/// <summary>Writes a file of people: all of it or nothing, in one transaction, in parts that keep the memory flat.</summary>
public static class ImportPeople
{
    private const int PartSize = 500;

    /// <param name="beforeCommit">Done last, in the same transaction.</param>
    public static async Task<ImportOutcome> ImportPeopleAsync(
        this AppDbContext db, Table table, ColumnMapping mapping, ImportChoices choices, ChangedBy by,
        IProgress<(int Done, int? Total)>? progress, CancellationToken cancel, Func<Task>? beforeCommit = null)
    {
        db.ChangeTracker.Clear();
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);

        // Held to the end: while it is, nobody else changes who leads whom, and no second import begins.
        await db.Set<LeadingTurn>().ExecuteUpdateAsync(set => set.SetProperty(turn => turn.Count, turn => turn.Count + 1), cancel);

        var known = await db.KnownPeopleAsync(choices.From, cancel);
        var plan = PlanPeople.Plan(table, mapping, known);
        var ended = choices.EndMissing ? plan.Missing.Where(p => p.Id != by.PersonId).ToList() : [];
        if (plan.HasErrors)
            return new() { Faults = plan.Faults };

        var writer = new PeopleWriter(db, known, choices.From, by);
        await writer.OpenSitesAsync(plan.NewSites, cancel);
        await writer.FreeEmailsAsync(plan.Changed, cancel);
        var total = plan.Added.Count + plan.Changed.Count + ended.Count;
        var done = 0;
        foreach (var part in plan.Added.Chunk(PartSize))
            await FinishAsync(part.Length, writer.AddAsync(part, cancel));
        foreach (var part in plan.Changed.Chunk(PartSize))
            await FinishAsync(part.Length, writer.ChangeAsync(part, cancel));
        foreach (var part in ended.Chunk(PartSize))
            await FinishAsync(part.Length, writer.EndAsync(part, cancel));
        if (writer.Refused is { } fault)
            return new() { Faults = [.. plan.Faults, fault] };

        await db.AppointAwaitedLeadsAsync(choices.From, by, cancel);
        await (beforeCommit?.Invoke() ?? Task.CompletedTask);
        await transaction.CommitAsync(cancel);
        return new()
        {
            Added = plan.Added.Count, Changed = plan.Changed.Count, Ended = ended.Count, Unchanged = plan.Unchanged,
            Missing = plan.Missing.Count - ended.Count, Faults = plan.Faults,
        };

        async Task FinishAsync(int count, Task part)
        {
            if (writer.Refused is null)
                await part;
            done += count;
            progress?.Report((done, total));
        }
    }
}
