namespace CompetencyProfiles.Web.Shell;

/// <summary>Light, dark, or what the reader's device says.</summary>
internal static class Themes
{
    public const string Auto = "auto", Light = "light", Dark = "dark", Cookie = "theme";

    public static readonly IReadOnlyList<string> All = [Auto, Light, Dark];

    /// <summary>The theme of the person signed in, else of the cookie, else automatic.</summary>
    public static string Of(HttpContext context)
    {
        var theme = context.FindViewer()?.Theme ?? context.Request.Cookies[Cookie];
        return All.Contains(theme) ? theme! : Auto;
    }
}
