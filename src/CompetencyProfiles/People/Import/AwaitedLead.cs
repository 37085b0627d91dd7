namespace CompetencyProfiles.People.Import;

/// <summary>
/// Units name their leads and people name their units, so one of the two files comes first. A lead who is not known yet is
/// remembered here, and appointed by the import that brings the person.
/// </summary>
internal sealed class AwaitedLead(Id<OrgUnit> unitId, string personnelNumber)
{
    public Id<OrgUnit> UnitId { get; private init; } = unitId;
    public string PersonnelNumber { get; private init; } = personnelNumber;
}

internal sealed class AwaitedLeadConfiguration : IEntityTypeConfiguration<AwaitedLead>
{
    public void Configure(EntityTypeBuilder<AwaitedLead> awaited)
    {
        awaited.HasKey(a => new { a.UnitId, a.PersonnelNumber });
        awaited.Property(a => a.PersonnelNumber).HasMaxLength(Person.NumberLength);
        awaited.HasOne<OrgUnit>().WithMany().HasForeignKey(a => a.UnitId).OnDelete(DeleteBehavior.Cascade);
    }
}

internal static class AppointAwaitedLeads
{
    /// <summary>Appoints those who have come in the meantime, from the day on or from their entry.</summary>
    public static async Task AppointAwaitedLeadsAsync(this AppDbContext db, DateOnly day, ChangedBy by, CancellationToken cancel)
    {
        var come = await (
            from awaited in db.Set<AwaitedLead>()
            join person in db.Set<Person>() on awaited.PersonnelNumber equals person.PersonnelNumber
            select new { Awaited = awaited, PersonId = person.Id, Entry = person.Employments.Max(e => (DateOnly?)e.From) }).ToListAsync(cancel);
        if (come.Count == 0)
            return;

        var ids = come.Select(c => c.Awaited.UnitId).Distinct().ToArray();
        var units = await db.Set<OrgUnit>().Where(u => ids.Contains(u.Id)).ToDictionaryAsync(u => u.Id, cancel);
        foreach (var lead in come)
        {
            // A unit that was closed meanwhile refuses; then nobody is awaited there any more.
            units[lead.Awaited.UnitId].AppointLead(lead.PersonId, lead.Entry > day ? lead.Entry.Value : day, by);
            db.Remove(lead.Awaited);
        }

        await db.SaveChangesAsync(cancel);
        db.ChangeTracker.Clear();
    }
}
