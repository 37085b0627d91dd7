using CompetencyProfiles.People;

namespace CompetencyProfiles.Web.Pages.People;

/// <summary>A dated fact as the record lists it.</summary>
public sealed record RecordLine(PersonAspect Aspect, string Text, DateOnly From, DateOnly? To);

/// <summary>All dated facts of a person in words.</summary>
public static class RecordLines
{
    public static IReadOnlyList<RecordLine> Of(PersonRecord record, PersonWords words)
    {
        var person = record.Person;
        return
        [
            .. person.Employments.Select(e => new RecordLine(PersonAspect.Entry, words.Aspect(PersonAspect.Entry), e.From, e.To)),
            .. person.Memberships.Select(m => new RecordLine(PersonAspect.Units, Joined(record.NameOf(m.UnitId), words.Share(m.Share)), m.From, m.To)),
            .. person.Managers.Select(m => new RecordLine(
                m.Kind == ManagementKind.Disciplinary ? PersonAspect.Manager : PersonAspect.FunctionalManagers, record.ManagerOf(m).Name, m.From, m.To)),
            .. person.RoleFamilies.Select(r => new RecordLine(
                PersonAspect.RoleFamilies, Joined(record.RoleFamilyIn(PersonWords.Language, r.RoleFamily), words.Share(r.Share)), r.From, r.To)),
            .. person.WorkPatterns.Select(w => new RecordLine(PersonAspect.WorkDays, words.Days(w.Days), w.From, w.To)),
            .. person.Sites.Select(s => new RecordLine(PersonAspect.Site, record.NameOf(s.SiteId), s.From, s.To)),
            .. person.Suspensions.Select(s => new RecordLine(PersonAspect.Suspension, words.Aspect(PersonAspect.Suspension), s.From, s.To)),
        ];
    }

    /// <summary>What holds on a day of one kind.</summary>
    public static IEnumerable<RecordLine> On(this IEnumerable<RecordLine> lines, PersonAspect aspect, DateOnly day) =>
        lines.Where(line => line.Aspect == aspect && line.From <= day && (line.To is null || line.To >= day));

    private static string Joined(string name, string share) => share.Length == 0 ? name : $"{name}, {share}";
}
