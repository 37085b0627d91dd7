namespace CompetencyProfiles.Web.Pages.MyAccount;

/// <summary>A form that a passkey fills in: where it goes, what its button says, and where one wants to get.</summary>
public sealed record PasskeyForm(string Action, string Button, string? ReturnUrl = null)
{
    /// <summary>Offers the passkey also in the list of a field whose autocomplete says "webauthn".</summary>
    public bool InFields { get; init; }
}
