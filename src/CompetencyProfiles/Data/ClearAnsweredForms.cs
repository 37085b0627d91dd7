namespace CompetencyProfiles.Data;

/// <summary>Forgets the keys of forms that are too old to be sent once more.</summary>
public sealed class ClearAnsweredForms(AppDbContext db, TimeProvider clock) : IJob
{
    public static readonly TimeSpan Kept = TimeSpan.FromDays(7);

    public async Task RunAsync(CancellationToken cancel)
    {
        // A key begins with the instant it was made at, and both databases order keys by their beginning.
        var oldest = Guid.CreateVersion7(clock.GetUtcNow() - Kept);
        await db.Set<AnsweredForm>().Where(form => form.Key < oldest).ExecuteDeleteAsync(cancel);
    }
}
