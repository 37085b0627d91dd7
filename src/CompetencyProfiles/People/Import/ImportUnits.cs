using CompetencyProfiles.Tables;

namespace CompetencyProfiles.People.Import;

/// <summary>Writes a file of units: all of it or nothing, in one transaction.</summary>
public static class ImportUnits
{
    private static readonly HashSet<Id<OrgUnit>> CirclesAreChecked = [];

    public static async Task<ImportOutcome> ImportUnitsAsync(
        this AppDbContext db, Table table, ColumnMapping mapping, ImportChoices choices, ChangedBy by, CancellationToken cancel,
        Func<Task>? beforeCommit = null)
    {
        db.ChangeTracker.Clear();
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        await db.LockAsync([OrgStructure.TheOne], cancel);
        var known = await db.KnownStructureAsync(choices.From, cancel);
        var plan = PlanUnits.Plan(table, mapping, known);
        if (plan.HasErrors)
            return new() { Faults = plan.Faults };

        var ids = known.Units.Values.ToDictionary(u => u.Code, u => u.Id);
        foreach (var unit in plan.Added)
        {
            var row = unit.Row;
            var opened = db.Add(OrgUnit.Open(row.Code!, row.Name!, row.Type ?? "", row.Parent is { } parent ? ids[parent] : null, choices.From, by)).Entity;
            ids[row.Code!] = opened.Id;
            Lead(opened, row, []);
        }

        var changed = plan.Changed.Select(c => c.Known!.Id).ToArray();
        await db.LockAsync(changed, cancel);
        var units = await db.Set<OrgUnit>().Where(u => changed.Contains(u.Id)).ToDictionaryAsync(u => u.Id, cancel);
        var awaited = await db.Set<AwaitedLead>().Where(a => changed.Contains(a.UnitId)).ToListAsync(cancel);
        foreach (var planned in plan.Changed)
        {
            if (planned.Fields.Select(f => Change(units[planned.Known!.Id], planned.Row, f.Column)).FirstOrDefault(r => r is not null) is { } refusal)
                return new() { Faults = [.. plan.Faults, new(planned.Row.Line, "", refusal)] };
        }

        await db.SaveChangesAsync(cancel);
        await (beforeCommit?.Invoke() ?? Task.CompletedTask);
        await transaction.CommitAsync(cancel);
        return new() { Added = plan.Added.Count, Changed = plan.Changed.Count, Unchanged = plan.Unchanged, Missing = plan.Missing.Count, Faults = plan.Faults };

        Refusal? Change(OrgUnit unit, UnitRow row, ImportColumn column)
        {
            switch (column)
            {
                case ImportColumn.Name: unit.Rename(row.Name!, choices.From, by); return null;
                case ImportColumn.Type: unit.Retype(row.Type ?? "", choices.From, by); return null;
                case ImportColumn.Parent: return unit.MoveUnder(row.Parent is { } parent ? ids[parent] : null, choices.From, CirclesAreChecked, by).Refusal;
                case ImportColumn.Leads: return Lead(unit, row, awaited);
                default: return null;
            }
        }

        Refusal? Lead(OrgUnit unit, UnitRow row, IEnumerable<AwaitedLead> before)
        {
            var unknown = row.Leads.Where(number => !known.People.ContainsKey(number)).ToHashSet();
            var noted = before.Where(a => a.UnitId == unit.Id).ToList();
            db.RemoveRange(noted.Where(a => !unknown.Contains(a.PersonnelNumber)));
            db.AddRange(unknown.Except(noted.Select(a => a.PersonnelNumber)).Select(number => new AwaitedLead(unit.Id, number)));
            return unit.SetLeads([.. row.Leads.Where(known.People.ContainsKey).Select(number => known.People[number].Id)], choices.From, by).Refusal;
        }
    }
}
