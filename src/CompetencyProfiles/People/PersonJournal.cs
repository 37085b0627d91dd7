namespace CompetencyProfiles.People;

/// <summary>What was changed, with the names behind the keys.</summary>
public sealed class PersonJournal(IReadOnlyList<PersonChange> changes, IReadOnlyDictionary<Guid, string> names)
{
    public IReadOnlyList<PersonChange> Changes { get; } = changes;

    public string? NameOf(Id<Person>? person) => person is { } id ? names.GetValueOrDefault(id.Value) : null;

    /// <summary>An old or new value with names in the place of keys: "Service Desk 50 %, Netzwerk 50 %".</summary>
    public string Told(string value) => string.Join(", ", value.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(part =>
    {
        var (key, share) = part.Split(':') is [var k, var s] ? (k, s) : (part, "");
        var name = Guid.TryParse(key, out var id) ? names.GetValueOrDefault(id, "–") : key;
        return share is "" or "100" ? name : $"{name} {share} %";
    }));

    internal static IEnumerable<Guid> KeysIn(string value) =>
        value.Split(' ').Select(part => Guid.TryParse(part.Split(':')[0], out var id) ? id : Guid.Empty).Where(id => id != Guid.Empty);
}
