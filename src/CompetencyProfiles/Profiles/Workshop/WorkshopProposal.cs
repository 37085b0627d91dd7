using System.Text.Json;
using CompetencyProfiles.People;
using Microsoft.EntityFrameworkCore.ChangeTracking;

namespace CompetencyProfiles.Profiles;

/// <summary>A criterion as somebody would have it: a new one, or other words for one that is there.</summary>
public sealed class WorkshopProposal(Id<ProfileWorkshop> workshopId, Id<Person> authorId, ProposalWords words, DateTimeOffset at)
{
    public Guid Id { get; private init; } = Guid.CreateVersion7();
    public Id<ProfileWorkshop> WorkshopId { get; private init; } = workshopId;
    public Id<Person> AuthorId { get; private init; } = authorId;
    public ProposalWords Words { get; private init; } = words;
    public DateTimeOffset At { get; private init; } = at;

    /// <summary>When HR took it over into the draft, and the key of the criterion it became.</summary>
    public DateTimeOffset? TakenOverAt { get; private set; }
    public string? TakenOverAs { get; private set; }
}

/// <summary>The words of a proposal. An empty text of one that is there means "as it is".</summary>
public sealed record ProposalWords
{
    /// <summary>The criterion it is about; null for a new one.</summary>
    public string? Criterion { get; init; }

    /// <summary>The field of a new criterion.</summary>
    public string Field { get; init; } = "";
    public LocalizedText Name { get; init; } = LocalizedText.Empty;
    public LocalizedText Definition { get; init; } = LocalizedText.Empty;
    public IReadOnlyList<CriterionLevel> Levels { get; init; } = [];

    public bool SaysNothing => Name.IsEmpty && Definition.IsEmpty && Levels.All(level => level.Text.IsEmpty);

    /// <summary>Why it cannot be proposed for a draft; null if it can.</summary>
    internal Refusal? RefuseFor(ProfileContent draft) =>
        SaysNothing || (Criterion is null && Name.IsEmpty) ? WorkshopRefusals.ProposalEmpty
        : Criterion is not null && draft.FindCriterion(Criterion) is null ? ProfileRefusals.PartGone
        : Criterion is null && draft.FindField(Field) is null ? WorkshopRefusals.FieldMissing
        : IsTooLong(Name, Profiles.Criterion.NameLength) || IsTooLong(Definition, Profiles.Criterion.DefinitionLength)
            || Levels.Any(level => IsTooLong(level.Text, Profiles.Criterion.AnchorLength)) ? ProfileRefusals.TooLong
        : null;

    /// <summary>The draft with the proposal in it.</summary>
    internal Result<ProfileContent> Into(ProfileContent draft)
    {
        if (Criterion is { } key)
            return draft.RewriteCriterion(key, Onto);
        var added = draft.AddCriterion(Field, Name);
        return added.Succeeded ? added.Value.RewriteCriterion(added.Value.FindField(Field)!.Criteria[^1].Key, Onto) : added;
    }

    private Criterion Onto(Criterion criterion) => criterion with
    {
        Name = Over(criterion.Name, Name),
        Definition = Over(criterion.Definition, Definition),
        Levels = [.. criterion.Levels.Select(level => level with { Text = Over(level.Text, Levels.FirstOrDefault(l => l.Level == level.Level)?.Text ?? LocalizedText.Empty) })],
    };

    private static LocalizedText Over(LocalizedText old, LocalizedText said) => new(said.De.Length > 0 ? said.De : old.De, said.En.Length > 0 ? said.En : old.En);

    private static bool IsTooLong(LocalizedText text, int length) => text.De.Length > length || text.En.Length > length;
}

internal sealed class WorkshopProposalConfiguration : IEntityTypeConfiguration<WorkshopProposal>
{
    public void Configure(EntityTypeBuilder<WorkshopProposal> proposal)
    {
        proposal.Property(p => p.Id).ValueGeneratedNever();
        proposal.Property(p => p.TakenOverAs).HasMaxLength(ProfileKey.MaxLength);
        proposal.Property(p => p.Words).HasConversion(
            words => JsonSerializer.Serialize(words, JsonSerializerOptions.Web), json => JsonSerializer.Deserialize<ProposalWords>(json, JsonSerializerOptions.Web)!,
            new ValueComparer<ProposalWords>((one, other) => ReferenceEquals(one, other), words => words.GetHashCode(), words => words));
        proposal.HasOne<ProfileWorkshop>().WithMany().HasForeignKey(p => p.WorkshopId).OnDelete(DeleteBehavior.Cascade);
        proposal.HasOne<Person>().WithMany().HasForeignKey(p => p.AuthorId).OnDelete(DeleteBehavior.Restrict);
    }
}
