using System.Text;
using CompetencyProfiles.People;
using Microsoft.AspNetCore.Identity;

namespace CompetencyProfiles.Web.SignIn;

/// <summary>Refuses passwords that are tried first: much-used ones, keyboard runs, repetitions, the own name, the name of the organisation.</summary>
internal sealed class CommonPasswords(AppDbContext db, IConfiguration config) : IPasswordValidator<Account>
{
    public const int ShortestLength = 12, LongestLength = 200;
    private const int LeastOwnSigns = 6;

    // What guessing starts with. A password must hold something beside these.
    private static readonly string[] Words =
    [
        "passwort", "password", "kennwort", "passwd", "geheim", "secret", "willkommen", "welcome", "hallo", "hello", "login", "anmelden", "zugang", "access",
        "admin", "administrator", "master", "system", "server", "benutzer", "user", "test", "demo", "start", "neu", "default", "standard", "changeme", "letmein", "iloveyou", "ichliebedich",
        "qwertzuiop", "qwertyuiop", "qwertz", "qwerty", "azerty", "asdfghjkl", "asdfgh", "asdf", "yxcvbnm", "zxcvbnm", "yxcv", "zxcv", "1q2w3e4r5t", "1q2w3e4r", "1qaz2wsx", "q1w2e3r4",
        "abcdefghijklmnopqrstuvwxyz", "abcdefgh", "abcdef", "abcd", "abc", "12345678901234567890", "1234567890", "123456789", "12345678", "1234567", "123456", "12345", "1234", "123",
        "0987654321", "987654321", "87654321", "654321", "4321", "321", "fussball", "football", "bayern", "schalke", "borussia", "dortmund", "berlin", "hamburg", "koeln", "muenchen", "deutschland", "germany",
        "sonnenschein", "sunshine", "schatz", "liebling", "engel", "prinzessin", "princess", "dragon", "monkey", "superman", "batman", "pokemon", "starwars", "computer", "internet", "windows", "google", "facebook",
        "sommer", "summer", "winter", "herbst", "autumn", "fruehling", "spring", "januar", "februar", "maerz", "april", "mai", "juni", "juli", "august", "september", "oktober", "november", "dezember",
        "january", "february", "march", "may", "june", "july", "october", "december", "montag", "dienstag", "mittwoch", "donnerstag", "freitag", "samstag", "sonntag", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday",
        "kompetenzprofile", "kompetenzprofil", "kompetenz", "profile", "profil", "competencyprofiles", "competency", "firma", "company", "personal", "arbeit", "buero", "office",
    ];

    public async Task<IdentityResult> ValidateAsync(UserManager<Account> manager, Account user, string? password)
    {
        var person = await db.Set<Person>().IgnoreAutoIncludes().Where(p => p.Id == user.PersonId)
            .Select(p => new { p.FirstName, p.LastName, p.Email, p.PersonnelNumber }).SingleAsync();
        string?[] own = [person.FirstName, person.LastName, person.Email?.Split('@')[0], person.PersonnelNumber, config["Organisation:Name"]];
        return IsCommon(password ?? "", own) ? IdentityResult.Failed(new IdentityError { Code = "Password.Common" }) : IdentityResult.Success;
    }

    /// <summary>Whether fewer than six different signs are left when every word that guessing starts with is taken out.</summary>
    public static bool IsCommon(string password, params string?[] ownWords)
    {
        var words = ownWords.SelectMany(own => Plain(own ?? "").Split([' ', '-', '.', '_', ','])).Where(w => w.Length >= 3).Concat(Words).OrderByDescending(w => w.Length).ToList();
        var plain = Plain(password);
        return LeftOf(plain, words) < LeastOwnSigns || LeftOf(WithoutDigitsForLetters(plain), words) < LeastOwnSigns;
    }

    private static int LeftOf(string password, List<string> words) =>
        words.Aggregate(password, (left, word) => left.Replace(word, "", StringComparison.Ordinal)).Except(" .,-_!?").Distinct().Count();

    // As a guesser undoes it: case, umlauts, and signs that stand for letters.
    private static string Plain(string text) => string.Concat(text.Normalize(NormalizationForm.FormKC).ToLowerInvariant().Select(c => c switch
    {
        'ä' => "ae", 'ö' => "oe", 'ü' => "ue", 'ß' => "ss", '@' => "a", '$' => "s", _ => c.ToString(),
    }));

    private static string WithoutDigitsForLetters(string text) => string.Concat(text.Select(c => c switch
    {
        '0' => 'o', '1' or '!' => 'i', '3' => 'e', '4' => 'a', '5' => 's', '7' => 't', _ => c,
    }));
}
