using CompetencyProfiles.People;
using CompetencyProfiles.Web.SignIn;

namespace CompetencyProfiles.Web.Pages.Demo;

/// <summary>Signs in as a persona of the demo. This page has no route in any other environment.</summary>
[AllowAnonymous]
public sealed class SignInModel : PageModel
{
    internal IReadOnlyList<PersonaCard> Personas { get; private set; } = [];

    public async Task OnGetAsync([FromServices] IServiceProvider services, CancellationToken cancel) =>
        Personas = await services.GetRequiredService<DemoPersonas>().ListAsync(cancel);

    public async Task<IActionResult> OnPostAsync(Id<Person> person, [FromServices] IServiceProvider services, CancellationToken cancel)
    {
        var account = await services.GetRequiredService<DemoPersonas>().FindAccountAsync(person, cancel);
        return account is null ? NotFound() : await this.StartSessionAsync(account, secondFactor: true, returnUrl: null);
    }
}
