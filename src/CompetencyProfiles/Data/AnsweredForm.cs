namespace CompetencyProfiles.Data;

/// <summary>
/// A form whose change is saved. Its key is written in the transaction of the change, so the same form can never be carried out twice;
/// what was answered is noted right after, so that a repeated form gets the same answer.
/// </summary>
public sealed class AnsweredForm(Guid key)
{
    public const int LocationLength = 2000;

    public Guid Key { get; private init; } = key;

    /// <summary>Where the answer led, a path of this application; null until it is known, and after a crash in between.</summary>
    public string? Location { get; private set; }

    /// <summary>The version that the form's change made, for forms that save themselves.</summary>
    public int? Version { get; private set; }

    /// <summary>When the form was made; its key is a time-ordered one, so old rows can be cleared by it.</summary>
    public static DateTimeOffset MadeAt(Guid key) =>
        DateTimeOffset.FromUnixTimeMilliseconds(Convert.ToInt64(key.ToString("N")[..12], 16));
}

internal sealed class AnsweredFormConfiguration : IEntityTypeConfiguration<AnsweredForm>
{
    public void Configure(EntityTypeBuilder<AnsweredForm> builder)
    {
        builder.HasKey(form => form.Key);
        builder.Property(form => form.Location).HasMaxLength(AnsweredForm.LocationLength);
    }
}

public static class AnsweredForms
{
    /// <summary>What was answered to the form with this key, or null if its change has not been saved.</summary>
    public static Task<AnsweredForm?> FindAnswerAsync(this AppDbContext db, Guid key, CancellationToken cancel) =>
        db.Set<AnsweredForm>().AsNoTracking().SingleOrDefaultAsync(form => form.Key == key, cancel);

    /// <summary>Notes where a saved form led, for whoever sends it again.</summary>
    public static Task NoteAnswerAsync(this AppDbContext db, Guid key, string location, int? version, CancellationToken cancel) =>
        db.Set<AnsweredForm>().Where(form => form.Key == key)
            .ExecuteUpdateAsync(set => set.SetProperty(form => form.Location, location).SetProperty(form => form.Version, version), cancel);

    /// <summary>Lets a form be sent again that was shown again after something was saved, such as a failed sign-in.</summary>
    public static Task ForgetAnswerAsync(this AppDbContext db, Guid key, CancellationToken cancel) =>
        db.Set<AnsweredForm>().Where(form => form.Key == key).ExecuteDeleteAsync(cancel);
}
