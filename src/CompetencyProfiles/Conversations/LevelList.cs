using System.Globalization;

namespace CompetencyProfiles.Conversations;

/// <summary>
/// One level per criterion of a conversation, in the order of the criteria. Read as a whole, so it is stored as a whole: "3,,0,2",
/// where nothing stands for "not chosen" and 0 for "not observed".
/// </summary>
public sealed record LevelList
{
    /// <summary>Chosen instead of a level by somebody who has seen no example.</summary>
    public const int NotObserved = 0;

    /// <summary>Agreed instead of a level where two see it differently and both views stay.</summary>
    public const int DifferingViews = -1;

    /// <summary>Stands for good where a criterion is not part of the conversation.</summary>
    public const int LeftOut = -2;

    /// <summary>Characters of the longest list: two for a level and a comma each.</summary>
    public const int MaxLength = Profiles.Criterion.Most * 3;

    private readonly int?[] levels;

    private LevelList(int?[] levels) => this.levels = levels;

    public int Count => levels.Length;
    public int Chosen => levels.Count(level => level is not null);

    /// <summary>How many criteria nothing is chosen for.</summary>
    public int Missing => Count - Chosen;

    /// <summary>The places of the criteria that are part of the conversation.</summary>
    public IEnumerable<int> Places => Enumerable.Range(0, Count).Where(n => levels[n] != LeftOut);

    /// <summary>Whether every level that was chosen is the same, of at least three: worth a second look, nothing more.</summary>
    public bool AreAllEqual => Missing == 0 && Places.Take(3).Count() == 3 && Places.Select(n => levels[n]).Distinct().Take(2).Count() == 1 && levels[Places.First()] != NotObserved;

    public int? this[int index] => levels[index];

    public static LevelList Of(IEnumerable<int?> levels) => new([.. levels]);

    public static LevelList Empty(int count) => new(new int?[count]);

    /// <summary>Nothing chosen yet, for the same criteria.</summary>
    public LevelList Blank() => new([.. levels.Select(level => level == LeftOut ? level : null)]);

    public LevelList With(int index, int? level)
    {
        var changed = levels.ToArray();
        changed[index] = level;
        return new(changed);
    }

    public bool Equals(LevelList? other) => other is not null && levels.AsSpan().SequenceEqual(other.levels);

    public override int GetHashCode() => ToString().GetHashCode(StringComparison.Ordinal);

    public override string ToString() => string.Join(',', levels.Select(level => level?.ToString(CultureInfo.InvariantCulture)));

    /// <summary>Throws <see cref="FormatException"/> for what is no list.</summary>
    public static LevelList Parse(string stored) =>
        new([.. stored.Split(',').Select(level => level.Length == 0 ? (int?)null : int.Parse(level, CultureInfo.InvariantCulture))]);
}
