using System.Globalization;

namespace CompetencyProfiles.Web.Shell;

/// <summary>The languages of the interface, each with the culture that its dates, numbers and sorting follow.</summary>
internal static class Languages
{
    public const string German = "de", English = "en", Cookie = "language";

    private static readonly CultureInfo[] Cultures = [CultureInfo.GetCultureInfo("de-DE"), CultureInfo.GetCultureInfo("en-GB")];

    public static string Current => CultureInfo.CurrentUICulture.TwoLetterISOLanguageName;

    public static string Other => Current == German ? English : German;

    /// <summary>The culture of "de" or "en" (also "en-US"), or null for any other language.</summary>
    public static CultureInfo? CultureOf(string? language) => language is { Length: >= 2 }
        ? Cultures.FirstOrDefault(culture => language.StartsWith(culture.TwoLetterISOLanguageName, StringComparison.OrdinalIgnoreCase))
        : null;

    /// <summary>The first language of the browser's wishes that we speak; German when there is none.</summary>
    public static CultureInfo Preferred(HttpRequest request) => request.GetTypedHeaders().AcceptLanguage
        .OrderByDescending(wish => wish.Quality ?? 1)
        .Select(wish => CultureOf(wish.Value.Value))
        .FirstOrDefault(culture => culture is not null) ?? Cultures[0];

    /// <summary>Speaks a language until the answer is disposed of: for what is written in a language of its own, such as a record.</summary>
    public static IDisposable Speak(string language) => new Spoken(CultureOf(language) ?? Cultures[0]);

    private sealed class Spoken : IDisposable
    {
        private readonly (CultureInfo Culture, CultureInfo Texts) before = (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture);

        public Spoken(CultureInfo culture) => CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = culture;

        public void Dispose() => (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture) = before;
    }
}
