namespace CompetencyProfiles.People.Import;

/// <summary>What an uploaded file brings. Profiles and trainings have pages of their own; only their files lie beside the others.</summary>
public enum ImportKind { Units, People, Profile, Trainings }

/// <summary>What a column of an imported file may mean.</summary>
public enum ImportColumn
{
    Code, Name, Parent, Leads, Type,
    Number, LastName, FirstName, Email, Unit, RoleFamily, Manager, Language, Entry, Exit, WorkDays, Site, Group,
}

public static class ImportColumns
{
    private static readonly ImportColumn[] Units = [ImportColumn.Code, ImportColumn.Name, ImportColumn.Parent, ImportColumn.Leads, ImportColumn.Type];

    private static readonly ImportColumn[] People =
    [
        ImportColumn.Number, ImportColumn.LastName, ImportColumn.FirstName, ImportColumn.Email, ImportColumn.Unit, ImportColumn.RoleFamily,
        ImportColumn.Manager, ImportColumn.Language, ImportColumn.Entry, ImportColumn.Exit, ImportColumn.WorkDays, ImportColumn.Site, ImportColumn.Group,
    ];

    public static IReadOnlyList<ImportColumn> Of(ImportKind kind) => kind == ImportKind.Units ? Units : People;

    /// <summary>Without these columns nothing can be imported.</summary>
    public static bool IsRequired(this ImportColumn column) => column is ImportColumn.Code or ImportColumn.Name
        or ImportColumn.Number or ImportColumn.LastName or ImportColumn.FirstName or ImportColumn.Entry;

    /// <summary>How payrolls and people head such a column, in German and English, as <see cref="SearchText.Typed"/> folds it.</summary>
    internal static IReadOnlyList<string> Headings(this ImportColumn column) => column switch
    {
        ImportColumn.Code => ["kurzel", "kurzzeichen", "code", "einheit", "unit", "oe", "org-kurzel", "unit code", "short name"],
        ImportColumn.Name => ["name", "bezeichnung", "einheitsname", "unit name", "title"],
        ImportColumn.Parent => ["ubergeordnet", "ubergeordnete einheit", "gehort zu", "parent", "parent unit", "belongs to"],
        ImportColumn.Leads => ["leitung", "leitungen", "leiter", "leiterin", "lead", "leads", "head", "heads"],
        ImportColumn.Type => ["art", "typ", "ebene", "type", "level", "kind"],
        ImportColumn.Number => ["personalnummer", "personalnr", "personalnr.", "personal-nr.", "persnr", "pers.-nr.", "mitarbeiternummer", "nummer", "personnel number", "personnel no", "personnel no.", "employee number", "employee id", "number"],
        ImportColumn.LastName => ["nachname", "familienname", "name", "last name", "lastname", "surname", "family name"],
        ImportColumn.FirstName => ["vorname", "rufname", "first name", "firstname", "given name"],
        ImportColumn.Email => ["e-mail", "email", "mail", "e-mail-adresse", "e-mail adresse", "mailadresse", "email address", "e-mail address"],
        ImportColumn.Unit => ["einheit", "organisationseinheit", "oe", "abteilung", "team", "kostenstelle", "unit", "org unit", "organisational unit", "organizational unit", "department"],
        ImportColumn.RoleFamily => ["rollenfamilie", "rolle", "funktion", "role family", "role", "job family"],
        ImportColumn.Manager => ["fuhrungskraft", "vorgesetzte", "vorgesetzter", "vorgesetzte person", "disziplinarische fuhrungskraft", "manager", "line manager", "supervisor", "reports to"],
        ImportColumn.Language => ["sprache", "language", "locale"],
        ImportColumn.Entry => ["eintritt", "eintrittsdatum", "beginn", "entry", "entry date", "start date", "hired", "hire date"],
        ImportColumn.Exit => ["austritt", "austrittsdatum", "ende", "exit", "exit date", "end date", "leaving date"],
        ImportColumn.WorkDays => ["arbeitstage", "arbeitszeitmuster", "wochentage", "work days", "working days", "workdays"],
        ImportColumn.Site => ["standort", "dienstort", "arbeitsort", "site", "location", "office"],
        ImportColumn.Group => ["personengruppe", "beschaftigtengruppe", "gruppe", "group", "employee group"],
        _ => throw new ArgumentOutOfRangeException(nameof(column)),
    };
}
