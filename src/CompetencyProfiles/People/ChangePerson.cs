namespace CompetencyProfiles.People;

/// <summary>Changes to a person that need to know of others: whose address it is, who leads whom, whether the unit is open.</summary>
public static class ChangePerson
{
    /// <summary>Adds a new person.</summary>
    public static async Task<Result<Person>> AddPersonAsync(this AppDbContext db, Person person, CancellationToken cancel)
    {
        db.Add(person);
        try
        {
            await db.SaveChangesAsync(cancel);
            return person;
        }
        catch (DbUpdateException e) when (Taken(e) is { } refusal)
        {
            db.ChangeTracker.Clear();
            return refusal;
        }
    }

    /// <summary>Changes a person by a rule that needs nobody else; a number or an address that another has is refused.</summary>
    public static async Task<Result<Done>?> ChangePersonAsync(this AppDbContext db, Id<Person> id, Func<Person, Result<Done>> rule, CancellationToken cancel)
    {
        try
        {
            return await db.ChangeAsync(id, rule, cancel);
        }
        catch (DbUpdateException e) when (Taken(e) is { } refusal)
        {
            return refusal;
        }
    }

    /// <summary>Gives a person another disciplinary manager, or none, from a day on.</summary>
    public static Task<Result<Done>?> LeadPersonAsync(
        this AppDbContext db, Id<Person> id, Id<Person>? manager, DateOnly from, ChangedBy by, CancellationToken cancel) =>
        db.ChangeAsync(id, (Person person) => db.LeadAsync(person, manager, from, by, cancel), cancel);

    /// <summary>The same, with functional managers beside.</summary>
    public static Task<Result<Done>?> LeadPersonAsync(
        this AppDbContext db, Id<Person> id, Id<Person>? manager, IReadOnlyCollection<Id<Person>> functional, DateOnly from, ChangedBy by, CancellationToken cancel) =>
        db.ChangeAsync(id, async (Person person) =>
        {
            var led = await db.LeadAsync(person, manager, from, by, cancel);
            if (!led.Succeeded)
                return led;
            return await db.AreEmployedAsync(functional, from, cancel) ? person.BeGuidedBy(functional, from, by) : PersonRefusals.ManagerNotEmployed;
        }, cancel);

    /// <summary>Takes back what is planned. A manager who goes on instead may meanwhile be led from below, so that is asked again.</summary>
    public static Task<Result<Done>?> CallOffAsync(
        this AppDbContext db, Id<Person> id, PersonAspect aspect, DateOnly today, ChangedBy by, CancellationToken cancel) =>
        db.ChangeAsync(id, async (Person person) =>
        {
            var answer = person.CallOff(aspect, today, by);
            var leader = aspect == PersonAspect.Manager ? person.Managers.On(today).FirstOrDefault(m => m.Kind == ManagementKind.Disciplinary) : null;
            return answer.Succeeded && leader is not null && await db.ClosesCircleAsync(id, leader.ManagerId, today, cancel)
                ? PersonRefusals.LeadsInCircle
                : answer;
        }, cancel);

    /// <summary>Moves a person to units that are open on the day.</summary>
    public static Task<Result<Done>?> MovePersonAsync(
        this AppDbContext db, Id<Person> id, IReadOnlyCollection<(Id<OrgUnit> Unit, int Share)> units, DateOnly from, ChangedBy by, CancellationToken cancel) =>
        db.ChangeAsync(id, async (Person person) =>
        {
            // Behind the units' locks, so that none of them is closed at the same moment.
            var wanted = units.Select(u => u.Unit).Distinct().ToArray();
            if (!await db.LockAsync(wanted, cancel))
                return PersonRefusals.UnitClosed;
            var open = await db.Set<OrgUnit>().CountAsync(u => wanted.Contains(u.Id) && u.OpenedOn <= from && u.ClosedOn == null, cancel);
            return open == wanted.Length ? person.BelongTo(units, from, by) : PersonRefusals.UnitClosed;
        }, cancel);

    private static async Task<Result<Done>> LeadAsync(
        this AppDbContext db, Person person, Id<Person>? manager, DateOnly from, ChangedBy by, CancellationToken cancel)
    {
        if (manager is { } leader && leader != person.Id)
        {
            if (!await db.AreEmployedAsync([leader], from, cancel))
                return PersonRefusals.ManagerNotEmployed;
            if (await db.ClosesCircleAsync(person.Id, leader, from, cancel))
                return PersonRefusals.LeadsInCircle;
        }

        return person.BeLedBy(manager, from, by);
    }

    private static async Task<bool> AreEmployedAsync(this AppDbContext db, IReadOnlyCollection<Id<Person>> people, DateOnly day, CancellationToken cancel)
    {
        var wanted = people.Distinct().ToArray();
        return await db.Set<Employment>().Where(e => wanted.Contains(e.PersonId) && e.From <= day && (e.To == null || e.To >= day))
            .Select(e => e.PersonId).Distinct().CountAsync(cancel) == wanted.Length;
    }

    // The unique indexes decide, whoever comes first; both databases name the column in their message.
    private static Refusal? Taken(DbUpdateException exception)
    {
        var message = exception.InnerException?.Message ?? "";
        if (!message.Contains("unique", StringComparison.OrdinalIgnoreCase))
            return null;
        return message.Contains("Person.Email", StringComparison.Ordinal) || message.Contains("IX_Person_Email", StringComparison.Ordinal) ? PersonRefusals.EmailTaken
            : message.Contains("PersonnelNumber", StringComparison.Ordinal) ? PersonRefusals.NumberTaken
            : null;
    }
}
