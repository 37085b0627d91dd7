using System.ComponentModel.DataAnnotations;
using CompetencyProfiles.Conversations;

namespace CompetencyProfiles.Web.Pages.Conversations;

/// <summary>One card of the preparation as its form has it.</summary>
public sealed class CardInput
{
    public int? Level { get; set; }

    [StringLength(CardWords.CommentLength, ErrorMessage = "Input.TooLong")] public string? Comment { get; set; }
    [StringLength(CardWords.ExampleLength, ErrorMessage = "Input.TooLong")] public string? Situation { get; set; }
    [StringLength(CardWords.ExampleLength, ErrorMessage = "Input.TooLong")] public string? Behaviour { get; set; }
    [StringLength(CardWords.ExampleLength, ErrorMessage = "Input.TooLong")] public string? Effect { get; set; }

    /// <summary>That of the card the form was filled in over.</summary>
    public int Revision { get; set; }

    internal CardWords Words => new() { Comment = Comment ?? "", Situation = Situation ?? "", Behaviour = Behaviour ?? "", Effect = Effect ?? "" };

    internal static CardInput Of(int? level, AssessedCard? card) => new()
    {
        Level = level, Comment = card?.Words.Comment, Situation = card?.Words.Situation, Behaviour = card?.Words.Behaviour, Effect = card?.Words.Effect, Revision = card?.Revision ?? 0,
    };
}
