using CompetencyProfiles.People;

namespace CompetencyProfiles.Conversations;

/// <summary>A contribution as the reader may see it; no words while it is not written.</summary>
public sealed record ContributionView(Id<Person> AuthorId, string Author, ContributionState State, string Words);

/// <summary>What an author is asked for: about whom and which time, and nothing of the conversation.</summary>
public sealed record AskedContribution(Id<FeedbackConversation> Conversation, string Employee, DateOnly PeriodFrom, DateOnly PeriodTo, ContributionState State);

/// <summary>Asking others for a contribution to a conversation. Every answer is null when there is no such conversation for the person.</summary>
public static class AskForContribution
{
    private const int FormerMonths = 18;

    /// <summary>Whom the employee may ask: those who lead them in a matter, and who led them until lately.</summary>
    public static async Task<IReadOnlyList<(Id<Person> Id, string Name)>> ContributorsAsync(this AppDbContext db, Id<Person> employee, Id<Person> manager, DateOnly today, CancellationToken cancel)
    {
        var since = today.AddMonths(-FormerMonths);
        var leading = db.Set<ManagementAssignment>().Where(m => m.PersonId == employee && m.ManagerId != manager && m.From <= today
            && (m.Kind == ManagementKind.Functional ? m.To == null || m.To >= today : m.To >= since && m.To < today)).Select(m => m.ManagerId);
        var found = await db.Set<Person>().IgnoreAutoIncludes().Where(p => leading.Contains(p.Id) && p.Employments.Any(e => e.From <= today && (e.To == null || e.To >= today)))
            .OrderBy(p => p.SortKey).Select(p => new { p.Id, Name = p.FirstName + " " + p.LastName }).ToListAsync(cancel);
        return [.. found.Select(p => (p.Id, p.Name))];
    }

    public static Task<Result<Done>?> AskForContributionAsync(
        this AppDbContext db, Id<FeedbackConversation> id, Id<Person> person, Id<Person> author, DateOnly today, CancellationToken cancel) =>
        db.StepAsync(id, person, async (conversation, side) =>
        {
            if (side != ConversationSide.Employee || !conversation.CanBeDated)
                return (Result<Done>)ConversationRefusals.NotNow;
            if ((await db.ContributorsAsync(conversation.EmployeeId, conversation.ManagerId, today, cancel)).All(p => p.Id != author))
                return ConversationRefusals.NoContributor;
            if (await db.Set<Contribution>().AnyAsync(c => c.ConversationId == id && c.AuthorId == author, cancel))
                return Done.It;
            if (await db.Set<Contribution>().CountAsync(c => c.ConversationId == id, cancel) >= Contribution.Most)
                return ConversationRefusals.NotNow;
            db.Add(new Contribution(id, author));
            return Done.It;
        }, cancel);

    /// <summary>The employee lets the manager read a contribution, or removes it.</summary>
    public static Task<Result<Done>?> DecideContributionAsync(
        this AppDbContext db, Id<FeedbackConversation> id, Id<Person> person, Id<Person> author, bool shows, CancellationToken cancel) =>
        db.StepAsync(id, person, async (conversation, side) =>
        {
            if (side != ConversationSide.Employee || !conversation.CanBeDated
                || await db.Set<Contribution>().SingleOrDefaultAsync(c => c.ConversationId == id && c.AuthorId == author, cancel) is not { } found
                || (shows && found.State == ContributionState.Asked))
                return (Result<Done>)ConversationRefusals.NotNow;
            if (shows)
                found.Show();
            else
                db.Remove(found);
            return Done.It;
        }, cancel);

    /// <summary>The author writes it; the employee reads it first. Null when nobody has asked the author.</summary>
    public static async Task<Result<Done>?> WriteContributionAsync(
        this AppDbContext db, MasterKey master, Id<FeedbackConversation> id, Id<Person> author, string text, CancellationToken cancel)
    {
        if (!await db.Set<Contribution>().AnyAsync(c => c.ConversationId == id && c.AuthorId == author, cancel))
            return null;
        var tidied = WriteRecord.Tidy(text);
        return await db.ChangeUnpausedAsync(id, async conversation =>
        {
            var found = await db.Set<Contribution>().SingleOrDefaultAsync(c => c.ConversationId == id && c.AuthorId == author, cancel);
            if (!conversation.CanBeDated || found is not { State: ContributionState.Asked } || await db.FindSealAsync(master, conversation.EmployeeId, cancel) is not { } seal)
                return (Result<Done>)ConversationRefusals.NotNow;
            if (tidied.Length == 0)
                return ConversationRefusals.ReasonMissing;
            if (tidied.Length > Contribution.TextLength)
                return ConversationRefusals.TooLong.With(Contribution.TextLength);
            found.Say(tidied, seal);
            return Done.It;
        }, cancel);
    }

    /// <summary>What others have contributed: to the employee all, to the manager what the employee shows, once the conversation is released.</summary>
    public static async Task<IReadOnlyList<ContributionView>> ContributionsAsync(this AppDbContext db, MasterKey master, Id<FeedbackConversation> id, Id<Person> person, CancellationToken cancel)
    {
        var found = await (
            from c in db.ConversationsOf(person)
            join contribution in db.Set<Contribution>() on c.Id equals contribution.ConversationId
            join author in db.Set<Person>() on contribution.AuthorId equals author.Id
            where c.Id == id && (c.EmployeeId == person || (contribution.State == ContributionState.Shown && c.ReleasedAt != null))
            orderby author.SortKey
            select new { c.EmployeeId, Contribution = contribution, Name = author.FirstName + " " + author.LastName }).AsNoTracking().ToListAsync(cancel);
        return found.Count == 0 || await db.FindSealAsync(master, found[0].EmployeeId, cancel) is not { } seal ? []
            : [.. found.Select(row => new ContributionView(row.Contribution.AuthorId, row.Name, row.Contribution.State, row.Contribution.Read(seal)))];
    }

    /// <summary>What somebody is asked for in conversations that still lie ahead.</summary>
    public static IQueryable<AskedContribution> AskedOf(this AppDbContext db, Id<Person> author) =>
        from contribution in db.Set<Contribution>()
        join c in db.Set<FeedbackConversation>() on contribution.ConversationId equals c.Id
        join p in db.Set<Person>() on c.EmployeeId equals p.Id
        where contribution.AuthorId == author && (c.State == ConversationState.Preparing || c.State == ConversationState.Released)
        orderby p.SortKey
        select new AskedContribution(c.Id, p.FirstName + " " + p.LastName, c.PeriodFrom, c.PeriodTo, contribution.State);
}
