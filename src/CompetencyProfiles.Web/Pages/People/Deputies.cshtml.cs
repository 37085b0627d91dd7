using System.ComponentModel.DataAnnotations;
using CompetencyProfiles.People;
using Microsoft.AspNetCore.Mvc.Filters;

namespace CompetencyProfiles.Web.Pages.People;

/// <summary>Who stands in for a manager, and for how long. The manager names deputies, or HR does.</summary>
public sealed class DeputiesModel(AppDbContext db, Viewer viewer, TimeProvider clock, PeopleChoices choices, IStringLocalizer<PeopleTexts> texts)
    : PersonForm(db, viewer, clock, choices, texts)
{
    private readonly Viewer viewer = viewer;

    [BindProperty] public InputModel Input { get; set; } = new();
    public IReadOnlyList<ListedDelegation> Deputies { get; private set; } = [];

    protected override IQueryable<Person> Editable => Db.MayNameDeputiesOf(viewer);

    protected override string After => $"/people/{PersonId}/deputies";

    public Task<IActionResult> OnPostAsync(CancellationToken cancel) => SaveAsync(async () =>
        await PickAsync(Input.Deputy!, "Input.Deputy", cancel) is { } deputy
            ? await Db.NameDeputyAsync(PersonId, deputy, Input.Scope, Input.From!.Value, Input.To!.Value, Today, cancel)
            : PersonRefusals.NobodyMeant, cancel);

    public Task<IActionResult> OnPostEndAsync(Id<Delegation> delegation, CancellationToken cancel)
    {
        ModelState.Clear(); // The form that names a deputy was not sent.
        return SaveAsync(() => Db.EndDelegationAsync(PersonId, delegation, Today, cancel), cancel);
    }

    protected override void Fill() => Input = new() { From = Today };

    [NonHandler] // It is a filter; its name would make it answer a method called PAGE.
    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        if ((await next()).Result is PageResult)
            Deputies = await Db.DeputiesOf(PersonId, Today).ToListAsync(context.HttpContext.RequestAborted);
    }

    public sealed class InputModel
    {
        [Required(ErrorMessage = "Form.Required"), StringLength(300, ErrorMessage = "Form.TooLong")] public string? Deputy { get; init; }
        public DelegationScope Scope { get; init; }
        [Required(ErrorMessage = "Form.Required"), ReasonableDay(ErrorMessage = "Form.Day")] public DateOnly? From { get; init; }
        [Required(ErrorMessage = "Form.Required"), ReasonableDay(ErrorMessage = "Form.Day")] public DateOnly? To { get; init; }
    }
}
