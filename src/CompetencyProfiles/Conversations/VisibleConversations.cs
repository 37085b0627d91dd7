using CompetencyProfiles.Access;
using CompetencyProfiles.People;

namespace CompetencyProfiles.Conversations;

/// <summary>Who may open which conversation: its two people, and a few others for a time. Whoever reads conversations starts here.</summary>
public static class VisibleConversations
{
    /// <summary>Those in which somebody is one of the two, and so may take steps.</summary>
    public static IQueryable<FeedbackConversation> ConversationsOf(this AppDbContext db, Id<Person> person) =>
        db.Set<FeedbackConversation>().Where(c => c.EmployeeId == person || c.ManagerId == person);

    /// <summary>
    /// Those whose record somebody may read on a day: the employee always; the manager until it is completed, and afterwards as long as the employee is led by
    /// them; a new manager once the employee has shown it; a mediator while the mediation lasts.
    /// </summary>
    /// <param name="only">Looks at this one alone.</param>
    public static IQueryable<FeedbackConversation> ReadableBy(this AppDbContext db, Id<Person> person, DateOnly today, Id<FeedbackConversation>? only = null)
    {
        var led = db.LedOn(today).Where(m => m.ManagerId == person).Select(m => m.PersonId);
        var all = only is { } id ? db.Set<FeedbackConversation>().Where(c => c.Id == id) : db.Set<FeedbackConversation>();

        // One after the other, because each has an index and all together have none.
        var readable = all.Where(c => c.EmployeeId == person).Select(c => c.Id)
            .Union(all.Where(c => c.ManagerId == person && (c.State != ConversationState.Completed || led.Contains(c.EmployeeId))).Select(c => c.Id))
            .Union(led.Join(all, employee => employee, c => c.EmployeeId, (_, c) => c).Where(c => c.State == ConversationState.Completed && c.IsForNewManager).Select(c => c.Id))
            .Union(all.Where(c => c.MediatorId == person && c.State == ConversationState.InMediation).Select(c => c.Id));
        return all.Where(c => readable.Contains(c.Id));
    }
}
