namespace CompetencyProfiles.People.Import;

/// <summary>What no row can know alone: twice the same, somebody who does not exist, people who lead each other.</summary>
internal sealed class CheckPeople(IReadOnlyList<(PersonRow Row, RowReader Cells)> rows, ColumnMapping mapping, KnownPeople known)
{
    private readonly Dictionary<string, PersonRow> inFile =
        rows.Select(r => r.Row).Where(row => row.Number is not null).DistinctBy(row => row.Number).ToDictionary(row => row.Number!);

    public void Check()
    {
        FindTwice(row => row.Number, ImportColumn.Number, CellFault.NumberTwice);
        FindTwice(row => row.Email, ImportColumn.Email, CellFault.EmailTwice);
        var owners = known.ByNumber.Values.Where(p => p.Email is not null).ToLookup(p => p.Email);
        foreach (var (row, cells) in rows)
        {
            CheckPlaces(row, cells);
            CheckManager(row, cells);
            if (row.Email is { } email && owners[email].FirstOrDefault(p => p.Number != row.Number && !inFile.ContainsKey(p.Number)) is { } owner)
                cells.Fault(ImportColumn.Email, CellFault.EmailTaken.With(owner.Number));
            if (row is { Number: { } number, Entry: { } entry } && known.ByNumber.GetValueOrDefault(number) is { } person
                && person.EarlierExit >= entry && person.EarlierEntry != entry)
                cells.Fault(ImportColumn.Entry, CellFault.EntryWithinEarlierTime.With(person.EarlierExit!));
        }

        if (mapping.Has(ImportColumn.Manager))
            FindCircles();
    }

    private void CheckPlaces(PersonRow row, RowReader cells)
    {
        if (row.Unit is { } code)
        {
            if (known.Units.GetValueOrDefault(code) is not { } unit)
                cells.Fault(ImportColumn.Unit, CellFault.UnknownUnit.With(code));
            else if (!unit.IsOpen && !(row.Exit < known.Day))
                cells.Fault(ImportColumn.Unit, CellFault.UnitClosed.With(code));
        }

        if (row.RoleFamily is { } family && !known.RoleFamilies.ContainsKey(SearchText.Typed(family)))
            cells.Fault(ImportColumn.RoleFamily, CellFault.UnknownRoleFamily.With(family));
    }

    private void CheckManager(PersonRow row, RowReader cells)
    {
        if (row.Manager is not { } manager)
            return;
        if (manager == row.Number)
            cells.Fault(ImportColumn.Manager, CellFault.LeadsSelf);
        else if (!inFile.ContainsKey(manager) && !known.ByNumber.ContainsKey(manager))
            cells.Fault(ImportColumn.Manager, CellFault.UnknownManager.With(manager));
        else if (HasLeft(manager) && !(row.Exit < known.Day))
            cells.Fault(ImportColumn.Manager, CellFault.ManagerHasLeft.With(manager));
    }

    private bool HasLeft(string number) =>
        inFile.TryGetValue(number, out var row) && mapping.Has(ImportColumn.Exit) ? row.Exit < known.Day : known.ByNumber.GetValueOrDefault(number)?.HasLeftBy(known.Day) == true;

    private void FindTwice(Func<PersonRow, string?> key, ImportColumn column, Refusal why)
    {
        foreach (var same in rows.Where(r => key(r.Row) is not null && !r.Cells.IsWrong(column)).GroupBy(r => key(r.Row)).Where(g => g.Skip(1).Any()))
        {
            var lines = same.Select(r => r.Row.Line).ToList();
            foreach (var (row, cells) in same)
                cells.Fault(column, why.With(string.Join(", ", lines.Where(line => line != row.Line).Take(10))));
        }
    }

    private void FindCircles()
    {
        var numbers = known.ByNumber.Values.ToDictionary(p => p.Id, p => p.Number);
        var above = known.ByNumber.Values.ToDictionary(p => p.Number, p => p.Manager is { } manager ? numbers[manager] : null);
        var cellsOf = new Dictionary<string, RowReader>();
        foreach (var (row, cells) in rows.Where(r => r.Row.Number is not null))
        {
            cellsOf[row.Number!] = cells;
            above[row.Number!] = cells.IsWrong(ImportColumn.Manager) || row.Exit < known.Day ? null : row.Manager;
        }

        foreach (var circle in new Chains(above).Circles(cellsOf.Keys))
        {
            foreach (var member in circle)
                cellsOf.GetValueOrDefault(member)?.Fault(ImportColumn.Manager, CellFault.LeadsInCircle.With(string.Join(" → ", circle.Take(10))));
        }
    }
}
