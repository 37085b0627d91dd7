using CompetencyProfiles.Tables;

namespace CompetencyProfiles.People.Import;

/// <summary>What one row says about a person. What has no column in the file, or a wrong cell, is null.</summary>
public sealed record PersonRow
{
    public required int Line { get; init; }
    public required string? Number { get; init; }
    public required string? LastName { get; init; }
    public required string? FirstName { get; init; }
    public string? Email { get; init; }
    public string? Unit { get; init; }
    public string? RoleFamily { get; init; }

    /// <summary>Personnel number of the disciplinary manager.</summary>
    public string? Manager { get; init; }
    public string? Language { get; init; }
    public DateOnly? Entry { get; init; }
    public DateOnly? Exit { get; init; }
    public WorkDays? WorkDays { get; init; }
    public string? Site { get; init; }
    public PersonGroup? Group { get; init; }

    /// <summary>Reads the row and notes every fault that shows without knowing anything else.</summary>
    internal static PersonRow Read(TableRow row, RowReader cells)
    {
        cells.CheckWidth();
        var read = new PersonRow
        {
            Line = row.Line,
            Number = cells.Text(ImportColumn.Number, Person.NumberLength),
            LastName = cells.Text(ImportColumn.LastName, Person.NameLength),
            FirstName = cells.Text(ImportColumn.FirstName, Person.NameLength),
            Email = cells.Text(ImportColumn.Email, Person.EmailLength)?.ToLowerInvariant(),
            Unit = cells.Text(ImportColumn.Unit, OrgUnit.CodeLength),
            RoleFamily = cells.Text(ImportColumn.RoleFamily, People.RoleFamily.NameLength),
            Manager = cells.Text(ImportColumn.Manager, Person.NumberLength),
            Language = cells.Text(ImportColumn.Language, 40) is { } language ? CellValues.Language(language) ?? Wrong(cells, ImportColumn.Language, CellFault.UnknownLanguage.With(language)) : null,
            Entry = cells.Value(ImportColumn.Entry, CellValues.Date, CellFault.NoDate),
            Exit = cells.Value(ImportColumn.Exit, CellValues.Date, CellFault.NoDate),
            WorkDays = cells.Value(ImportColumn.WorkDays, CellValues.WorkingDays, CellFault.NoWorkDays),
            Site = cells.Text(ImportColumn.Site, People.Site.NameLength),
            Group = cells.Value(ImportColumn.Group, CellValues.Group, CellFault.UnknownGroup),
        };
        if (read.Email is { } email && !EmailAddress.IsOne(email))
            cells.Fault(ImportColumn.Email, CellFault.NoEmail.With(email));
        if (read.Entry > read.Exit)
            cells.Fault(ImportColumn.Exit, CellFault.ExitBeforeEntry);
        return read;
    }

    private static string? Wrong(RowReader cells, ImportColumn column, Refusal why)
    {
        cells.Fault(column, why);
        return null;
    }
}
