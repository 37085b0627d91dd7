namespace CompetencyProfiles.People.Import;

/// <summary>Writes parts of a plan inside the import's transaction, and forgets each part when it is saved.</summary>
internal sealed class PeopleWriter(AppDbContext db, KnownPeople known, DateOnly day, ChangedBy by)
{
    /// <summary>The holidays of a new site, until somebody says otherwise.</summary>
    private const string Region = "DE-NW", Zone = "Europe/Berlin";

    private readonly Dictionary<string, Id<Person>> ids = known.ByNumber.Values.ToDictionary(p => p.Number, p => p.Id);
    private readonly Dictionary<string, Id<Site>> sites = known.Sites.ToDictionary(s => s.Key, s => s.Value.Id);

    /// <summary>The first row that the rules refused although the plan had found nothing wrong with it.</summary>
    public ImportFault? Refused { get; private set; }

    public async Task OpenSitesAsync(IReadOnlyList<string> names, CancellationToken cancel)
    {
        foreach (var name in names)
            sites[SearchText.Typed(name)] = db.Add(new Site(name, Region, Zone)).Entity.Id;
        await SaveAsync(cancel);
    }

    /// <summary>Two people may exchange their addresses; so each one that changes is given up before any is taken.</summary>
    public async Task FreeEmailsAsync(IReadOnlyList<PlannedPerson> changes, CancellationToken cancel)
    {
        var giving = changes.Where(c => c.Fields.Any(f => f is { Column: ImportColumn.Email, Before: not null, After: not null })).ToList();
        var wanted = giving.Select(c => c.Row.Email).ToHashSet();
        var ids = giving.Where(c => wanted.Contains(c.Known!.Email)).Select(c => c.Known!.Id).ToList();
        foreach (var part in ids.Chunk(500))
            await db.Set<Person>().Where(p => part.Contains(p.Id)).ExecuteUpdateAsync(set => set.SetProperty(p => p.Email, (string?)null), cancel);
    }

    public async Task AddAsync(IReadOnlyList<PlannedPerson> part, CancellationToken cancel)
    {
        foreach (var change in part)
        {
            var created = TakeOver(change).Create();
            if (created.Value is not { } person)
            {
                Refuse(change, created.Refusal!);
                return;
            }

            ids[person.PersonnelNumber] = person.Id;
            db.Add(person);
        }

        await SaveAsync(cancel);
    }

    public async Task ChangeAsync(IReadOnlyList<PlannedPerson> part, CancellationToken cancel)
    {
        var people = await LoadAsync([.. part.Select(c => c.Known!.Id)], cancel);
        foreach (var change in part)
        {
            if (TakeOver(change).Change(people[change.Known!.Id], [.. change.Fields.Select(f => f.Column)]) is { } refusal)
            {
                Refuse(change, refusal);
                return;
            }
        }

        await SaveAsync(cancel);
    }

    public async Task EndAsync(IReadOnlyList<KnownPerson> part, CancellationToken cancel)
    {
        foreach (var person in (await LoadAsync([.. part.Select(p => p.Id)], cancel)).Values)
        {
            // Whoever began on this very day leaves on it: a time has at least one day.
            var began = person.Employments.Max(e => e.From);
            person.Leave(began < day ? day.AddDays(-1) : began, by);
        }

        await SaveAsync(cancel);
    }

    private async Task<Dictionary<Id<Person>, Person>> LoadAsync(Id<Person>[] part, CancellationToken cancel)
    {
        await db.Set<Person>().Where(p => part.Contains(p.Id)).ExecuteUpdateAsync(set => set.SetProperty(p => p.Version, p => p.Version + 1), cancel);
        return await db.Set<Person>().Where(p => part.Contains(p.Id)).ToDictionaryAsync(p => p.Id, cancel);
    }

    private TakeOver TakeOver(PlannedPerson change)
    {
        var row = change.Row;
        return new(row, new(
            row.Unit is { } code ? known.Units[code].Id : null,
            row.Manager is { } manager ? ids[manager] : null,
            row.RoleFamily is { } family ? known.RoleFamilies[SearchText.Typed(family)] : null,
            row.Site is { } site ? sites[SearchText.Typed(site)] : null), day, by);
    }

    private void Refuse(PlannedPerson change, Refusal why) => Refused = new(change.Row.Line, "", why);

    private async Task SaveAsync(CancellationToken cancel)
    {
        await db.SaveChangesAsync(cancel);
        db.ChangeTracker.Clear();
    }
}
