using CompetencyProfiles.Tables;

namespace CompetencyProfiles.People.Import;

/// <summary>What one row says about a unit.</summary>
public sealed record UnitRow
{
    public required int Line { get; init; }
    public required string? Code { get; init; }
    public required string? Name { get; init; }

    /// <summary>Code of the unit above; null at the top.</summary>
    public string? Parent { get; init; }

    /// <summary>Personnel numbers of those who head it.</summary>
    public IReadOnlyList<string> Leads { get; init; } = [];
    public string? Type { get; init; }

    internal static UnitRow Read(TableRow row, RowReader cells)
    {
        cells.CheckWidth();
        return new()
        {
            Line = row.Line,
            Code = cells.Text(ImportColumn.Code, OrgUnit.CodeLength),
            Name = cells.Text(ImportColumn.Name, OrgUnit.NameLength),
            Parent = cells.Text(ImportColumn.Parent, OrgUnit.CodeLength),
            Leads = [.. (cells.Text(ImportColumn.Leads, 1000) ?? "").Split([',', ';', '/'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Distinct()],
            Type = cells.Text(ImportColumn.Type, OrgUnit.TypeLength),
        };
    }
}
