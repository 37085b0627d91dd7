using CompetencyProfiles.People;
using Microsoft.AspNetCore.Identity;

namespace CompetencyProfiles.Access;

/// <summary>What signs in. It belongs to one person; rights come from the person's dated assignments, never from here.</summary>
public sealed class Account : IdentityUser<Guid>
{
    public Account() => Id = Guid.CreateVersion7();

    public Id<Person> PersonId { get; set; }

    /// <summary>"light", "dark" or "auto".</summary>
    public string Theme { get; set; } = "auto";

    /// <summary>From this instant on the account signs nobody in, and its sessions have ended.</summary>
    public DateTimeOffset? DisabledAt { get; set; }
}
