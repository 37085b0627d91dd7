namespace CompetencyProfiles.People;

/// <summary>Why the rules about a person say no.</summary>
public static class PersonRefusals
{
    public static readonly Refusal NumberMissing = new("Person.NumberMissing");
    public static readonly Refusal NumberTaken = new("Person.NumberTaken");
    public static readonly Refusal NameMissing = new("Person.NameMissing");
    public static readonly Refusal TextTooLong = new("Person.TextTooLong");
    public static readonly Refusal TextUnreadable = new("Person.TextUnreadable");
    public static readonly Refusal EmailInvalid = new("Person.EmailInvalid");
    public static readonly Refusal EmailTaken = new("Person.EmailTaken");
    public static readonly Refusal LanguageUnknown = new("Person.LanguageUnknown");

    public static readonly Refusal NotEmployed = new("Person.NotEmployed");
    public static readonly Refusal AlreadyEmployed = new("Person.AlreadyEmployed");
    public static readonly Refusal LeavesBeforeEntry = new("Person.LeavesBeforeEntry");

    public static readonly Refusal ShareOutOfRange = new("Person.ShareOutOfRange");
    public static readonly Refusal SharesExceed = new("Person.SharesExceed");
    public static readonly Refusal NamedTwice = new("Person.NamedTwice");
    public static readonly Refusal LeadsSelf = new("Person.LeadsSelf");
    public static readonly Refusal LeadsInCircle = new("Person.LeadsInCircle");
    public static readonly Refusal ManagerNotEmployed = new("Person.ManagerNotEmployed");
    public static readonly Refusal UnitClosed = new("Person.UnitClosed");
    public static readonly Refusal RoleFamilyUnknown = new("Person.RoleFamilyUnknown");
    public static readonly Refusal SiteUnknown = new("Person.SiteUnknown");
    public static readonly Refusal NoWorkDays = new("Person.NoWorkDays");

    public static readonly Refusal EndsBeforeStart = new("Person.EndsBeforeStart");
    public static readonly Refusal AlreadySuspended = new("Person.AlreadySuspended");
    public static readonly Refusal NotSuspended = new("Person.NotSuspended");
    public static readonly Refusal DayMissing = new("Person.DayMissing");
    public static readonly Refusal NobodyMeant = new("Person.NobodyMeant");
    public static readonly Refusal NothingPlanned = new("Person.NothingPlanned");
}
