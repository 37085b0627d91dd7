using CompetencyProfiles.People;

namespace CompetencyProfiles.Conversations;

/// <summary>Whose conversations somebody may open: the own ones of either side, nobody else's. Whoever reads conversations starts here.</summary>
public static class VisibleConversations
{
    public static IQueryable<FeedbackConversation> ConversationsOf(this AppDbContext db, Id<Person> person) =>
        db.Set<FeedbackConversation>().Where(c => c.EmployeeId == person || c.ManagerId == person);
}
