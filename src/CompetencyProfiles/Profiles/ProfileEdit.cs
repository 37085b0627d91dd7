using System.IO.Compression;
using System.Text;
using CompetencyProfiles.People;

namespace CompetencyProfiles.Profiles;

/// <summary>
/// One step of writing a draft: who changed which part, and the content on the other side of the step, so that it can be taken back and done again.
/// </summary>
public sealed class ProfileEdit
{
    /// <summary>What one person does to one part within this time is one step.</summary>
    public static readonly TimeSpan OneStep = TimeSpan.FromMinutes(10);

    internal ProfileEdit(Id<ProfileVersion> versionId, int place, ProfilePart part, ProfileContent before, int revision, ChangedBy by)
        : this(versionId, place, part.Name, by.PersonId, by.At, revision) => Other = Pack(before);

    private ProfileEdit(Id<ProfileVersion> versionId, int place, string part, Id<Person>? byId, DateTimeOffset at, int revision) =>
        (VersionId, Place, Part, ById, At, Revision) = (versionId, place, part, byId, at, revision);

    public Guid Id { get; private init; } = Guid.CreateVersion7();
    public Id<ProfileVersion> VersionId { get; private init; }

    /// <summary>Counts the steps of a version.</summary>
    public int Place { get; private init; }

    /// <summary>The name of the <see cref="ProfilePart"/>.</summary>
    public string Part { get; private init; }
    public Id<Person>? ById { get; private init; }

    /// <summary>When it was last written on.</summary>
    public DateTimeOffset At { get; private set; }

    /// <summary>The version's counter when the part last changed; a form that names an older one was filled in over an older text.</summary>
    public int Revision { get; private set; }
    public bool IsUndone { get; private set; }

    /// <summary>The whole content before the step, or after it while it is taken back; null once it can be neither.</summary>
    public byte[]? Other { get; private set; }

    internal bool GoesOnWith(ProfilePart part, ChangedBy by) =>
        !IsUndone && Other is not null && Part == part.Name && ById == by.PersonId && by.At - At < OneStep;

    internal void GoOn(int revision, DateTimeOffset at) => (Revision, At) = (revision, at);

    /// <summary>Steps over it, back or forth. Gives the content on the other side.</summary>
    internal ProfileContent Step(ProfileContent here, int revision)
    {
        var there = Unpack(Other!);
        (Other, IsUndone, Revision) = (Pack(here), !IsUndone, revision);
        return there;
    }

    internal void Forget() => Other = null;

    private static byte[] Pack(ProfileContent content)
    {
        using var packed = new MemoryStream();
        using (var brotli = new BrotliStream(packed, CompressionLevel.Fastest))
            brotli.Write(Encoding.UTF8.GetBytes(content.ToJson()));
        return packed.ToArray();
    }

    private static ProfileContent Unpack(byte[] packed)
    {
        using var brotli = new BrotliStream(new MemoryStream(packed), CompressionMode.Decompress);
        using var text = new StreamReader(brotli, Encoding.UTF8);
        return ProfileContent.FromJson(text.ReadToEnd());
    }
}

internal sealed class ProfileEditConfiguration : IEntityTypeConfiguration<ProfileEdit>
{
    public void Configure(EntityTypeBuilder<ProfileEdit> edit)
    {
        edit.Property(e => e.Id).ValueGeneratedNever();
        edit.Property(e => e.Part).HasMaxLength(ProfilePart.MaxLength);
        edit.HasOne<ProfileVersion>().WithMany().HasForeignKey(e => e.VersionId).OnDelete(DeleteBehavior.Cascade);
        edit.HasOne<Person>().WithMany().HasForeignKey(e => e.ById).OnDelete(DeleteBehavior.Restrict);
        edit.HasIndex(e => new { e.VersionId, e.Place }).IsUnique();
        edit.HasIndex(e => new { e.VersionId, e.Part });
    }
}
