using CompetencyProfiles.Tables;

namespace CompetencyProfiles.People.Import;

/// <summary>Holds a file of units against those that are known and says what would happen. Reads and writes nothing.</summary>
public static class PlanUnits
{
    public static UnitsPlan Plan(Table table, ColumnMapping mapping, KnownStructure known)
    {
        var faults = new List<ImportFault>();
        var rows = new List<(UnitRow Row, RowReader Cells)>(table.Rows.Count);
        foreach (var row in table.Rows)
        {
            var cells = new RowReader(row, table.Headings, mapping, faults);
            rows.Add((UnitRow.Read(row, cells), cells));
        }

        var inFile = rows.Where(r => r.Row.Code is not null).DistinctBy(r => r.Row.Code).ToDictionary(r => r.Row.Code!);
        var twice = rows.Where(r => r.Row.Code is not null).ToLookup(r => r.Row.Code!, r => r.Row.Line);
        foreach (var (row, cells) in rows)
            Check(row, cells);

        var chains = new Chains(ParentsAfter(rows, mapping, known));
        foreach (var circle in chains.Circles(inFile.Keys))
        {
            foreach (var code in circle.Where(inFile.ContainsKey))
                inFile[code].Cells.Fault(ImportColumn.Parent, CellFault.ParentInCircle.With(string.Join(" → ", circle.Take(10))));
        }

        var (added, changed, unchanged) = (new List<PlannedUnit>(), new List<PlannedUnit>(), 0);
        foreach (var row in inFile.Values.Select(r => r.Row))
        {
            var unit = known.Units.GetValueOrDefault(row.Code!);
            var fields = unit is null ? [] : Compare(row, unit, mapping);
            if (unit is null)
                added.Add(new(row, null, fields));
            else if (fields.Count > 0)
                changed.Add(new(row, unit, fields));
            else
                unchanged++;
        }

        return new()
        {
            Added = [.. added.OrderBy(a => chains.Depth(a.Row.Code!))],
            Changed = changed,
            Unchanged = unchanged,
            Missing = [.. known.Units.Values.Where(u => u.IsOpen && !inFile.ContainsKey(u.Code)).OrderBy(u => u.Code, StringComparer.Ordinal)],
            AwaitedLeads = [.. rows.SelectMany(r => r.Row.Leads).Distinct().Where(number => !known.People.ContainsKey(number))],
            Faults = [.. faults.OrderBy(fault => fault.Line)],
        };

        void Check(UnitRow row, RowReader cells)
        {
            if (row.Code is { } code)
            {
                if (twice[code].Skip(1).Any())
                    cells.Fault(ImportColumn.Code, CellFault.CodeTwice.With(string.Join(", ", twice[code].Where(line => line != row.Line).Take(10))));
                if (known.Units.GetValueOrDefault(code) is { IsOpen: false })
                    cells.Fault(ImportColumn.Code, CellFault.UnitClosed.With(code));
            }

            if (row.Parent is { } parent && !inFile.ContainsKey(parent))
            {
                if (known.Units.GetValueOrDefault(parent) is not { } above)
                    cells.Fault(ImportColumn.Parent, CellFault.UnknownParent.With(parent));
                else if (!above.IsOpen)
                    cells.Fault(ImportColumn.Parent, CellFault.UnitClosed.With(parent));
            }

            foreach (var number in row.Leads.Where(n => known.People.GetValueOrDefault(n) is { HasLeft: true }))
                cells.Fault(ImportColumn.Leads, CellFault.ManagerHasLeft.With(number));
        }
    }

    private static Dictionary<string, string?> ParentsAfter(List<(UnitRow Row, RowReader Cells)> rows, ColumnMapping mapping, KnownStructure known)
    {
        var parents = known.Units.Values.ToDictionary(u => u.Code, u => u.Parent);
        foreach (var (row, _) in rows.Where(r => r.Row.Code is not null && mapping.Has(ImportColumn.Parent)))
            parents[row.Code!] = row.Parent;
        return parents;
    }

    private static List<FieldChange> Compare(UnitRow row, KnownStructureUnit known, ColumnMapping mapping)
    {
        var changes = new List<FieldChange>();
        Add(ImportColumn.Name, known.Name, row.Name);
        Add(ImportColumn.Parent, known.Parent, row.Parent);
        Add(ImportColumn.Type, known.Type, row.Type ?? "");
        Add(ImportColumn.Leads, string.Join(", ", known.Leads), string.Join(", ", row.Leads.Order(StringComparer.Ordinal)));
        return changes;

        void Add(ImportColumn column, string? before, string? after)
        {
            if (mapping.Has(column) && before != after)
                changes.Add(new(column, before, after));
        }
    }
}
