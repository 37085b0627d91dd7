namespace CompetencyProfiles.People.Import;

/// <summary>
/// Finds what a row says otherwise than what is stored. An empty cell clears e-mail, unit, manager, role family, site and exit;
/// language, group and work days stay as they are.
/// </summary>
internal sealed class ComparePerson(
    PersonRow row, KnownPerson? known, ColumnMapping mapping, KnownPeople all,
    IReadOnlyDictionary<Id<Person>, string> numbers, IReadOnlyDictionary<Id<OrgUnit>, string> codes)
{
    private readonly List<FieldChange> changes = [];

    public IReadOnlyList<FieldChange> Changes()
    {
        if (known is null)
            return changes;
        var comesBack = row.Entry > known.Exit;
        var exit = mapping.Has(ImportColumn.Exit) ? row.Exit : comesBack ? null : known.Exit;

        Compare(ImportColumn.LastName, known.LastName, row.LastName);
        Compare(ImportColumn.FirstName, known.FirstName, row.FirstName);
        Compare(ImportColumn.Email, known.Email, row.Email);
        Compare(ImportColumn.Language, known.Language, row.Language ?? known.Language);
        Compare(ImportColumn.Group, known.Group, row.Group ?? known.Group);

        // A file may still tell of the time before somebody came back, or comes back; that is written already.
        if (row.Entry != known.EarlierEntry || row.Entry is null)
        {
            Compare(ImportColumn.Entry, known.Entry, row.Entry);
            Compare(ImportColumn.Exit, comesBack ? null : known.Exit, exit);
        }

        // Where somebody who has left used to work is history.
        if (!(exit < all.Day))
            ComparePlaces(known);
        return changes;
    }

    private void ComparePlaces(KnownPerson known)
    {
        Compare(ImportColumn.Unit, known.Unit is { } unit ? codes.GetValueOrDefault(unit) : null, row.Unit);
        Compare(ImportColumn.Manager, known.Manager is { } manager ? numbers.GetValueOrDefault(manager) : null, row.Manager);
        Compare(ImportColumn.RoleFamily, known.RoleFamily, row.RoleFamily is { } family ? all.RoleFamilies.GetValueOrDefault(SearchText.Typed(family)) : null);
        Compare(ImportColumn.WorkDays, known.WorkDays, row.WorkDays ?? known.WorkDays);
        Compare(ImportColumn.Site,
            all.Sites.Values.FirstOrDefault(s => s.Id == known.Site)?.Name, row.Site is { } site ? all.Sites.GetValueOrDefault(SearchText.Typed(site))?.Name ?? site : null);
    }

    private void Compare(ImportColumn column, object? before, object? after)
    {
        if (mapping.Has(column) && !Equals(before, after))
            changes.Add(new(column, before, after));
    }
}
