using System.Diagnostics.CodeAnalysis;

namespace CompetencyProfiles.Kernel;

/// <summary>A polite "no" from the rules. <paramref name="Key"/> names its text in the texts of the pages that may show it.</summary>
public sealed record Refusal(string Key)
{
    /// <summary>What the text names as {0}, {1}: a limit, a date, a code. Never compared.</summary>
    public IReadOnlyList<object> Values { get; private init; } = [];

    public Refusal With(params object[] values) => new(Key) { Values = values };

    public bool Equals(Refusal? other) => other?.Key == Key;

    public override int GetHashCode() => Key.GetHashCode(StringComparison.Ordinal);
}

/// <summary>What a rule answered: a value, or the reason it refused.</summary>
public sealed class Result<T> where T : notnull
{
    private Result(T? value, Refusal? refusal) => (Value, Refusal) = (value, refusal);

    public T? Value { get; }
    public Refusal? Refusal { get; }

    [MemberNotNullWhen(true, nameof(Value))]
    [MemberNotNullWhen(false, nameof(Refusal))]
    public bool Succeeded => Refusal is null;

    public static implicit operator Result<T>(T value) => new(value, null);
    public static implicit operator Result<T>(Refusal refusal) => new(default, refusal);
}

/// <summary>"Done", where there is nothing more to say.</summary>
public readonly record struct Done
{
    public static readonly Done It;
}
