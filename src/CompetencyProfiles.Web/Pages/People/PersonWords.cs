using System.Globalization;
using CompetencyProfiles.People;
using CompetencyProfiles.Web.TagHelpers;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace CompetencyProfiles.Web.Pages.People;

/// <summary>What a person's facts are called in the reader's language.</summary>
public sealed class PersonWords(IStringLocalizer<PeopleTexts> texts)
{
    private static readonly WorkDays[] Week =
        [WorkDays.Monday, WorkDays.Tuesday, WorkDays.Wednesday, WorkDays.Thursday, WorkDays.Friday, WorkDays.Saturday, WorkDays.Sunday];

    public static string Language => CultureInfo.CurrentUICulture.TwoLetterISOLanguageName;

    public string State(PeopleState state) => texts[$"State.{state}"];

    public string Group(PersonGroup group) => texts[$"Group.{group}"];

    public string Aspect(PersonAspect aspect) => texts[$"Aspect.{aspect}"];

    public string LanguageName(string language) => texts[$"Language.{language}"];

    /// <summary>"Mo, Di, Mi"; Monday to Friday in one word.</summary>
    public string Days(WorkDays days) => days == WorkDays.MondayToFriday
        ? texts["Days.MondayToFriday"]
        : string.Join(", ", Week.Where(day => days.HasFlag(day)).Select(DayName));

    public string Share(int share) => share == 100 ? "" : texts["Share", share];

    public static string Day(DateOnly? day) => day?.ToString("d", CultureInfo.CurrentCulture) ?? "";

    /// <summary>"seit 01.03.2024", "01.03.2024 bis 31.12.2026".</summary>
    public string Period(DateOnly from, DateOnly? to, DateOnly today) => (to, from > today) switch
    {
        ({ } last, _) => texts["Period.FromTo", Day(from), Day(last)],
        (_, true) => texts["Period.From", Day(from)],
        _ => texts["Period.Since", Day(from)],
    };

    /// <summary>An old or a new value of the journal, readable.</summary>
    public string Told(PersonJournal journal, PersonRecord record, PersonAspect aspect, string value) => value.Length == 0 ? texts["Journal.Nothing"] : aspect switch
    {
        PersonAspect.Units or PersonAspect.Manager or PersonAspect.FunctionalManagers or PersonAspect.Site => journal.Told(value),
        PersonAspect.RoleFamilies => string.Join(", ", value.Split(' ').Select(part => part.Split(':')).Select(part =>
            $"{record.RoleFamilyIn(Language, part[0])} {(part is [_, var share] && share != "100" ? texts["Share", share].Value : "")}".TrimEnd())),
        PersonAspect.WorkDays => Days((WorkDays)int.Parse(value, CultureInfo.InvariantCulture)),
        PersonAspect.Entry or PersonAspect.LastDay => DayIn(value),
        PersonAspect.Suspension => string.Join(" – ", value.Split('/').Select(DayIn)),
        PersonAspect.Language => LanguageName(value),
        PersonAspect.Group => texts[$"Group.{value}"],
        _ => value,
    };

    /// <summary>What holds today of one thing: an attribute, or a dated fact.</summary>
    public string Now(PersonRecord record, PersonAspect aspect, DateOnly today) => aspect switch
    {
        PersonAspect.Name => record.Person.FullName,
        PersonAspect.Email => record.Person.Email ?? texts["Record.NoEmail"],
        PersonAspect.Number => record.Person.PersonnelNumber,
        PersonAspect.Entry => Day(record.Person.Employments.MaxBy(e => e.From)?.From),
        _ => string.Join(", ", RecordLines.Of(record, this).On(aspect, today).Select(line => line.Text)) is { Length: > 0 } now ? now : texts["Record.None"],
    };

    public string StateOf(CorrectionRequest asked) => texts[asked switch
    {
        { AnsweredAt: null } => "CorrectionState.Open",
        { Accepted: true } => "CorrectionState.Changed",
        { Accepted: false } => "CorrectionState.Declined",
        _ => "CorrectionState.Withdrawn",
    }];

    public static ChipKind KindOf(CorrectionRequest asked) =>
        asked.AnsweredAt is null ? ChipKind.Due : asked.Accepted switch { true => ChipKind.Ok, false => ChipKind.Info, _ => ChipKind.Plain };

    public IEnumerable<SelectListItem> CorrectionAspects() => [new(texts["Correction.Choose"], ""), .. CorrectionRequest.Aspects.Select(aspect => new SelectListItem(Aspect(aspect), $"{aspect}"))];

    public IEnumerable<SelectListItem> Languages() => Person.Languages.Select(language => new SelectListItem(LanguageName(language), language));

    public IEnumerable<SelectListItem> Groups() => Enum.GetValues<PersonGroup>().Select(group => new SelectListItem(Group(group), $"{group}"));

    public IEnumerable<(WorkDays Day, string Name)> WeekDays() => Week.Select(day => (day, DayName(day)));

    private string DayName(WorkDays day) => texts[$"Days.{day}"];

    private static string DayIn(string value) =>
        DateOnly.TryParseExact(value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? Day(day) : "";
}
