using System.Text;

namespace CompetencyProfiles.People;

// Number, name, address, language and group: one value each, with every change in the journal.
public sealed partial class Person
{
    public static readonly IReadOnlyList<string> Languages = ["de", "en"];

    /// <summary>A person as typed or imported, in good form, or why not. Employed nowhere yet.</summary>
    public static Result<Person> Create(
        string? personnelNumber, string? firstName, string? lastName, string? email = null, string language = "de", PersonGroup group = PersonGroup.Employee)
    {
        var (number, first, last, address) = (Clean(personnelNumber), Clean(firstName), Clean(lastName), CleanEmail(email));
        if ((CheckNumber(number) ?? CheckName(first, last) ?? CheckEmail(address) ?? CheckLanguage(language)) is { } refusal)
            return refusal;
        return new Person(number, first, last, address, language) { Group = group };
    }

    public Result<Done> Renumber(string? personnelNumber, ChangedBy by)
    {
        var number = Clean(personnelNumber);
        if (CheckNumber(number) is { } refusal)
            return refusal;
        if (Note(PersonAspect.Number, PersonnelNumber, number, by))
            PersonnelNumber = number;
        return Indexed();
    }

    public Result<Done> Rename(string? firstName, string? lastName, ChangedBy by)
    {
        var (first, last) = (Clean(firstName), Clean(lastName));
        if (CheckName(first, last) is { } refusal)
            return refusal;
        if (Note(PersonAspect.Name, $"{LastName}, {FirstName}", $"{last}, {first}", by))
            (FirstName, LastName) = (first, last);
        return Indexed();
    }

    /// <summary>Null or empty for a person without e-mail. That no other has it, the database guards.</summary>
    public Result<Done> WriteTo(string? email, ChangedBy by)
    {
        var address = CleanEmail(email);
        if (CheckEmail(address) is { } refusal)
            return refusal;
        if (Note(PersonAspect.Email, Email ?? "", address ?? "", by))
            Email = address;
        return Indexed();
    }

    public Result<Done> SpeakTo(string language, ChangedBy by)
    {
        if (CheckLanguage(language) is { } refusal)
            return refusal;
        if (Note(PersonAspect.Language, Language, language, by))
            Language = language;
        return Done.It;
    }

    public Result<Done> JoinGroup(PersonGroup group, ChangedBy by)
    {
        if (Note(PersonAspect.Group, $"{Group}", $"{group}", by))
            Group = group;
        return Done.It;
    }

    private Done Indexed()
    {
        Index();
        return Done.It;
    }

    // True when there is something to change; then it stands in the journal.
    private bool Note(PersonAspect aspect, string old, string @new, ChangedBy by, DateOnly? from = null)
    {
        if (old == @new)
            return false;
        changes.Add(new(Id, aspect, old, @new, from, by.PersonId, by.At));
        return true;
    }

    private static Refusal? CheckNumber(string number) =>
        number.Length == 0 ? PersonRefusals.NumberMissing : CheckText(number, NumberLength);

    private static Refusal? CheckName(string first, string last) =>
        first.Length == 0 || last.Length == 0 ? PersonRefusals.NameMissing : CheckText(first, NameLength) ?? CheckText(last, NameLength);

    private static Refusal? CheckEmail(string? email) => email is null || EmailAddress.IsOne(email) ? null : PersonRefusals.EmailInvalid;

    private static Refusal? CheckLanguage(string language) => Languages.Contains(language) ? null : PersonRefusals.LanguageUnknown;

    private static Refusal? CheckText(string text, int length) =>
        text.Length > length ? PersonRefusals.TextTooLong.With(length)
        : text.Any(c => char.IsControl(c) || char.GetUnicodeCategory(c) == System.Globalization.UnicodeCategory.Format) ? PersonRefusals.TextUnreadable
        : null;

    // One spelling for one name: accents composed, single blanks.
    private static string Clean(string? text) =>
        string.Join(' ', (text ?? "").Normalize(NormalizationForm.FormC).Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries));

    // In lower case, so that no two people differ only by a capital in their address.
    private static string? CleanEmail(string? email) => string.IsNullOrWhiteSpace(email) ? null : email.Trim().ToLowerInvariant();
}
