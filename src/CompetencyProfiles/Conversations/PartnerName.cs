using CompetencyProfiles.Access;
using CompetencyProfiles.People;

namespace CompetencyProfiles.Conversations;

/// <summary>Names of those somebody talks with.</summary>
public static class PartnerName
{
    /// <summary>The disciplinary manager of a person on a day; null when nobody leads the person.</summary>
    public static Task<string?> ManagerNameAsync(this AppDbContext db, Id<Person> person, DateOnly today, CancellationToken cancel) => (
        from m in db.LedOn(today)
        join p in db.Set<Person>() on m.ManagerId equals p.Id
        where m.PersonId == person
        select p.FirstName + " " + p.LastName).FirstOrDefaultAsync(cancel);

    /// <summary>The deputy whom the manager would let hold a conversation; null when there is none, or no such conversation for the person.</summary>
    public static Task<string?> OfferedNameAsync(this AppDbContext db, Id<FeedbackConversation> id, Id<Person> person, CancellationToken cancel) => (
        from c in db.ConversationsOf(person)
        join p in db.Set<Person>() on c.OfferedTo equals p.Id
        where c.Id == id
        select p.FirstName + " " + p.LastName).SingleOrDefaultAsync(cancel);

    /// <summary>The last completed conversation of the same employee that the reader may open, before this one.</summary>
    public static async Task<Id<FeedbackConversation>?> ConversationBeforeAsync(this AppDbContext db, Id<FeedbackConversation> id, Id<Person> person, DateOnly today, CancellationToken cancel)
    {
        var employee = db.ConversationsOf(person).Where(c => c.Id == id).Select(c => c.EmployeeId);
        return await db.ReadableBy(person, today).Where(c => c.Id != id && c.State == ConversationState.Completed && employee.Contains(c.EmployeeId) && (c.EmployeeId == person || c.ManagerId == person))
            .OrderByDescending(c => c.AnsweredAt).Select(c => (Id<FeedbackConversation>?)c.Id).FirstOrDefaultAsync(cancel);
    }
}
