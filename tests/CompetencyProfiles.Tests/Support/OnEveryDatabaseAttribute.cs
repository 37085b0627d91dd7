using System.Reflection;
using CompetencyProfiles.Data;
using Xunit.Sdk;
using Xunit.v3;

namespace CompetencyProfiles.Tests.Support;

/// <summary>Runs a theory once per database. PostgreSQL is skipped, visibly, where no server is given.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class OnEveryDatabaseAttribute : DataAttribute
{
    public override ValueTask<IReadOnlyCollection<ITheoryDataRow>> GetData(MethodInfo testMethod, DisposalTracker disposalTracker) =>
        ValueTask.FromResult<IReadOnlyCollection<ITheoryDataRow>>(
        [
            new TheoryDataRow<DatabaseProvider>(DatabaseProvider.Sqlite),
            new TheoryDataRow<DatabaseProvider>(DatabaseProvider.PostgreSql)
            {
                Skip = TestDatabase.PostgreSql is null ? "TEST_POSTGRESQL names no server" : null,
            },
        ]);

    public override bool SupportsDiscoveryEnumeration() => true;
}
