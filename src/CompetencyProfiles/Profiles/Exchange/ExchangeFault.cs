namespace CompetencyProfiles.Profiles;

/// <summary>Why a file cannot be taken in, at one place of it. Its text stands in the texts of the page under its key.</summary>
/// <param name="Path">A JSON path such as "/fields/0/key"; null in a table.</param>
/// <param name="Line">A line of a table, the headings being line 1.</param>
/// <param name="Column">A column of a table, from 1.</param>
public sealed record ExchangeFault(string Key, string? Path = null, int? Line = null, int? Column = null)
{
    public IReadOnlyList<object> Values { get; private init; } = [];

    public ExchangeFault With(params object[] values) => this with { Values = values };

    public static ExchangeFault AtPath(string key, string path) => new(key, Path: path.Length == 0 ? "/" : path);

    public static ExchangeFault AtCell(string key, int line, int column) => new(key, Line: line, Column: column);
}

public enum ExchangeFormat { Json, Moodle, Case }

/// <summary>A profile as a file brings it, or all that is wrong with the file.</summary>
public sealed record ExchangeReading(ExchangeFormat Format, IExchangedProfile? Profile, IReadOnlyList<ExchangeFault> Faults)
{
    internal static ExchangeReading Of(ExchangeFormat format, IExchangedProfile? profile, IReadOnlyList<ExchangeFault> faults) =>
        new(format, faults.Count == 0 ? profile : null, faults);
}

/// <summary>What a file says, to be laid onto what is there.</summary>
public interface IExchangedProfile
{
    string Key { get; }

    /// <summary>The content that comes out; the reason where file and profile do not go together.</summary>
    /// <param name="current">What the profile says now; null for a new one.</param>
    Result<ProfileContent> Onto(ProfileContent? current);
}
