namespace CompetencyProfiles.People;

/// <summary>Who works or worked here. Apart from the account that signs in: a person without e-mail or account is normal.</summary>
public sealed partial class Person : Root<Person>
{
    public const int NumberLength = 40, NameLength = 100, EmailLength = EmailAddress.Length;

    private readonly List<Employment> employments = [];
    private readonly List<OrgMembership> memberships = [];
    private readonly List<ManagementAssignment> managers = [];
    private readonly List<RoleFamilyAssignment> roleFamilies = [];
    private readonly List<WorkPattern> workPatterns = [];
    private readonly List<SiteAssignment> sites = [];
    private readonly List<Suspension> suspensions = [];
    private readonly List<PersonChange> changes = [];

    public Person(string personnelNumber, string firstName, string lastName, string? email = null, string language = "de")
    {
        PersonnelNumber = personnelNumber;
        (FirstName, LastName, Email, Language) = (firstName, lastName, email, language);
        Index();
    }

    /// <summary>The number the payroll knows the person by; an import matches by it.</summary>
    public string PersonnelNumber { get; private set; }
    public string FirstName { get; private set; }
    public string LastName { get; private set; }
    public string? Email { get; private set; }

    /// <summary>Language of the interface and of mails: "de" or "en".</summary>
    public string Language { get; private set; }
    public PersonGroup Group { get; private set; }
    public string SearchText { get; private set; } = "";
    public string SortKey { get; private set; } = "";
    public string FullName => $"{FirstName} {LastName}";

    public IReadOnlyList<Employment> Employments => employments;
    public IReadOnlyList<OrgMembership> Memberships => memberships;
    public IReadOnlyList<ManagementAssignment> Managers => managers;
    public IReadOnlyList<RoleFamilyAssignment> RoleFamilies => roleFamilies;
    public IReadOnlyList<WorkPattern> WorkPatterns => workPatterns;
    public IReadOnlyList<SiteAssignment> Sites => sites;
    public IReadOnlyList<Suspension> Suspensions => suspensions;

    /// <summary>The journal. A change needs none of its older lines, so they are not loaded with the person.</summary>
    public IReadOnlyList<PersonChange> Changes => changes;

    private void Index()
    {
        SearchText = Kernel.SearchText.Stored(FirstName, LastName, FirstName, Email, PersonnelNumber);
        SortKey = Kernel.SearchText.SortKey(LastName, FirstName);
    }
}

/// <summary>Employees, and the groups that by default take part in trainings but not in feedback rounds.</summary>
public enum PersonGroup { Employee, Apprentice, Intern, Temporary }
