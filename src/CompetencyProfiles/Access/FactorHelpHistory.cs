using CompetencyProfiles.People;

namespace CompetencyProfiles.Access;

/// <summary>What happened to somebody's help with the second factor: "Started", "Confirmed", "Stopped" or "Used".</summary>
public sealed record FactorHelpLine(string What, string Who, DateTimeOffset At);

public static class FactorHelpHistory
{
    /// <summary>Everything that ever happened, newest first.</summary>
    public static async Task<IReadOnlyList<FactorHelpLine>> FactorHelpHistoryAsync(this AppDbContext db, Id<Person> person, CancellationToken cancel)
    {
        var all = await db.FactorHelpFor(person).AsNoTracking().ToListAsync(cancel);
        var lines = all.SelectMany(help => new (string What, Id<Person>? Who, DateTimeOffset? At)[]
        {
            ("Started", help.StartedById, help.StartedAt), ("Confirmed", help.ConfirmedById, help.ConfirmedAt),
            ("Stopped", help.StoppedById, help.StoppedAt), ("Used", help.PersonId, help.UsedAt),
        }).Where(line => line.At is not null).ToList();
        var ids = lines.Select(line => line.Who!.Value).Distinct().ToList();
        var names = await db.Set<Person>().IgnoreAutoIncludes().Where(p => ids.Contains(p.Id)).Select(p => new { p.Id, p.FirstName, p.LastName })
            .ToDictionaryAsync(p => p.Id, p => $"{p.FirstName} {p.LastName}", cancel);
        return [.. lines.OrderBy(line => line.At).Reverse().Select(line => new FactorHelpLine(line.What, names[line.Who!.Value], line.At!.Value))];
    }
}
