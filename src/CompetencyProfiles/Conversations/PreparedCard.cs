using System.Text.Json;
using CompetencyProfiles.People;

namespace CompetencyProfiles.Conversations;

/// <summary>What one side has written about one criterion while preparing, hidden under the employee's key.</summary>
public sealed class PreparedCard
{
    public PreparedCard(Id<FeedbackConversation> conversationId, ConversationSide side, int criterion) =>
        (ConversationId, Side, Criterion) = (conversationId, side, criterion);

    public Id<FeedbackConversation> ConversationId { get; private init; }
    public ConversationSide Side { get; private init; }

    /// <summary>The place of the criterion in the version, from 0.</summary>
    public int Criterion { get; private init; }
    public byte[] Hidden { get; private set; } = [];
    public bool HasExample { get; private set; }

    /// <summary>Counts the savings of the card, its level included, so that two windows do not write over one another.</summary>
    public int Revision { get; private set; }
    public DateTimeOffset WrittenAt { get; private set; }

    internal int Write(CardWords words, PersonSeal seal, DateTimeOffset now)
    {
        (Hidden, HasExample, WrittenAt) = (seal.Hide(Place, words.ToJson()), words.IsExample, now);
        return ++Revision;
    }

    internal CardWords Show(PersonSeal seal) => CardWords.FromJson(seal.Show(Place, Hidden));

    private string Place => $"conversation/{ConversationId}/{Side}/{Criterion}";
}

/// <summary>A comment, and an example of the side's own: the situation, the behaviour, its effect.</summary>
public sealed record CardWords
{
    public const int CommentLength = 2000, ExampleLength = 1000;
    public static readonly CardWords None = new();

    public string Comment { get; init; } = "";
    public string Situation { get; init; } = "";
    public string Behaviour { get; init; } = "";
    public string Effect { get; init; } = "";

    /// <summary>An example names at least the situation and the behaviour.</summary>
    public bool IsExample => Situation.Length > 0 && Behaviour.Length > 0;

    internal CardWords Tidied() => new() { Comment = Tidy(Comment), Situation = Tidy(Situation), Behaviour = Tidy(Behaviour), Effect = Tidy(Effect) };

    internal Refusal? RefuseLength() =>
        Comment.Length > CommentLength ? ConversationRefusals.TooLong.With(CommentLength)
        : new[] { Situation, Behaviour, Effect }.Max(text => text.Length) > ExampleLength ? ConversationRefusals.TooLong.With(ExampleLength) : null;

    internal string ToJson() => JsonSerializer.Serialize(this, JsonSerializerOptions.Web);

    internal static CardWords FromJson(string json) => JsonSerializer.Deserialize<CardWords>(json, JsonSerializerOptions.Web)!;

    private static string Tidy(string? text) => (text ?? "").Trim().ReplaceLineEndings("\n");
}

internal sealed class PreparedCardConfiguration : IEntityTypeConfiguration<PreparedCard>
{
    public void Configure(EntityTypeBuilder<PreparedCard> card)
    {
        card.HasKey(c => new { c.ConversationId, c.Side, c.Criterion });
        card.Property(c => c.Side).HasConversion<string>().HasMaxLength(10);
        card.HasOne<FeedbackConversation>().WithMany().HasForeignKey(c => c.ConversationId).OnDelete(DeleteBehavior.Cascade);
    }
}
