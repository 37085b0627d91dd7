using CompetencyProfiles.Access;
using CompetencyProfiles.People;

namespace CompetencyProfiles.Tests.Support;

/// <summary>Ordinary things. Name only what the test is about.</summary>
public static class Given
{
    /// <summary>Ten in the morning in Germany on Monday, 23 November 2026.</summary>
    public static readonly DateTimeOffset Now = new(2026, 11, 23, 9, 0, 0, TimeSpan.Zero);
    public static readonly DateOnly Today = new(2026, 11, 23);
    private static int number = 1000;

    public static Person Person(string firstName = "Jana", string lastName = "Brandt", string? email = null, string language = "de") =>
        new($"{Interlocked.Increment(ref number)}", firstName, lastName, email ?? $"{Guid.CreateVersion7():N}@example.org", language);

    /// <summary>Somebody who has worked here for two years.</summary>
    public static Person Employee(string firstName = "Jana", string lastName = "Brandt", string? email = null, DateOnly? since = null, DateOnly? lastDay = null, string language = "de")
    {
        var person = Person(firstName, lastName, email, language);
        person.Hire(since ?? Today.AddYears(-2), Hr);
        if (lastDay is { } day)
            person.Leave(day, Hr);
        return person;
    }

    /// <summary>Nobody in particular changes something now.</summary>
    public static readonly ChangedBy Hr = new(null, Now);

    public static OrgUnit Unit(string name = "Service Desk", OrgUnit? parent = null) =>
        new($"U{Interlocked.Increment(ref number)}", name, parent?.Id, Today.AddYears(-3));

    public static Viewer Viewer(Person person) =>
        new() { PersonId = person.Id, AccountId = Guid.CreateVersion7(), Today = Today, Name = person.FullName, Language = person.Language };
}
