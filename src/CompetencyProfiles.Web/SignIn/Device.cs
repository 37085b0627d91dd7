namespace CompetencyProfiles.Web.SignIn;

/// <summary>Names a browser so that its owner recognises it: "Firefox, Windows".</summary>
internal static class Device
{
    // In this order: most browsers also name the ones they descend from.
    private static readonly (string Sign, string Name)[] Browsers =
        [("Edg", "Edge"), ("OPR/", "Opera"), ("Vivaldi", "Vivaldi"), ("SamsungBrowser", "Samsung Internet"), ("Firefox", "Firefox"), ("FxiOS", "Firefox"), ("Chrome", "Chrome"), ("CriOS", "Chrome"), ("Safari", "Safari")];

    private static readonly (string Sign, string Name)[] Systems =
        [("Windows", "Windows"), ("iPhone", "iPhone"), ("iPad", "iPad"), ("Android", "Android"), ("Mac OS", "macOS"), ("CrOS", "ChromeOS"), ("Linux", "Linux")];

    /// <summary>Browser and system; empty where neither is known.</summary>
    public static string Describe(string? userAgent) =>
        string.Join(", ", new[] { Named(Browsers, userAgent), Named(Systems, userAgent) }.OfType<string>());

    private static string? Named((string Sign, string Name)[] signs, string? userAgent) =>
        signs.Where(s => userAgent?.Contains(s.Sign, StringComparison.Ordinal) == true).Select(s => s.Name).FirstOrDefault();
}
