namespace CompetencyProfiles.People.Import;

/// <summary>What the codes, numbers and names of a row stand for.</summary>
internal sealed record Places(Id<OrgUnit>? Unit, Id<Person>? Manager, string? RoleFamily, Id<Site>? Site);

/// <summary>Makes a person what a row says, by the same verbs that a page uses: the same rules, the same journal.</summary>
internal sealed class TakeOver(PersonRow row, Places places, DateOnly day, ChangedBy by)
{
    private static readonly ImportColumn[] Facts = [ImportColumn.Unit, ImportColumn.Manager, ImportColumn.RoleFamily, ImportColumn.WorkDays, ImportColumn.Site];

    /// <summary>Dated facts hold from the day of the import on, or from the entry of somebody who comes later.</summary>
    private DateOnly From => row.Entry > day ? row.Entry.Value : day;

    public Result<Person> Create()
    {
        var created = Person.Create(row.Number, row.FirstName, row.LastName, row.Email, row.Language ?? "de", row.Group ?? PersonGroup.Employee);
        if (created.Value is not { } person)
            return created;
        if (Refusal(person.Hire(row.Entry!.Value, by)) is { } notHired)
            return notHired;
        if (row.Exit is { } exit && Refusal(person.Leave(exit, by)) is { } notLeaving)
            return notLeaving;
        return row.Exit < day ? person : Change(person, Facts) is { } refusal ? refusal : person;
    }

    /// <summary>Changes what differs and nothing else; null, or why the rules refuse.</summary>
    public Refusal? Change(Person person, IReadOnlyCollection<ImportColumn> columns)
    {
        if (columns.Any(c => c is ImportColumn.LastName or ImportColumn.FirstName) && Refusal(person.Rename(row.FirstName, row.LastName, by)) is { } refusal)
            return refusal;
        if (ChangeEmployment(person, columns) is { } notEmployed)
            return notEmployed;
        return columns.Select(column => Change(person, column)).FirstOrDefault(refused => refused is not null);
    }

    private Refusal? Change(Person person, ImportColumn column) => column switch
    {
        ImportColumn.Email => Refusal(person.WriteTo(row.Email, by)),
        ImportColumn.Language => Refusal(person.SpeakTo(row.Language!, by)),
        ImportColumn.Group => Refusal(person.JoinGroup(row.Group!.Value, by)),
        ImportColumn.Unit => Refusal(person.BelongTo(places.Unit is { } unit ? [(unit, 100)] : [], From, by)),
        ImportColumn.Manager => Refusal(person.BeLedBy(places.Manager, From, by)),
        ImportColumn.RoleFamily => Refusal(person.WorkAs(places.RoleFamily is { } family ? [(family, 100)] : [], From, by)),
        ImportColumn.WorkDays => row.WorkDays is { } days ? Refusal(person.WorkOn(days, From, by)) : null,
        ImportColumn.Site => Refusal(person.WorkAt(places.Site, From, by)),
        _ => null,
    };

    private Refusal? ChangeEmployment(Person person, IReadOnlyCollection<ImportColumn> columns)
    {
        var (entry, latest) = (row.Entry!.Value, person.Employments.MaxBy(e => e.From));
        if (columns.Contains(ImportColumn.Entry) && (latest is null || latest.To < entry))
            return Refusal(person.Hire(entry, by)) ?? (row.Exit is { } last ? Refusal(person.Leave(last, by)) : null);

        // The later end of the two is written first, so that the time never ends before it begins.
        var endFirst = row.Exit is null || row.Exit >= latest?.From;
        return (endFirst ? End() : Begin()) ?? (endFirst ? Begin() : End());

        Refusal? Begin() => columns.Contains(ImportColumn.Entry) ? Refusal(person.CorrectEntry(entry, by)) : null;
        Refusal? End() => !columns.Contains(ImportColumn.Exit) ? null : Refusal(row.Exit is { } exit ? person.Leave(exit, by) : person.Stay(by));
    }

    private static Refusal? Refusal(Result<Done> answer) => answer.Refusal;
}
