using System.Security.Cryptography;
using System.Text;

namespace CompetencyProfiles.People;

/// <summary>
/// The key for the confidential texts about one person, itself hidden by the master key. Once it is destroyed nobody can read them any more,
/// not even from a backup of the texts.
/// </summary>
public sealed class PersonKey(Id<Person> personId, byte[] hidden)
{
    public Id<Person> PersonId { get; private init; } = personId;

    /// <summary>The key under the master key.</summary>
    public byte[] Hidden { get; private init; } = hidden;
}

/// <summary>The opened key of one person: hides and shows the texts about them.</summary>
public sealed class PersonSeal(byte[] key) : ProtectionKey(key)
{
    /// <param name="place">Where the text belongs; moved to another place it cannot be read.</param>
    public byte[] Hide(string place, string text) => Protect(place, Encoding.UTF8.GetBytes(text));

    /// <summary>Throws <see cref="CryptographicException"/> for a text of another person or place, or one that was changed.</summary>
    public string Show(string place, byte[] hidden) => Encoding.UTF8.GetString(Unprotect(place, hidden));
}

public static class PersonKeys
{
    /// <summary>The seal for the texts about a person; null when there is none yet, or when it was destroyed.</summary>
    public static async Task<PersonSeal?> FindSealAsync(this AppDbContext db, MasterKey master, Id<Person> person, CancellationToken cancel)
    {
        var hidden = await db.Set<PersonKey>().Where(key => key.PersonId == person).Select(key => key.Hidden).SingleOrDefaultAsync(cancel);
        return hidden is null ? null : new(master.Unprotect(PurposeOf(person), hidden));
    }

    /// <summary>Makes the person's key when there is none. To be called behind the person's lock.</summary>
    internal static async Task EnsureSealAsync(this AppDbContext db, MasterKey master, Id<Person> person, CancellationToken cancel)
    {
        if (!await db.Set<PersonKey>().AnyAsync(key => key.PersonId == person, cancel))
            db.Add(new PersonKey(person, master.Protect(PurposeOf(person), RandomNumberGenerator.GetBytes(ProtectionKey.Length))));
    }

    /// <summary>Makes the keys of those who have none yet. To be called inside a transaction; when somebody made one meanwhile, it fails as a whole and is repeated.</summary>
    internal static async Task EnsureSealsAsync(this AppDbContext db, MasterKey master, IReadOnlyCollection<Id<Person>> people, CancellationToken cancel)
    {
        var there = (await db.Set<PersonKey>().Where(key => people.Contains(key.PersonId)).Select(key => key.PersonId).ToListAsync(cancel)).ToHashSet();
        db.AddRange(people.Where(person => !there.Contains(person))
            .Select(person => new PersonKey(person, master.Protect(PurposeOf(person), RandomNumberGenerator.GetBytes(ProtectionKey.Length)))));
    }

    private static string PurposeOf(Id<Person> person) => $"person/{person}";
}

internal sealed class PersonKeyConfiguration : IEntityTypeConfiguration<PersonKey>
{
    public void Configure(EntityTypeBuilder<PersonKey> key)
    {
        key.HasKey(k => k.PersonId);
        key.Property(k => k.PersonId).ValueGeneratedNever();
        key.Property(k => k.Hidden).HasMaxLength(200);
        key.HasOne<Person>().WithOne().HasForeignKey<PersonKey>(k => k.PersonId).OnDelete(DeleteBehavior.Cascade);
    }
}
