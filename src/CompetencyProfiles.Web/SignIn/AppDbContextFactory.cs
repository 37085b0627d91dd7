namespace CompetencyProfiles.Web.SignIn;

/// <summary>A unit of work apart from the request's, for what must be saved whatever becomes of the request.</summary>
internal sealed class AppDbContextFactory(DbContextOptions<AppDbContext> options)
{
    public AppDbContext Create() => new(options);
}
