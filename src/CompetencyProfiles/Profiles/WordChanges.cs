using DiffPlex.Chunkers;
using DiffPlex.DiffBuilder;
using DiffPlex.DiffBuilder.Model;

namespace CompetencyProfiles.Profiles;

/// <summary>A stretch of words that is new, gone or the same.</summary>
public sealed record WordChange(ChangeKind Kind, string Words);

public static class WordChanges
{
    /// <summary>The differences of two texts word by word. What is gone comes before what replaces it.</summary>
    public static IReadOnlyList<WordChange> Between(string before, string after)
    {
        var stretches = new List<WordChange>();
        foreach (var piece in InlineDiffBuilder.Diff(before, after, ignoreWhiteSpace: false, ignoreCase: false, new WordChunker()).Lines)
        {
            var kind = piece.Type switch { ChangeType.Inserted => ChangeKind.Added, ChangeType.Deleted => ChangeKind.Removed, _ => ChangeKind.Same };
            if (stretches.Count > 0 && stretches[^1].Kind == kind)
                stretches[^1] = stretches[^1] with { Words = stretches[^1].Words + piece.Text };
            else
                stretches.Add(new(kind, piece.Text));
        }

        return stretches;
    }
}
