using System.Globalization;

namespace CompetencyProfiles.People.Import;

/// <summary>What a cell says, in the spellings of German and English files.</summary>
internal static class CellValues
{
    private static readonly string[] Dates = ["d.M.yyyy", "yyyy-MM-dd", "yyyy-MM-dd HH:mm"];

    private static readonly Dictionary<string, WorkDays> Days = new()
    {
        ["mo"] = WorkDays.Monday, ["mon"] = WorkDays.Monday, ["di"] = WorkDays.Tuesday, ["tue"] = WorkDays.Tuesday,
        ["mi"] = WorkDays.Wednesday, ["wed"] = WorkDays.Wednesday, ["do"] = WorkDays.Thursday, ["thu"] = WorkDays.Thursday,
        ["fr"] = WorkDays.Friday, ["fri"] = WorkDays.Friday, ["sa"] = WorkDays.Saturday, ["sat"] = WorkDays.Saturday,
        ["so"] = WorkDays.Sunday, ["sun"] = WorkDays.Sunday,
    };

    private static readonly Dictionary<string, PersonGroup> Groups = new()
    {
        ["beschaftigte"] = PersonGroup.Employee, ["angestellte"] = PersonGroup.Employee, ["employee"] = PersonGroup.Employee,
        ["auszubildende"] = PersonGroup.Apprentice, ["azubi"] = PersonGroup.Apprentice, ["apprentice"] = PersonGroup.Apprentice,
        ["praktikum"] = PersonGroup.Intern, ["praktikant"] = PersonGroup.Intern, ["praktikantin"] = PersonGroup.Intern, ["intern"] = PersonGroup.Intern,
        ["aushilfe"] = PersonGroup.Temporary, ["zeitarbeit"] = PersonGroup.Temporary, ["temporary"] = PersonGroup.Temporary,
    };

    /// <summary>31.12.2026 or 2026-12-31; no two-digit years, nobody knows which century they mean.</summary>
    public static DateOnly? Date(string text) =>
        DateTime.TryParseExact(text, Dates, CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) && date.Year is >= 1900 and <= 2200
            ? DateOnly.FromDateTime(date) : null;

    public static string? Language(string text) => SearchText.Typed(text) switch
    {
        "de" or "deutsch" or "german" or "de-de" => "de",
        "en" or "englisch" or "english" or "en-us" or "en-gb" => "en",
        _ => null,
    };

    public static PersonGroup? Group(string text) => Groups.TryGetValue(SearchText.Typed(text), out var group) ? group : null;

    /// <summary>"Mo-Fr", "Di,Do", "Mon-Wed, Fri"; a range may run over the weekend.</summary>
    public static WorkDays? WorkingDays(string text)
    {
        var days = WorkDays.None;
        foreach (var part in text.Split([',', ';', '/', '+'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            var ends = part.Split(['-', '–'], StringSplitOptions.TrimEntries);
            if (ends.Length > 2 || !TryDay(ends[0], out var day) || !TryDay(ends[^1], out var last))
                return null;
            for (days |= day; day != last; days |= day)
                day = day == WorkDays.Sunday ? WorkDays.Monday : (WorkDays)((int)day * 2);
        }

        return days == WorkDays.None ? null : days;
    }

    private static bool TryDay(string text, out WorkDays day) => Days.TryGetValue(text.TrimEnd('.').ToLowerInvariant(), out day);
}
