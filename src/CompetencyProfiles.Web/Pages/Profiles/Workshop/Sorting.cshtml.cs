using System.ComponentModel.DataAnnotations;
using CompetencyProfiles.Profiles;

namespace CompetencyProfiles.Web.Pages.Profiles.Workshop;

/// <summary>Sorts the incidents of others a second time, one by one, without seeing where they lie.</summary>
public sealed class SortingModel(AppDbContext db, Viewer viewer, TimeProvider clock) : WorkshopPage(db, viewer, clock)
{
    [BindProperty] public Guid Incident { get; set; }
    [BindProperty, StringLength(ProfileKey.MaxLength)] public string? Field { get; set; }
    public SortedIncident? Next { get; private set; }
    public int Done { get; private set; }
    public int All { get; private set; }

    public Task<IActionResult> OnGetAsync(CancellationToken cancel) => OpenAsync(cancel);

    public Task<IActionResult> OnPostAsync(CancellationToken cancel) =>
        ActAsync(false, workshop => Db.SortIncidentAsync(workshop, Incident, Viewer.PersonId, Field ?? "", cancel), "/sorting", cancel);

    protected override async Task ShowAsync(CancellationToken cancel)
    {
        var others = (await Db.IncidentsAsync(Workshop!.Id, cancel)).Where(sorted => sorted.Incident.AuthorId != Viewer.PersonId).ToList();
        (All, Done) = (others.Count, others.Count(sorted => sorted.IsSortedBy(Viewer.PersonId)));
        Next = MayContribute ? others.Find(sorted => !sorted.IsSortedBy(Viewer.PersonId)) : null;
    }
}
