namespace CompetencyProfiles.People.Import;

/// <summary>An error keeps the whole file from being imported; a warning is only said.</summary>
public enum FaultWeight { Error, Warning }

/// <summary>Something about one cell of a file. <paramref name="Why"/> has its text under its key; <paramref name="Heading"/> is the column as the file calls it.</summary>
public sealed record ImportFault(int Line, string Heading, Refusal Why, FaultWeight Weight = FaultWeight.Error);

/// <summary>What can be wrong with a cell.</summary>
public static class CellFault
{
    public static readonly Refusal Required = new("Fault.Required");

    /// <summary>{0}: the limit in characters.</summary>
    public static readonly Refusal TooLong = new("Fault.TooLong");
    public static readonly Refusal ControlCharacters = new("Fault.ControlCharacters");
    public static readonly Refusal LooksLikeFormula = new("Fault.LooksLikeFormula");
    public static readonly Refusal FromFormula = new("Fault.FromFormula");

    /// <summary>{0}: what the spreadsheet shows, such as "#REF!".</summary>
    public static readonly Refusal SpreadsheetError = new("Fault.SpreadsheetError");
    public static readonly Refusal MoreCellsThanHeadings = new("Fault.MoreCellsThanHeadings");

    /// <summary>{0}: the other lines.</summary>
    public static readonly Refusal NumberTwice = new("Fault.NumberTwice");
    public static readonly Refusal CodeTwice = new("Fault.CodeTwice");
    public static readonly Refusal EmailTwice = new("Fault.EmailTwice");

    /// <summary>{0}: the personnel number that has it.</summary>
    public static readonly Refusal EmailTaken = new("Fault.EmailTaken");
    public static readonly Refusal NoEmail = new("Fault.NoEmail");

    /// <summary>{0}: what the cell says.</summary>
    public static readonly Refusal UnknownManager = new("Fault.UnknownManager");
    public static readonly Refusal ManagerHasLeft = new("Fault.ManagerHasLeft");
    public static readonly Refusal LeadsSelf = new("Fault.LeadsSelf");

    /// <summary>{0}: the numbers around the circle.</summary>
    public static readonly Refusal LeadsInCircle = new("Fault.LeadsInCircle");
    public static readonly Refusal NoDate = new("Fault.NoDate");
    public static readonly Refusal ExitBeforeEntry = new("Fault.ExitBeforeEntry");
    public static readonly Refusal EntryWithinEarlierTime = new("Fault.EntryWithinEarlierTime");
    public static readonly Refusal UnknownUnit = new("Fault.UnknownUnit");
    public static readonly Refusal UnitClosed = new("Fault.UnitClosed");
    public static readonly Refusal UnknownRoleFamily = new("Fault.UnknownRoleFamily");
    public static readonly Refusal UnknownLanguage = new("Fault.UnknownLanguage");
    public static readonly Refusal UnknownGroup = new("Fault.UnknownGroup");
    public static readonly Refusal NoWorkDays = new("Fault.NoWorkDays");
    public static readonly Refusal UnknownParent = new("Fault.UnknownParent");
    public static readonly Refusal ParentInCircle = new("Fault.ParentInCircle");
}
