namespace CompetencyProfiles.People;

/// <summary>Nobody leads those by whom they are led, on any day, over however many steps.</summary>
public static class LeadingCircle
{
    /// <summary>Whether there is a day on which <paramref name="manager"/>, led as <paramref name="above"/> tells, stands below <paramref name="person"/>.</summary>
    public static bool Closes(Id<Person> person, Id<Person> manager, DateOnly from, DateOnly? to, ILookup<Id<Person>, ManagementAssignment> above)
    {
        var seen = new HashSet<(Id<Person>, DateOnly, DateOnly)>();
        var open = new Stack<(Id<Person> Who, DateOnly From, DateOnly To)>([(manager, from, to ?? DateOnly.MaxValue)]);
        while (open.TryPop(out var step))
        {
            if (step.Who == person)
                return true;
            if (!seen.Add(step))
                continue;
            foreach (var next in above[step.Who].Where(m => m.Kind == ManagementKind.Disciplinary && m.Overlaps(step.From, step.To)))
                open.Push((next.ManagerId, Later(next.From, step.From), Earlier(next.To ?? DateOnly.MaxValue, step.To)));
        }

        return false;
    }

    /// <summary>
    /// Whether leading would close a circle. Call it inside the transaction of the change: it makes other such changes wait until this one is done,
    /// so that two of them cannot close a circle together.
    /// </summary>
    public static async Task<bool> ClosesCircleAsync(this AppDbContext db, Id<Person> person, Id<Person> manager, DateOnly from, CancellationToken cancel)
    {
        await db.Set<LeadingTurn>().ExecuteUpdateAsync(set => set.SetProperty(turn => turn.Count, turn => turn.Count + 1), cancel);

        var chain = new List<ManagementAssignment>();
        var known = new HashSet<Id<Person>>();
        for (var step = new[] { manager }; step.Length > 0;)
        {
            known.UnionWith(step);
            var found = await db.Set<ManagementAssignment>().AsNoTracking()
                .Where(m => step.Contains(m.PersonId) && m.Kind == ManagementKind.Disciplinary && (m.To == null || m.To >= from)).ToListAsync(cancel);
            chain.AddRange(found);
            step = [.. found.Select(m => m.ManagerId).Where(m => m != person && !known.Contains(m)).Distinct()];
        }

        return Closes(person, manager, from, null, chain.ToLookup(m => m.PersonId));
    }

    private static DateOnly Later(DateOnly a, DateOnly b) => a > b ? a : b;

    private static DateOnly Earlier(DateOnly a, DateOnly b) => a < b ? a : b;
}

/// <summary>One row. Who changes who leads whom takes it, and keeps it until the change is saved.</summary>
internal sealed class LeadingTurn
{
    public int Id { get; private init; } = 1;
    public int Count { get; private set; }
}

internal sealed class LeadingTurnConfiguration : IEntityTypeConfiguration<LeadingTurn>
{
    public void Configure(EntityTypeBuilder<LeadingTurn> turn)
    {
        turn.Property(t => t.Id).ValueGeneratedNever();
        turn.HasData(new { Id = 1, Count = 0 });
    }
}
