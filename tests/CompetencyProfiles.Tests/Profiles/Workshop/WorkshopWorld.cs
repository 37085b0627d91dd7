using CompetencyProfiles.Data;
using CompetencyProfiles.Kernel;
using CompetencyProfiles.People;
using CompetencyProfiles.Profiles;
using CompetencyProfiles.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace CompetencyProfiles.Tests.Profiles.Workshop;

/// <summary>The draft of a small profile with its workshop and some people in it.</summary>
internal static class WorkshopWorld
{
    private static readonly CancellationToken None = CancellationToken.None;

    internal sealed record World(Id<ProfileWorkshop> Id, Id<ProfileVersion> Version, IReadOnlyList<Id<Person>> People);

    public static async Task<World> WorldAsync(AppDbContext db, int members)
    {
        var people = Enumerable.Range(0, members).Select(n => Given.Employee($"Member{n}", "Gast")).ToList();
        db.AddRange(people);
        await db.SaveChangesAsync(None);
        var version = (await db.StartProfileAsync("customer", SmallProfile.Content, Given.Hr, None)).Value!.Id;
        Check(await db.OpenWorkshopAsync(version, Given.Hr, None));
        var id = await db.Set<ProfileWorkshop>().Select(workshop => workshop.Id).SingleAsync(None);
        foreach (var person in people)
            Check(await db.InviteToWorkshopAsync(id, person.Id, Given.Hr, None));
        return new(id, version, [.. people.Select(person => person.Id)]);
    }

    public static async Task AddAsync(AppDbContext db, World world) =>
        Check(await db.AddIncidentAsync(world.Id, world.People[0], "Situation", "Behaviour", "Effect", "deliver", Given.Now, None));

    public static Task<Guid> OnlyIncidentAsync(AppDbContext db) => db.Set<WorkshopIncident>().Select(incident => incident.Id).SingleAsync(None);

    public static async Task<ProfileContent> ContentAsync(TestDatabase database)
    {
        await using var db = database.Open();
        return await db.Set<ProfileVersion>().Select(version => version.Content).SingleAsync(None);
    }

    public static Task<T[]> AtOnceAsync<T>(TestDatabase database, Func<AppDbContext, Task<T>> act) => Task.WhenAll(Enumerable.Range(0, 10).Select(async _ =>
    {
        await using var own = database.Open();
        return await act(own);
    }));

    public static void Check(Result<Done>? answer) => Assert.True(answer!.Succeeded, answer.Refusal?.Key);
}
