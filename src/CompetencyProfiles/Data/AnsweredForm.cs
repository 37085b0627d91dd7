namespace CompetencyProfiles.Data;

/// <summary>A form whose change is saved. Its key is written in the transaction of the change, so the same form can never be carried out twice.</summary>
public sealed class AnsweredForm(Guid key)
{
    public Guid Key { get; private init; } = key;

    /// <summary>When the form was made; its key is a time-ordered one, so old rows can be cleared by it.</summary>
    public static DateTimeOffset MadeAt(Guid key) =>
        DateTimeOffset.FromUnixTimeMilliseconds(Convert.ToInt64(key.ToString("N")[..12], 16));
}

internal sealed class AnsweredFormConfiguration : IEntityTypeConfiguration<AnsweredForm>
{
    public void Configure(EntityTypeBuilder<AnsweredForm> builder) => builder.HasKey(form => form.Key);
}
