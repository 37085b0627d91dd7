using CompetencyProfiles.People;

namespace CompetencyProfiles.Profiles;

/// <summary>HR opens the workshop of a draft, invites the cross-section, takes proposals over and closes.</summary>
public static class LeadWorkshop
{
    /// <summary>Null if there is no such version.</summary>
    public static Task<Result<Done>?> OpenWorkshopAsync(this AppDbContext db, Id<ProfileVersion> versionId, ChangedBy by, CancellationToken cancel) =>
        db.ChangeAsync(versionId, async (ProfileVersion version) =>
        {
            if (version.Stage == ProfileStage.Approved)
                return (Result<Done>)ProfileRefusals.IsApproved;
            if (await db.Set<ProfileWorkshop>().AnyAsync(workshop => workshop.VersionId == version.Id, cancel))
                return WorkshopRefusals.AlreadyOpen;
            db.Add(new ProfileWorkshop(version.Id, by.PersonId, by.At));
            return Done.It;
        }, cancel);

    public static Task<Result<Done>?> InviteToWorkshopAsync(this AppDbContext db, Id<ProfileWorkshop> id, Id<Person> person, ChangedBy by, CancellationToken cancel) =>
        db.InWorkshopAsync(id, async _ =>
        {
            if (await db.Set<WorkshopMember>().AnyAsync(member => member.WorkshopId == id && member.PersonId == person, cancel))
                return WorkshopRefusals.AlreadyInvited;
            db.Add(new WorkshopMember(id, person, by.At));
            return Done.It;
        }, cancel);

    /// <summary>Whoever is taken off the list finds the workshop no more. What they contributed stays.</summary>
    public static Task<Result<Done>?> TakeOffWorkshopAsync(this AppDbContext db, Id<ProfileWorkshop> id, Id<Person> person, CancellationToken cancel) =>
        db.InWorkshopAsync(id, async _ =>
        {
            await db.Set<WorkshopMember>().Where(member => member.WorkshopId == id && member.PersonId == person).ExecuteDeleteAsync(cancel);
            return (Result<Done>)Done.It;
        }, cancel);

    /// <summary>Freezes everything, for good.</summary>
    public static Task<Result<Done>?> CloseWorkshopAsync(this AppDbContext db, Id<ProfileWorkshop> id, DateTimeOffset now, CancellationToken cancel) =>
        db.InWorkshopAsync(id, workshop =>
        {
            workshop.Close(now);
            return Task.FromResult<Result<Done>>(Done.It);
        }, cancel);

    /// <summary>Writes a proposal into the draft, as a step that can be taken back. Answers the key of the criterion; null if there is no such version.</summary>
    public static Task<Result<string>?> TakeOverAsync(this AppDbContext db, ProfileWorkshop workshop, Guid proposalId, ChangedBy by, CancellationToken cancel) =>
        db.ChangeAsync(workshop.VersionId, async (ProfileVersion version) =>
        {
            if (await db.Set<ProfileWorkshop>().AnyAsync(w => w.Id == workshop.Id && w.ClosedAt != null, cancel))
                return (Result<string>)WorkshopRefusals.Closed;
            if (await db.Set<WorkshopProposal>().AsNoTracking().SingleOrDefaultAsync(p => p.Id == proposalId && p.WorkshopId == workshop.Id, cancel) is not { } proposal)
                return WorkshopRefusals.NoSuchThing;
            if (proposal.TakenOverAt is not null)
                return WorkshopRefusals.AlreadyTakenOver;

            ProfileContent? after = null;
            var written = await db.WriteOnAsync(version, proposal.Words.Criterion is { } known ? ProfilePart.Criterion(known) : ProfilePart.Outline, null, content =>
            {
                var into = proposal.Words.Into(content);
                after = into.Value;
                return into;
            }, by, cancel);
            if (!written.Succeeded)
                return written.Refusal;
            var key = proposal.Words.Criterion ?? after!.FindField(proposal.Words.Field)!.Criteria[^1].Key;
            await db.Set<WorkshopProposal>().Where(p => p.Id == proposalId)
                .ExecuteUpdateAsync(set => set.SetProperty(p => p.TakenOverAt, by.At).SetProperty(p => p.TakenOverAs, key), cancel);
            return key;
        }, cancel);

    /// <summary>Asks a rule behind the workshop's lock, as long as it is open. Null if there is none.</summary>
    internal static Task<Result<Done>?> InWorkshopAsync(this AppDbContext db, Id<ProfileWorkshop> id, Func<ProfileWorkshop, Task<Result<Done>>> rule, CancellationToken cancel) =>
        db.ChangeAsync(id, (ProfileWorkshop workshop) => workshop.IsClosed ? Task.FromResult<Result<Done>>(WorkshopRefusals.Closed) : rule(workshop), cancel);
}
