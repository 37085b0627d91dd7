using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace CompetencyProfiles.Data;

/// <summary>
/// The unit of work. It names no table: ask it for <c>Set&lt;Booking&gt;()</c>. So every capability
/// depends on Data, and Data on none of them.
/// </summary>
public sealed class AppDbContext(DbContextOptions<AppDbContext> options) : DbContext(options)
{
    private readonly HashSet<Type> writtenWork = [];

    /// <summary>The key of the form being posted, until it is saved with the change: so repeating the form changes nothing twice.</summary>
    public Guid? FormKey { get; set; }

    /// <summary>Tables written since the last commit, for <see cref="ChangeStamp"/>.</summary>
    internal HashSet<string> WrittenTables { get; } = [];

    public override async Task<int> SaveChangesAsync(bool acceptAllChangesOnSuccess, CancellationToken cancellationToken = default)
    {
        var form = FormKey is { } key && ChangeTracker.HasChanges() ? Add(new AnsweredForm(key)) : null;
        try
        {
            var saved = await SaveAllAsync(acceptAllChangesOnSuccess, cancellationToken);
            if (form is not null)
                FormKey = null;
            return saved;
        }
        catch
        {
            form?.State = EntityState.Detached;
            throw;
        }
    }

    private async Task<int> SaveAllAsync(bool acceptAllChangesOnSuccess, CancellationToken cancellationToken)
    {
        var work = ChangeTracker.Entries<IWork>().Where(entry => entry.State == EntityState.Added).Select(entry => entry.Metadata.ClrType).ToList();
        var guards = SaveGuards.Of(this);
        if (work.Count == 0 && guards.Count == 0)
            return await base.SaveChangesAsync(acceptAllChangesOnSuccess, cancellationToken);

        // Work for later is written together with the change that asks for it, or not at all; the locks of the guards hold until the change is saved.
        await using var own = Database.CurrentTransaction is null ? await Database.BeginTransactionAsync(cancellationToken) : null;
        foreach (var guard in guards)
            await guard.CheckAsync(this, cancellationToken);
        var once = ChangeTracker.TakeWrittenOnce();
        var saved = await base.SaveChangesAsync(acceptAllChangesOnSuccess, cancellationToken) + await this.WriteOnceAsync(once, cancellationToken);
        writtenWork.UnionWith(work);
        if (own is not null)
            await own.CommitAsync(cancellationToken);
        return saved;
    }

    /// <summary>The kinds of work that were written since the last commit.</summary>
    internal List<Type> TakeWrittenWork()
    {
        var taken = writtenWork.ToList();
        writtenWork.Clear();
        return taken;
    }

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.ApplyConfigurationsFromAssembly(typeof(AppDbContext).Assembly);

        // SQLite cannot order or compare a DateTimeOffset; UTC ticks it can. PostgreSQL has timestamptz.
        var instants = Database.IsSqlite() ? (ValueConverter)new TicksConverter() : new UtcConverter();
        foreach (var property in modelBuilder.Model.GetEntityTypes().SelectMany(type => type.GetProperties())
                     .Where(property => (Nullable.GetUnderlyingType(property.ClrType) ?? property.ClrType) == typeof(DateTimeOffset)))
            property.SetValueConverter(instants);
    }

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        foreach (var id in IdTypes())
            configurationBuilder.Properties(id).HaveConversion(typeof(IdConverter<>).MakeGenericType(id.GenericTypeArguments));
    }

    private static IEnumerable<Type> IdTypes() =>
        typeof(AppDbContext).Assembly.GetTypes()
            .SelectMany(type => type.GetProperties())
            .Select(property => Nullable.GetUnderlyingType(property.PropertyType) ?? property.PropertyType)
            .Where(type => type is { IsGenericType: true, ContainsGenericParameters: false } && type.GetGenericTypeDefinition() == typeof(Id<>))
            .Distinct();

    private sealed class IdConverter<T>() : ValueConverter<Id<T>, Guid>(id => id.Value, value => new Id<T>(value));

    private sealed class TicksConverter() : ValueConverter<DateTimeOffset, long>(
        instant => instant.UtcTicks, ticks => new DateTimeOffset(ticks, TimeSpan.Zero));

    private sealed class UtcConverter() : ValueConverter<DateTimeOffset, DateTime>(
        instant => instant.UtcDateTime, stored => new DateTimeOffset(DateTime.SpecifyKind(stored, DateTimeKind.Utc)));
}
