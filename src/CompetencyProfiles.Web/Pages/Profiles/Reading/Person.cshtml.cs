using CompetencyProfiles.Conversations;
using CompetencyProfiles.People;
using CompetencyProfiles.Profiles;

namespace CompetencyProfiles.Web.Pages.Profiles.Reading;

/// <summary>Targets and agreed levels of a person, for the person, the direct manager and a deputy who conducts. Whoever else asks finds no such page.</summary>
public sealed class PersonModel(AppDbContext db, Viewer viewer) : PageModel
{
    [FromRoute] public Id<Person> Id { get; init; }
    public string Name { get; private set; } = "";
    public StandingView View { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if ((await viewer.RelationToAsync(db, Id, cancel) & Relation.MayReadLevels) == 0)
            return NotFound();
        Name = await db.VisibleTo(viewer).Where(person => person.Id == Id).Select(person => person.FirstName + " " + person.LastName).SingleAsync(cancel);
        View = new(Name, await db.PersonStandingsAsync(Id, viewer.Today, cancel), await db.RoleFamilyNamesAsync(viewer.Today, cancel));
        return Page();
    }
}
