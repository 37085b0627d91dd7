namespace CompetencyProfiles.People.Import;

internal static class ReadKnownPeople
{
    /// <summary>Reads people with what holds for them on a day, as flat rows without tracking: 20,000 people take about a second and 20 MB.</summary>
    public static async Task<KnownPeople> KnownPeopleAsync(this AppDbContext db, DateOnly day, CancellationToken cancel)
    {
        var employments = await db.Set<Employment>().AsNoTracking().Select(f => new Dated<bool>(f.PersonId, f.From, f.To, true)).ToListAsync(cancel);
        var worked = employments.GroupBy(f => f.Person).ToDictionary(g => g.Key, g => g.OrderByDescending(f => f.From).ToList());
        DateOnly DayOf(Id<Person> person) => worked.TryGetValue(person, out var times) && times[0].From > day && !times.Exists(t => t.Covers(day)) ? times[0].From : day;

        var units = Pick(await Facts<OrgMembership>().OrderByDescending(f => f.Share).Select(f => new Dated<Id<OrgUnit>>(f.PersonId, f.From, f.To, f.UnitId)).ToListAsync(cancel), DayOf);
        var managers = Pick(await Facts<ManagementAssignment>().Where(f => f.Kind == ManagementKind.Disciplinary).Select(f => new Dated<Id<Person>>(f.PersonId, f.From, f.To, f.ManagerId)).ToListAsync(cancel), DayOf);
        var families = Pick(await Facts<RoleFamilyAssignment>().OrderByDescending(f => f.Share).Select(f => new Dated<string>(f.PersonId, f.From, f.To, f.RoleFamily)).ToListAsync(cancel), DayOf);
        var patterns = Pick(await Facts<WorkPattern>().Select(f => new Dated<WorkDays>(f.PersonId, f.From, f.To, f.Days)).ToListAsync(cancel), DayOf);
        var sites = Pick(await Facts<SiteAssignment>().Select(f => new Dated<Id<Site>>(f.PersonId, f.From, f.To, f.SiteId)).ToListAsync(cancel), DayOf);

        var people = await db.Set<Person>().IgnoreAutoIncludes().AsNoTracking()
            .Select(p => new { p.Id, p.PersonnelNumber, p.FirstName, p.LastName, p.Email, p.Language, p.Group }).ToListAsync(cancel);
        var roleFamilies = await db.Set<RoleFamily>().AsNoTracking().ToListAsync(cancel);
        return new()
        {
            Day = day,
            ByNumber = people.ToDictionary(p => p.PersonnelNumber, p =>
            {
                var times = worked.GetValueOrDefault(p.Id) ?? [];
                var (latest, earlier) = (times.ElementAtOrDefault(0), times.ElementAtOrDefault(1));
                return new KnownPerson
                {
                    Id = p.Id, Number = p.PersonnelNumber, FirstName = p.FirstName, LastName = p.LastName, Email = p.Email, Language = p.Language, Group = p.Group,
                    Entry = latest?.From, Exit = latest?.To, EarlierEntry = earlier?.From, EarlierExit = earlier?.To, WorksHere = times.Exists(t => t.Covers(day)),
                    Unit = units.TryGetValue(p.Id, out var unit) ? unit : null,
                    Manager = managers.TryGetValue(p.Id, out var manager) ? manager : null,
                    RoleFamily = families.GetValueOrDefault(p.Id),
                    WorkDays = patterns.TryGetValue(p.Id, out var days) ? days : null,
                    Site = sites.TryGetValue(p.Id, out var site) ? site : null,
                };
            }),
            Units = await db.KnownUnitsAsync(day, cancel),
            Sites = (await db.Set<Site>().AsNoTracking().Select(s => new KnownSite(s.Id, s.Name)).ToListAsync(cancel)).DistinctBy(s => SearchText.Typed(s.Name)).ToDictionary(s => SearchText.Typed(s.Name)),
            RoleFamilies = roleFamilies.SelectMany(f => new[] { f.Key, f.NameDe, f.NameEn }.Select(name => (Name: SearchText.Typed(name), f.Key)))
                .DistinctBy(f => f.Name).ToDictionary(f => f.Name, f => f.Key),
        };

        IQueryable<T> Facts<T>() where T : PersonFact => db.Set<T>().AsNoTracking().Where(f => f.To == null || f.To >= day);
    }

    public static async Task<IReadOnlyDictionary<string, KnownUnit>> KnownUnitsAsync(this AppDbContext db, DateOnly day, CancellationToken cancel) =>
        (await db.Set<OrgUnit>().IgnoreAutoIncludes().AsNoTracking().Select(u => new { u.Id, u.Code, u.ClosedOn }).ToListAsync(cancel))
        .ToDictionary(u => u.Code, u => new KnownUnit(u.Id, u.Code, u.ClosedOn is null || u.ClosedOn >= day));

    private static Dictionary<Id<Person>, T> Pick<T>(List<Dated<T>> facts, Func<Id<Person>, DateOnly> dayOf)
    {
        var held = new Dictionary<Id<Person>, T>();
        foreach (var fact in facts)
        {
            if (fact.Covers(dayOf(fact.Person)))
                held.TryAdd(fact.Person, fact.Value);
        }

        return held;
    }

    private sealed record Dated<T>(Id<Person> Person, DateOnly From, DateOnly? To, T Value)
    {
        public bool Covers(DateOnly day) => From <= day && (To is null || To >= day);
    }
}
