using CompetencyProfiles.Conversations;
using CompetencyProfiles.People;
using CompetencyProfiles.Profiles;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace CompetencyProfiles.Web.Pages.Conversations;

/// <summary>Opens a conversation outside of rounds: somebody wishes one, a follow-up, or one for somebody new. An employee asks for the own, a manager for one of the team.</summary>
public sealed class NewModel(AppDbContext db, Viewer viewer, TimeProvider clock, MasterKey master, IStringLocalizer<ConversationsTexts> texts) : PageModel
{
    [BindProperty(SupportsGet = true)] public ConversationKind Kind { get; set; } = ConversationKind.OnRequest;
    [BindProperty(SupportsGet = true)] public Id<Person>? Person { get; set; }
    public IReadOnlyList<SelectListItem> Team { get; private set; } = [];
    public string? Manager { get; private set; }

    /// <summary>What the viewer may open: everything for the team, for oneself only what one can wish for.</summary>
    public IReadOnlyList<ConversationKind> Kinds => viewer.IsManager
        ? [ConversationKind.OnRequest, ConversationKind.FollowUp, ConversationKind.Handover, ConversationKind.Onboarding]
        : [ConversationKind.OnRequest, ConversationKind.FollowUp];

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        await ShowAsync(cancel);
        return Person is { } person && person != viewer.PersonId && Team.All(item => item.Value != $"{person}") ? NotFound() : Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        await ShowAsync(cancel);
        var employee = Person ?? viewer.PersonId;
        if (employee != viewer.PersonId && (await viewer.RelationToAsync(db, employee, cancel) & Relation.Manager) == 0)
            return NotFound();
        if (employee == viewer.PersonId && Kind is ConversationKind.Handover or ConversationKind.Onboarding)
            return NotFound();
        if (!Enum.IsDefined(Kind) || Kind == ConversationKind.Regular || await ProfileForAsync(employee, cancel) is not { } profile)
        {
            this.Refuse(ConversationRefusals.NoActiveProfile);
            return Page();
        }

        var opened = await db.OpenConversationAsync(master, employee, profile, Kind, viewer.Today, clock.GetUtcNow(), cancel);
        if (opened is null)
            return NotFound();
        if (!opened.Succeeded)
        {
            this.Refuse(opened.Refusal);
            return Page();
        }

        this.Notify(texts["New.Opened"]);
        return Redirect($"/conversations/{opened.Value}");
    }

    private async Task<string?> ProfileForAsync(Id<Person> employee, CancellationToken cancel)
    {
        var (shelf, reader) = (await db.ProfileShelfAsync(viewer.Today, cancel), await db.ProfileReaderAsync(employee, viewer.Today, cancel));
        return shelf.Versions.Select(version => version.Key).Distinct().FirstOrDefault(key => shelf.ActiveFor(key, reader.Units) is not null);
    }

    private async Task ShowAsync(CancellationToken cancel)
    {
        var (me, today) = (viewer.PersonId, viewer.Today);
        var led = db.LedOn(today).Where(m => m.ManagerId == me).Select(m => m.PersonId);
        var team = await db.VisibleTo(viewer).Where(p => led.Contains(p.Id)).OrderBy(p => p.SortKey).Select(p => new { p.Id, Name = p.FirstName + " " + p.LastName }).ToListAsync(cancel);
        Manager = await db.ManagerNameAsync(me, today, cancel);
        Team = [.. (Manager is null ? [] : new[] { new SelectListItem(texts["New.Myself", Manager], "") }), .. team.Select(p => new SelectListItem(p.Name, $"{p.Id}", p.Id == Person))];
    }
}
