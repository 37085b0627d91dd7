using System.Globalization;
using CompetencyProfiles.People;
using CompetencyProfiles.People.Import;
using CompetencyProfiles.Web.Pages.People.Import;
using CompetencyProfiles.Web.Shell;

namespace CompetencyProfiles.Web.Import;

/// <summary>Faults, columns and values of an import in the reader's language.</summary>
public sealed class ImportWords(IStringLocalizer<ImportTexts> texts)
{
    private static readonly (WorkDays Day, DayOfWeek Name)[] Days =
    [
        (WorkDays.Monday, DayOfWeek.Monday), (WorkDays.Tuesday, DayOfWeek.Tuesday), (WorkDays.Wednesday, DayOfWeek.Wednesday), (WorkDays.Thursday, DayOfWeek.Thursday),
        (WorkDays.Friday, DayOfWeek.Friday), (WorkDays.Saturday, DayOfWeek.Saturday), (WorkDays.Sunday, DayOfWeek.Sunday),
    ];

    public string People => texts["Kind.People"];

    /// <summary>What an export is called, without person or day.</summary>
    public string FileName => texts["Export.FileName"];

    public string Column(ImportColumn column) => texts[$"Column.{column}"];

    /// <summary>Why a cell is refused. What only the rules of people and units themselves refuse, which the plan should have found, has no words here.</summary>
    public string Why(Refusal refusal) =>
        texts[refusal.Key, [.. refusal.Values.Select(value => value is DateOnly day ? Formats.Short(day) : value)]] is { ResourceNotFound: false } words
            ? words : texts["Rule.Refused"];

    public string Lacking(IEnumerable<ImportColumn> columns) => texts["Preview.Lacking", string.Join(", ", columns.Select(Column))];

    /// <summary>A fault in one line: "17 E-Mail: …".</summary>
    public string Line(ImportFault fault) => texts["Command.Fault", texts[$"Weight.{fault.Weight}"].Value, fault.Line, fault.Heading, Why(fault.Why)];

    /// <summary>What an import did, in one line.</summary>
    public string Summary(ImportOutcome outcome) =>
        texts["Command.Summary", outcome.Added, outcome.Changed, outcome.Ended, outcome.Unchanged, outcome.Missing];

    /// <summary>What changes in a field, as it stood and as it will.</summary>
    public string Value(object? value) => value switch
    {
        null or "" => "–",
        DateOnly day => Formats.Short(day),
        WorkDays days => string.Join(", ", Days.Where(d => days.HasFlag(d.Day)).Select(d => CultureInfo.CurrentCulture.DateTimeFormat.GetAbbreviatedDayName(d.Name))),
        PersonGroup group => texts[$"Group.{group}"],
        _ => value.ToString()!,
    };
}
