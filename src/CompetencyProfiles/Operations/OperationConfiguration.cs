namespace CompetencyProfiles.Operations;

internal sealed class OperationConfiguration : IEntityTypeConfiguration<Operation>
{
    public void Configure(EntityTypeBuilder<Operation> operation)
    {
        operation.Property(o => o.Kind).HasMaxLength(Operation.KindLength);
        operation.Property(o => o.Arguments).HasMaxLength(Operation.ArgumentsLength);
        operation.Property(o => o.Result).HasMaxLength(Operation.ResultLength);
        operation.Property(o => o.Reason).HasMaxLength(Operation.ReasonLength);
        operation.Property(o => o.State).HasConversion<string>().HasMaxLength(20);
        operation.HasIndex(o => new { o.State, o.DueAt });
        operation.HasIndex(o => o.CreatedAt);
        operation.ToTable(table => table.HasCheckConstraint("CK_Operation_Done", "\"Done\" >= 0"));
    }
}
