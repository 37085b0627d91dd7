using CompetencyProfiles.People;

namespace CompetencyProfiles.Profiles;

/// <summary>What those who were invited do. Each answers null if there is no such workshop.</summary>
public static class ContributeToWorkshop
{
    public static Task<Result<Done>?> AddIncidentAsync(
        this AppDbContext db, Id<ProfileWorkshop> id, Id<Person> author, string situation, string behaviour, string effect, string field, DateTimeOffset now, CancellationToken cancel) =>
        db.InWorkshopAsync(id, async workshop =>
        {
            string[] texts = [situation.Trim(), behaviour.Trim(), effect.Trim()];
            if (texts.Any(text => text.Length == 0))
                return WorkshopRefusals.IncidentIncomplete;
            if (texts.Any(text => text.Length > WorkshopIncident.TextLength))
                return ProfileRefusals.TooLong;
            if ((await db.DraftOfAsync(workshop, cancel)).FindField(field) is null)
                return WorkshopRefusals.FieldMissing;
            if (await db.Set<WorkshopIncident>().CountAsync(incident => incident.WorkshopId == id, cancel) >= WorkshopIncident.Most)
                return WorkshopRefusals.TooManyIncidents.With(WorkshopIncident.Most);
            db.Add(new WorkshopIncident(id, author, texts[0], texts[1], texts[2], field, now));
            return Done.It;
        }, cancel);

    /// <param name="author">Whose it must be; null for HR, which may remove any.</param>
    public static Task<Result<Done>?> RemoveIncidentAsync(this AppDbContext db, Id<ProfileWorkshop> id, Guid incident, Id<Person>? author, CancellationToken cancel) =>
        db.InWorkshopAsync(id, async _ =>
            await db.Set<WorkshopIncident>().Where(i => i.Id == incident && i.WorkshopId == id && (author == null || i.AuthorId == author)).ExecuteDeleteAsync(cancel) > 0
                ? Done.It : (Result<Done>)WorkshopRefusals.NoSuchThing, cancel);

    /// <summary>Sorts somebody else's incident, once: whoever knows where it lies is not blind any more.</summary>
    public static Task<Result<Done>?> SortIncidentAsync(this AppDbContext db, Id<ProfileWorkshop> id, Guid incidentId, Id<Person> person, string field, CancellationToken cancel) =>
        db.InWorkshopAsync(id, async workshop =>
        {
            if (await db.Set<WorkshopIncident>().SingleOrDefaultAsync(i => i.Id == incidentId && i.WorkshopId == id, cancel) is not { } incident)
                return WorkshopRefusals.NoSuchThing;
            if (incident.AuthorId == person)
                return WorkshopRefusals.OwnIncident;
            if ((await db.DraftOfAsync(workshop, cancel)).FindField(field) is null)
                return WorkshopRefusals.FieldMissing;
            if (await db.Set<IncidentSort>().AnyAsync(sort => sort.IncidentId == incidentId && sort.PersonId == person, cancel))
                return WorkshopRefusals.AlreadySorted;
            db.Add(new IncidentSort(incidentId, person, field));
            return Done.It;
        }, cancel);

    public static Task<Result<Done>?> ProposeAsync(this AppDbContext db, Id<ProfileWorkshop> id, Id<Person> author, ProposalWords words, DateTimeOffset now, CancellationToken cancel) =>
        db.InWorkshopAsync(id, async workshop =>
        {
            if (words.RefuseFor(await db.DraftOfAsync(workshop, cancel)) is { } refusal)
                return refusal;
            db.Add(new WorkshopProposal(id, author, words, now));
            return Done.It;
        }, cancel);

    public static Task<Result<Done>?> CommentAsync(this AppDbContext db, Id<ProfileWorkshop> id, Id<Person> author, WorkshopItem item, string text, DateTimeOffset now, CancellationToken cancel) =>
        db.InWorkshopAsync(id, workshop =>
        {
            var said = text.Trim().ReplaceLineEndings("\n");
            if (said.Length is 0 or > WorkshopComment.TextLength)
                return Task.FromResult<Result<Done>>(said.Length == 0 ? WorkshopRefusals.CommentEmpty : ProfileRefusals.TooLong);
            db.Add(new WorkshopComment(id, author, item.Name, said, now));
            return Task.FromResult<Result<Done>>(Done.It);
        }, cancel);

    /// <summary>Votes, or votes otherwise; possible until the workshop is closed.</summary>
    public static Task<Result<Done>?> VoteAsync(this AppDbContext db, Id<ProfileWorkshop> id, Id<Person> person, WorkshopItem item, int useful, int observable, CancellationToken cancel) =>
        db.InWorkshopAsync(id, async _ =>
        {
            if (useful is < WorkshopVote.Lowest or > WorkshopVote.Highest || observable is < WorkshopVote.Lowest or > WorkshopVote.Highest)
                return WorkshopRefusals.VoteOutside;
            if (await db.Set<WorkshopVote>().SingleOrDefaultAsync(vote => vote.WorkshopId == id && vote.PersonId == person && vote.Item == item.Name, cancel) is { } earlier)
                earlier.Change(useful, observable);
            else
                db.Add(new WorkshopVote(id, person, item.Name, useful, observable));
            return Done.It;
        }, cancel);

    private static Task<ProfileContent> DraftOfAsync(this AppDbContext db, ProfileWorkshop workshop, CancellationToken cancel) =>
        db.Set<ProfileVersion>().Where(version => version.Id == workshop.VersionId).Select(version => version.Content).SingleAsync(cancel);
}
