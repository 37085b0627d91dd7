using CompetencyProfiles.Today;
using CompetencyProfiles.Web.Shell;

namespace CompetencyProfiles.Web.Pages.Today;

/// <summary>The start page: what waits for the person signed in, and where to go from here.</summary>
public sealed class IndexModel(Viewer viewer, TodayTasks tasks, TimeProvider clock, IStringLocalizer<TodayTexts> texts) : PageModel
{
    public Viewer Viewer { get; } = viewer;
    public TodayView View { get; private set; } = null!;

    /// <summary>"Morning" before eleven, "Day" before six, then "Evening".</summary>
    public string PartOfDay => clock.GetLocalNow().Hour switch
    {
        >= 4 and < 11 => "Morning",
        >= 11 and < 18 => "Day",
        _ => "Evening",
    };

    public string LongToday => Formats.Long(Viewer.Today);

    public async Task OnGetAsync(CancellationToken cancel) => View = await tasks.ForAsync(Viewer, cancel);

    /// <summary>The words of a task; one thing has its own, where it reads otherwise.</summary>
    public string WordsOf(TodayTask task)
    {
        var one = texts[$"Task.{task.Kind}.One", task.Count, task.Subject];
        return task.Count == 1 && !one.ResourceNotFound ? one.Value : texts[$"Task.{task.Kind}", task.Count, task.Subject].Value;
    }

    /// <summary>Overdue is wrong, this week is due, later is only told.</summary>
    public TagHelpers.ChipKind KindOf(DateOnly due) =>
        due < Viewer.Today ? TagHelpers.ChipKind.Bad : due <= Viewer.Today.AddDays(7) ? TagHelpers.ChipKind.Due : TagHelpers.ChipKind.Plain;
}
