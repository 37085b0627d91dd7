namespace CompetencyProfiles.Profiles;

/// <summary>Proposes which criteria of the version before meant the same, so that a trend can run across versions. HR confirms each.</summary>
public static class ProposeMeaning
{
    /// <summary>Shared words of name and definition from which on two criteria are proposed as the same.</summary>
    private const double Alike = 0.5;

    /// <summary>The same words as a next version: each criterion is proposed to mean what it meant.</summary>
    internal static ProfileContent AsNextVersion(this ProfileContent content) => content with
    {
        ChangeNote = LocalizedText.Empty,
        Fields = [.. content.Fields.Select(f => f with { Criteria = [.. f.Criteria.Select(c => c with { SameMeaningAs = new() { Keys = [c.Key] } })] })],
    };

    /// <summary>Proposes anew for every criterion that nobody has confirmed: its own key, else the criterion whose words are most alike, else none.</summary>
    public static ProfileContent ProposedAgainst(this ProfileContent content, ProfileContent before)
    {
        var earlier = before.Criteria.Select(criterion => (criterion.Key, Words: WordsOf(criterion))).ToList();
        return content with
        {
            Fields = [.. content.Fields.Select(f => f with { Criteria = [.. f.Criteria.Select(c => c.SameMeaningAs is { IsConfirmed: true } ? c : c with { SameMeaningAs = Propose(c) })] })],
        };

        SameMeaning Propose(Criterion criterion)
        {
            if (earlier.Exists(e => e.Key == criterion.Key))
                return new() { Keys = [criterion.Key] };
            var words = WordsOf(criterion);
            var (key, alike) = earlier.Select(e => (e.Key, Alike: Likeness(words, e.Words))).OrderByDescending(e => e.Alike).FirstOrDefault();
            return alike >= Alike ? new() { Keys = [key] } : new();
        }
    }

    private static HashSet<string> WordsOf(Criterion criterion) =>
        [.. SearchText.Stored(criterion.Name.De, criterion.Name.En, criterion.Definition.De, criterion.Definition.En).Split(' ', StringSplitOptions.RemoveEmptyEntries)];

    private static double Likeness(HashSet<string> one, HashSet<string> other) =>
        one.Count + other.Count == 0 ? 0 : 2.0 * one.Count(other.Contains) / (one.Count + other.Count);
}
