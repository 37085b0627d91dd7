using CompetencyProfiles.Data;
using CompetencyProfiles.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace CompetencyProfiles.Tests.Architecture;

public sealed class MigrationTests
{
    [Theory, OnEveryDatabase]
    public async Task The_model_has_no_changes_without_a_migration(DatabaseProvider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        await using var db = database.Open();

        Assert.False(db.Database.HasPendingModelChanges(), "Run db/add-migration.sh NAME.");
    }
}
