using CompetencyProfiles.People;
using Microsoft.AspNetCore.Identity;

namespace CompetencyProfiles.Access;

/// <summary>
/// What signs in. It belongs to one person; rights come from the person's dated assignments, never from here.
/// One signs in with the person's e-mail address or personnel number, so the account has no address of its own.
/// </summary>
public sealed class Account : IdentityUser<Guid>
{
    public Account() => Id = Guid.CreateVersion7();

    public Id<Person> PersonId { get; set; }

    /// <summary>"light", "dark" or "auto".</summary>
    public string Theme { get; set; } = "auto";

    /// <summary>From this instant on the account signs nobody in, and its sessions have ended.</summary>
    public DateTimeOffset? DisabledAt { get; set; }

    /// <summary>A new account without a password. Identity wants a unique name; the person's id is one that never changes.</summary>
    public static Account For(Id<Person> person)
    {
        var name = person.ToString();
        return new() { PersonId = person, UserName = name, NormalizedUserName = name.ToUpperInvariant(), SecurityStamp = Guid.CreateVersion7().ToString("N") };
    }
}
