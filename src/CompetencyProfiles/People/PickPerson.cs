namespace CompetencyProfiles.People;

/// <summary>A person to choose from: "Tobias Wenzel (1007)".</summary>
public sealed record PickedPerson
{
    public required Id<Person> Id { get; init; }
    public required string Name { get; init; }
    public required string PersonnelNumber { get; init; }

    public override string ToString() => $"{Name} ({PersonnelNumber})";
}

public static class PickPerson
{
    public const int Most = 6;

    /// <summary>
    /// Whom among those who work here today or later a typed name, number or address means: nobody, one, or some to choose from.
    /// A choice is "Name (number)". Everyone may be named as manager or deputy, so everyone is looked among.
    /// </summary>
    public static Task<IReadOnlyList<PickedPerson>> PickColleagueAsync(this AppDbContext db, string typed, DateOnly today, CancellationToken cancel) =>
        PickAsync(db.Set<Person>().Where(p => p.Employments.Any(e => e.To == null || e.To >= today)), typed, cancel);

    private static async Task<IReadOnlyList<PickedPerson>> PickAsync(IQueryable<Person> people, string typed, CancellationToken cancel)
    {
        var text = typed.Trim();
        var number = text.EndsWith(')') && text.LastIndexOf('(') is var open and >= 0 ? text[(open + 1)..^1] : text;
        var email = text.ToLowerInvariant();
        var exact = await people.Where(p => p.PersonnelNumber == number || p.Email == email).Picked().Take(Most).ToListAsync(cancel);
        if (exact.Count > 0)
            return exact;

        var words = Kernel.SearchText.Typed(text).Split(' ', StringSplitOptions.RemoveEmptyEntries).Take(5).ToList();
        if (words.Count == 0)
            return [];
        foreach (var word in words)
            people = people.Where(p => p.SearchText.Contains(word));
        return await people.OrderBy(p => p.SortKey).ThenBy(p => p.Id).Picked().Take(Most).ToListAsync(cancel);
    }

    internal static IQueryable<PickedPerson> Picked(this IQueryable<Person> people) => people.IgnoreAutoIncludes()
        .Select(p => new PickedPerson { Id = p.Id, Name = p.FirstName + " " + p.LastName, PersonnelNumber = p.PersonnelNumber });
}
