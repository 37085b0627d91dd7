using CompetencyProfiles.People;
using CompetencyProfiles.Profiles;

namespace CompetencyProfiles.Conversations;

public static class OpenConversation
{
    /// <summary>
    /// Opens a conversation of an employee with the disciplinary manager of the day about one competency profile, with its active version and the
    /// targets of the day; with a focus, only about the criteria that it names. Behind the employee's lock: there is one open conversation per person and profile. Null if there is no such person.
    /// </summary>
    public static Task<Result<Id<FeedbackConversation>>?> OpenConversationAsync(
        this AppDbContext db, MasterKey master, Id<Person> employee, string profile, ConversationKind kind, DateOnly from, DateOnly to,
        DateOnly today, DateTimeOffset now, CancellationToken cancel, Func<VersionCard, ProfileContent, ProfileReader, Task<IReadOnlySet<string>?>>? focus = null) =>
        db.ChangeAsync(employee, async (Person person) =>
        {
            if (!person.Employments.Any(fact => fact.Covers(today)))
                return (Result<Id<FeedbackConversation>>)ConversationRefusals.NotEmployed;
            if (person.Managers.FirstOrDefault(fact => fact.Kind == ManagementKind.Disciplinary && fact.Covers(today)) is not { } led)
                return ConversationRefusals.NoManager;
            var reader = await db.ProfileReaderAsync(employee, today, cancel);
            var shelf = await db.ProfileShelfAsync(today, cancel);
            if (shelf.ActiveFor(profile, reader.Units) is not { } version)
                return ConversationRefusals.NoActiveProfile;
            var versions = shelf.Of(profile).Select(other => other.Id).ToArray();
            if (await db.Set<FeedbackConversation>().AnyAsync(
                    c => c.EmployeeId == employee && versions.Contains(c.VersionId) && c.State == ConversationState.Preparing, cancel))
                return ConversationRefusals.AlreadyOpen;

            var content = await db.ContentOfAsync(version, cancel);
            var opened = FeedbackConversation.Open(
                employee, led.ManagerId, version, kind, from, to, person.Language, content, reader.Roles, now,
                focus: focus is null ? null : await focus(version, content, reader));
            if (!opened.Succeeded)
                return opened.Refusal;
            await db.EnsureSealAsync(master, employee, cancel);
            db.Add(opened.Value);
            return opened.Value.Id;
        }, cancel);
}
