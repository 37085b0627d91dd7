using CompetencyProfiles.Tables;

namespace CompetencyProfiles.People.Import;

/// <summary>Holds a file against what is known and says what would happen. Reads and writes nothing, so it can be asked as often as a page is shown.</summary>
public static class PlanPeople
{
    public static PeoplePlan Plan(Table table, ColumnMapping mapping, KnownPeople known)
    {
        var faults = new List<ImportFault>();
        var rows = new List<(PersonRow Row, RowReader Cells)>(table.Rows.Count);
        foreach (var row in table.Rows)
        {
            var cells = new RowReader(row, table.Headings, mapping, faults);
            rows.Add((PersonRow.Read(row, cells), cells));
        }

        new CheckPeople(rows, mapping, known).Check();

        var numbers = known.ByNumber.Values.ToDictionary(p => p.Id, p => p.Number);
        var codes = known.Units.Values.ToDictionary(u => u.Id, u => u.Code);
        var (added, changed, unchanged) = (new List<PlannedPerson>(), new List<PlannedPerson>(), 0);
        foreach (var row in rows.Select(r => r.Row).Where(row => row.Number is not null))
        {
            var person = known.ByNumber.GetValueOrDefault(row.Number!);
            var fields = new ComparePerson(row, person, mapping, known, numbers, codes).Changes();
            if (person is null)
                added.Add(new(row, null, fields));
            else if (fields.Count > 0)
                changed.Add(new(row, person, fields));
            else
                unchanged++;
        }

        var inFile = rows.Select(r => r.Row.Number).ToHashSet();
        return new()
        {
            Added = ManagersFirst(added),
            Changed = changed,
            Unchanged = unchanged,
            Missing = [.. known.ByNumber.Values.Where(p => p.WorksHere && !inFile.Contains(p.Number)).OrderBy(p => SearchText.SortKey(p.LastName, p.FirstName), StringComparer.Ordinal)],
            NewSites = [.. rows.Select(r => r.Row.Site).OfType<string>().Where(s => !known.Sites.ContainsKey(SearchText.Typed(s))).DistinctBy(s => SearchText.Typed(s)).Order(StringComparer.Ordinal)],
            Faults = [.. faults.OrderBy(fault => fault.Line)],
        };
    }

    // So that nobody is written before the one they are led by.
    private static List<PlannedPerson> ManagersFirst(List<PlannedPerson> added)
    {
        var chains = new Chains(added.DistinctBy(a => a.Row.Number).ToDictionary(a => a.Row.Number!, a => a.Row.Manager));
        return [.. added.OrderBy(a => chains.Depth(a.Row.Number!))];
    }
}
