using CompetencyProfiles.Conversations;
using CompetencyProfiles.Web.Shell;

namespace CompetencyProfiles.Web.Pages.Conversations;

/// <summary>A record that was handed over, for those who may read it: the two, a mediator, a new manager whom the employee has shown it.</summary>
public abstract class RecordPage(AppDbContext db, Viewer viewer, TimeProvider clock, MasterKey master) : PageModel
{
    [FromRoute] public Id<FeedbackConversation> Id { get; init; }

    /// <summary>Of an earlier record; none for the last.</summary>
    [FromQuery] public int? Number { get; init; }
    public SignedRecord Record { get; private set; } = null!;
    public string Address => $"/conversations/{Id}";

    protected AppDbContext Db => db;
    protected MasterKey Master => master;
    protected Viewer Viewer => viewer;
    protected DateTimeOffset Now => clock.GetUtcNow();
    public DateOnly Today => viewer.Today;

    protected async Task<bool> FindAsync(CancellationToken cancel)
    {
        if (await db.ReadSignedRecordAsync(master, Id, viewer.PersonId, viewer.Today, cancel, Number) is not { } record)
            return false;
        Record = record;
        return true;
    }

    public RecordSheet Sheet => new(Record, clock.LocalTimeZone);
}

/// <summary>A record as it is drawn, in its own language.</summary>
public sealed record RecordSheet(SignedRecord Record, TimeZoneInfo Zone)
{
    public RecordContent Content => Record.Content;
    public int Levels => Math.Max(4, Content.Criteria.SelectMany(c => new[] { c.Target?.Level, c.Self?.Level, c.Manager?.Level, c.Agreed?.Level }).Max() ?? 4);

    public string At(DateTimeOffset instant) => Formats.Short(TimeZoneInfo.ConvertTime(instant, Zone));

    /// <summary>The level where it can be drawn.</summary>
    public static int? Mark(RecordLevel? level) => level is { Level: > LevelList.NotObserved } ? level.Level : null;
}
