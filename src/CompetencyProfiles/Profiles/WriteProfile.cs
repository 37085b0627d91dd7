using CompetencyProfiles.People;

namespace CompetencyProfiles.Profiles;

/// <summary>Writes on a draft. Each write is a step that can be taken back, and none overwrites what its writer has not seen.</summary>
public static class WriteProfile
{
    /// <summary>
    /// Changes one part of a draft. Answers the part's new revision, for the next write; null if there is no such version.
    /// </summary>
    /// <param name="seen">The revision of the part that the writer saw; null where that does not matter, as for a new criterion.</param>
    public static Task<Result<int>?> WriteAsync(
        this AppDbContext db, Id<ProfileVersion> id, ProfilePart part, int? seen, Func<ProfileContent, Result<ProfileContent>> write, ChangedBy by, CancellationToken cancel) =>
        db.ChangeAsync(id, (ProfileVersion version) => db.WriteOnAsync(version, part, seen, write, by, cancel), cancel);

    /// <summary>The same behind the version's lock, as part of something larger.</summary>
    internal static async Task<Result<int>> WriteOnAsync(
        this AppDbContext db, ProfileVersion version, ProfilePart part, int? seen, Func<ProfileContent, Result<ProfileContent>> write, ChangedBy by, CancellationToken cancel)
    {
        if (version.RefuseWriting() is { } refusal)
            return refusal;
        var before = version.Content;
        var after = write(before);
        if (!after.Succeeded)
            return after.Refusal;
        var revision = await db.RevisionOfAsync(version.Id, part, cancel);
        if (after.Value.ToJson() == before.ToJson())
            return revision;
        if (seen is not null && seen != revision)
            return ProfileRefusals.Older;
        var written = version.Write(after.Value);
        if (!written.Succeeded)
            return written.Refusal;
        await db.NoteStepAsync(version, part, before, by, cancel);
        return version.Version;
    }

    /// <summary>Takes the last step back, whoever made it. Answers the part it was about.</summary>
    public static Task<Result<ProfilePart>?> UndoAsync(this AppDbContext db, Id<ProfileVersion> id, CancellationToken cancel) =>
        db.StepAsync(id, ProfileRefusals.NothingToUndo, edits => edits.Where(edit => !edit.IsUndone).OrderByDescending(edit => edit.Place), cancel);

    /// <summary>Does the step again that was last taken back, as long as nothing else was written since.</summary>
    public static Task<Result<ProfilePart>?> RedoAsync(this AppDbContext db, Id<ProfileVersion> id, CancellationToken cancel) =>
        db.StepAsync(id, ProfileRefusals.NothingToRedo, edits => edits.Where(edit => edit.IsUndone && edit.Other != null).OrderBy(edit => edit.Place), cancel);

    /// <summary>The revision of one part; 0 while nobody has written on it.</summary>
    public static async Task<int> RevisionOfAsync(this AppDbContext db, Id<ProfileVersion> id, ProfilePart part, CancellationToken cancel) =>
        await db.Set<ProfileEdit>().Where(edit => edit.VersionId == id && edit.Part == part.Name).MaxAsync(edit => (int?)edit.Revision, cancel) ?? 0;

    private static Task<Result<ProfilePart>?> StepAsync(
        this AppDbContext db, Id<ProfileVersion> id, Refusal none, Func<IQueryable<ProfileEdit>, IQueryable<ProfileEdit>> choose, CancellationToken cancel) =>
        db.ChangeAsync(id, async (ProfileVersion version) =>
        {
            if (version.RefuseWriting() is { } refusal)
                return (Result<ProfilePart>)refusal;
            if (await choose(db.Set<ProfileEdit>().Where(edit => edit.VersionId == id)).FirstOrDefaultAsync(cancel) is not { Other: not null } edit)
                return none;
            var written = version.Write(edit.Step(version.Content, version.Version));
            return written.Succeeded ? ProfilePart.Of(edit.Part) : written.Refusal;
        }, cancel);

    private static async Task NoteStepAsync(this AppDbContext db, ProfileVersion version, ProfilePart part, ProfileContent before, ChangedBy by, CancellationToken cancel)
    {
        var edits = db.Set<ProfileEdit>().Where(edit => edit.VersionId == version.Id);

        // What was taken back cannot be done again once something else is written.
        foreach (var undone in await edits.Where(edit => edit.IsUndone && edit.Other != null).ToListAsync(cancel))
            undone.Forget();

        var last = await edits.Where(edit => !edit.IsUndone).OrderByDescending(edit => edit.Place).FirstOrDefaultAsync(cancel);
        if (last?.GoesOnWith(part, by) == true)
            last.GoOn(version.Version, by.At);
        else
            db.Add(new ProfileEdit(version.Id, (await edits.MaxAsync(edit => (int?)edit.Place, cancel) ?? 0) + 1, part, before, version.Version, by));
    }
}
