using System.ComponentModel.DataAnnotations;
using CompetencyProfiles.Profiles;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace CompetencyProfiles.Web.Pages.Profiles.Workshop;

/// <summary>Critical incidents: what was seen, in which field, and how far others agree on the field.</summary>
public sealed class IncidentsModel(AppDbContext db, Viewer viewer, TimeProvider clock) : WorkshopPage(db, viewer, clock)
{
    public const int PageSize = 30;

    [BindProperty] public InputModel Input { get; set; } = new();

    /// <summary>From 1.</summary>
    [FromQuery(Name = "page")] public int CurrentPage { get; set; } = 1;
    public IReadOnlyList<SortedIncident> Shown { get; private set; } = [];
    public int Total { get; private set; }
    public IEnumerable<SelectListItem> Fields => Words.Fields.Select(part => new SelectListItem(part.Name.In(Shell.Languages.Current), part.Key));

    public Task<IActionResult> OnGetAsync(CancellationToken cancel) => OpenAsync(cancel);

    public Task<IActionResult> OnPostAsync(CancellationToken cancel) => ActAsync(false, workshop => Db.AddIncidentAsync(
        workshop, Viewer.PersonId, Input.Situation ?? "", Input.Behaviour ?? "", Input.Effect ?? "", Input.Field ?? "", Me.At, cancel), "/incidents", cancel);

    public async Task<IActionResult> OnPostRemoveAsync(Guid incident, CancellationToken cancel)
    {
        ModelState.Clear();
        return await ActAsync(Viewer.MayWriteProfiles(), workshop => Db.RemoveIncidentAsync(workshop, incident, MayLead ? null : Viewer.PersonId, cancel), "/incidents", cancel);
    }

    /// <summary>Where an incident lies is hidden from those who have not sorted it yet.</summary>
    public bool MaySeeField(SortedIncident incident) => MayLead || !IsOpen || incident.Incident.AuthorId == Viewer.PersonId || incident.IsSortedBy(Viewer.PersonId);

    public bool MayRemove(SortedIncident incident) => IsOpen && (MayLead || incident.Incident.AuthorId == Viewer.PersonId);

    protected override async Task ShowAsync(CancellationToken cancel)
    {
        var all = await Db.IncidentsAsync(Workshop!.Id, cancel);
        Total = all.Count;
        CurrentPage = Math.Clamp(CurrentPage, 1, Math.Max(1, (Total + PageSize - 1) / PageSize));
        Shown = [.. all.AsEnumerable().Reverse().Skip((CurrentPage - 1) * PageSize).Take(PageSize)];
    }

    public sealed class InputModel
    {
        [StringLength(WorkshopIncident.TextLength, ErrorMessage = "Input.TooLong")] public string? Situation { get; set; }
        [StringLength(WorkshopIncident.TextLength, ErrorMessage = "Input.TooLong")] public string? Behaviour { get; set; }
        [StringLength(WorkshopIncident.TextLength, ErrorMessage = "Input.TooLong")] public string? Effect { get; set; }
        [StringLength(ProfileKey.MaxLength, ErrorMessage = "Input.TooLong")] public string? Field { get; set; }
    }
}
