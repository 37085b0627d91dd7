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
    public static IQueryable<FeedbackConversation> ReadableBy(this AppDbContext db, Id<Person> person, DateOnly today)
    {
        var led = db.LedOn(today).Where(m => m.ManagerId == person).Select(m => m.PersonId);
        return db.Set<FeedbackConversation>().Where(c =>
            c.EmployeeId == person
            || (c.ManagerId == person && (c.State != ConversationState.Completed || led.Contains(c.EmployeeId)))
            || (c.State == ConversationState.Completed && c.IsForNewManager && led.Contains(c.EmployeeId))
            || (c.State == ConversationState.InMediation && c.MediatorId == person));
    }
}
