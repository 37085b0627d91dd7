using CompetencyProfiles.Tables;

namespace CompetencyProfiles.People.Import;

/// <summary>One person or unit of a plan. <paramref name="Line"/> is null where the file does not name it.</summary>
public sealed record PlanLine(int? Line, string Key, string Name, IReadOnlyList<FieldChange> Fields);

/// <summary>A plan for people or units as a page shows it.</summary>
public sealed record ImportPlan
{
    public required IReadOnlyList<PlanLine> Added { get; init; }
    public required IReadOnlyList<PlanLine> Changed { get; init; }
    public required IReadOnlyList<PlanLine> Missing { get; init; }
    public required int Unchanged { get; init; }
    public required IReadOnlyList<ImportFault> Faults { get; init; }
    public IReadOnlyList<string> NewSites { get; init; } = [];
    public IReadOnlyList<string> AwaitedLeads { get; init; } = [];

    public int Errors => Faults.Count(f => f.Weight == FaultWeight.Error);
    public int Warnings => Faults.Count - Errors;
    public bool ChangesNothing => Added.Count == 0 && Changed.Count == 0;
}

public static class ReadImportPlan
{
    /// <summary>Works out what a file would do from a day on. Writes nothing.</summary>
    public static async Task<ImportPlan> PlanImportAsync(
        this AppDbContext db, ImportKind kind, Table table, ColumnMapping mapping, DateOnly from, CancellationToken cancel) =>
        kind == ImportKind.Units
            ? Show(PlanUnits.Plan(table, mapping, await db.KnownStructureAsync(from, cancel)))
            : ShowPeople(table, mapping, await db.KnownPeopleAsync(from, cancel));

    private static ImportPlan ShowPeople(Table table, ColumnMapping mapping, KnownPeople known)
    {
        var plan = PlanPeople.Plan(table, mapping, known);
        var names = known.ByNumber.ToDictionary(p => p.Key, p => $"{p.Value.LastName}, {p.Value.FirstName}");
        foreach (var change in plan.Added.Concat(plan.Changed))
            names[change.Row.Number!] = $"{change.Row.LastName}, {change.Row.FirstName}";
        return new()
        {
            Added = [.. plan.Added.OrderBy(a => a.Row.Line).Select(Line)],
            Changed = [.. plan.Changed.Select(Line)],
            Missing = [.. plan.Missing.Select(p => new PlanLine(null, p.Number, names[p.Number], []))],
            Unchanged = plan.Unchanged,
            Faults = plan.Faults,
            NewSites = plan.NewSites,
        };

        PlanLine Line(PlannedPerson person) => new(person.Row.Line, person.Row.Number!, names[person.Row.Number!],
            [.. person.Fields.Select(f => f.Column == ImportColumn.Manager ? new(f.Column, Named(f.Before), Named(f.After)) : f)]);

        object? Named(object? number) => number is string manager && names.TryGetValue(manager, out var name) ? $"{name} ({manager})" : number;
    }

    private static ImportPlan Show(UnitsPlan plan) => new()
    {
        Added = [.. plan.Added.OrderBy(a => a.Row.Line).Select(u => new PlanLine(u.Row.Line, u.Row.Code!, u.Row.Name ?? "", []))],
        Changed = [.. plan.Changed.Select(u => new PlanLine(u.Row.Line, u.Row.Code!, u.Row.Name ?? "", u.Fields))],
        Missing = [.. plan.Missing.Select(u => new PlanLine(null, u.Code, u.Name, []))],
        Unchanged = plan.Unchanged,
        Faults = plan.Faults,
        AwaitedLeads = plan.AwaitedLeads,
    };
}
