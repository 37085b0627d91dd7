using CompetencyProfiles.Conversations;
using CompetencyProfiles.Conversations.Rounds;
using CompetencyProfiles.People;
using CompetencyProfiles.Tables;

namespace CompetencyProfiles.Web.Pages.Rounds;

/// <summary>Who stands where, as a spreadsheet: names, units, managers and stations, nothing of what was said.</summary>
[AllowedTo(Role.Hr)]
public sealed class ExportModel(AppDbContext db, Viewer viewer, TimeProvider clock, IStringLocalizer<RoundsTexts> texts) : RoundPage(db, viewer, clock)
{
    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (!await FindAsync(cancel) || Round.State == RoundState.Draft)
            return NotFound();
        var board = await Db.BoardOfAsync(Round, Viewer, cancel);
        var tree = await Db.UnitTreeAsync(Today, cancel);
        var managers = await Db.ManagerNamesAsync([.. board.Lines.Select(line => line.ManagerId).Distinct()], cancel);
        string[] headings = [texts["List.Name"], texts["Board.Unit"], texts["Check.Manager"], texts["List.Station"], texts["Board.Deadline"]];
        var rows = board.Lines.Select(line => (IReadOnlyList<object?>)
        [
            line.Name, line.UnitId is { } unit ? tree.Find(unit)?.Name : null, managers.GetValueOrDefault(line.ManagerId),
            line.IsSuspended ? texts["List.Suspended"].Value : texts[line.CancelledBecause is { } why ? $"Cancelled.{why}" : $"Station.{line.Station}"].Value,
            line.Station is RoundStation.Completed or RoundStation.Cancelled ? null : (object)(line.State is ConversationState.Preparing or ConversationState.Released ? Round.HoldBy : Round.SignBy),
        ]);
        var content = new MemoryStream();
        WorkbookFile.Write(content, texts["List.Title"], headings, rows);
        content.Position = 0;
        return File(content, WorkbookFile.ContentType, texts["Board.File"] + ".xlsx");
    }
}
