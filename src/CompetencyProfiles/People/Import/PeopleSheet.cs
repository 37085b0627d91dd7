namespace CompetencyProfiles.People.Import;

/// <summary>People as rows of a sheet, with the columns of the import: what is exported can be changed there and imported again.</summary>
public sealed class PeopleSheet(KnownPeople known)
{
    private static readonly (WorkDays Day, string Name)[] Week =
    [
        (WorkDays.Monday, "Mo"), (WorkDays.Tuesday, "Di"), (WorkDays.Wednesday, "Mi"), (WorkDays.Thursday, "Do"), (WorkDays.Friday, "Fr"),
        (WorkDays.Saturday, "Sa"), (WorkDays.Sunday, "So"),
    ];

    private readonly Dictionary<Id<Person>, string> numbers = known.ByNumber.Values.ToDictionary(p => p.Id, p => p.Number);
    private readonly Dictionary<Id<OrgUnit>, string> codes = known.Units.Values.ToDictionary(u => u.Id, u => u.Code);
    private readonly Dictionary<Id<Site>, string> sites = known.Sites.Values.ToDictionary(s => s.Id, s => s.Name);

    public static readonly IReadOnlyList<ImportColumn> Columns =
    [
        ImportColumn.Number, ImportColumn.LastName, ImportColumn.FirstName, ImportColumn.Email, ImportColumn.Unit, ImportColumn.RoleFamily,
        ImportColumn.Manager, ImportColumn.Language, ImportColumn.Entry, ImportColumn.Exit, ImportColumn.WorkDays, ImportColumn.Site,
    ];

    /// <summary>Reads everything once; asks then for rows without the database.</summary>
    public static async Task<PeopleSheet> ReadAsync(AppDbContext db, DateOnly today, CancellationToken cancel) => new(await db.KnownPeopleAsync(today, cancel));

    /// <summary>These people in the order of their names.</summary>
    public IEnumerable<IReadOnlyList<object?>> Rows(IReadOnlySet<Id<Person>> people) =>
        from person in known.ByNumber.Values
        where people.Contains(person.Id)
        orderby SearchText.SortKey(person.LastName, person.FirstName), person.Number
        select (IReadOnlyList<object?>)
        [
            person.Number, person.LastName, person.FirstName, person.Email,
            person.Unit is { } unit ? codes[unit] : null, person.RoleFamily,
            person.Manager is { } manager ? numbers[manager] : null, person.Language, person.Entry, person.Exit,
            person.WorkDays is { } days ? string.Join(',', Week.Where(d => days.HasFlag(d.Day)).Select(d => d.Name)) : null,
            person.Site is { } site ? sites[site] : null,
        ];
}
