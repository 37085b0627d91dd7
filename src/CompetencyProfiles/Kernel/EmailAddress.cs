using System.Net.Mail;

namespace CompetencyProfiles.Kernel;

/// <summary>What counts as one e-mail address.</summary>
public static class EmailAddress
{
    public const int Length = 254;
    private const int LocalLength = 64;

    /// <summary>
    /// Exactly one plain address and nothing else. <see cref="MailAddress"/> alone accepts "a@x, b@evil" and would write to the second.
    /// </summary>
    public static bool IsOne(string text) =>
        text.Length <= Length
        && text.IndexOf('@') is > 0 and <= LocalLength
        && text.Count(c => c == '@') == 1
        && !text.Any(c => char.IsWhiteSpace(c) || char.IsControl(c) || c is ',' or ';' or '"' or '<' or '>' or '(' or ')' or '[' or ']' or '\\' or ':')
        && !text.Contains("..", StringComparison.Ordinal)
        && !text.StartsWith('.') && !text.EndsWith('.')
        && MailAddress.TryCreate(text, out var address)
        && address.Address == text;
}
