namespace CompetencyProfiles.People;

public sealed partial class Person
{
    /// <summary>Goes along when a unit becomes part of another. Who was already in that one as well is there with both shares together.</summary>
    internal void FollowUnit(Id<OrgUnit> unitId, Id<OrgUnit> successorId, DateOnly from, ChangedBy by)
    {
        var later = memberships.Where(m => (m.UnitId == unitId || m.UnitId == successorId) && m.Overlaps(from, null)).ToList();
        if (later.All(m => m.UnitId == successorId))
            return;

        var begins = later.Select(m => m.From < from ? from : m.From).Concat(later.Where(m => m.To is not null).Select(m => m.To!.Value.AddDays(1))).Distinct().Order().ToList();
        var shares = begins.Select(day => (From: day, Share: Math.Min(100, later.On(day).Sum(m => m.Share)))).ToList();

        var before = Told(memberships.On(begins[0]));
        memberships.StopFrom(from, later.Contains);
        for (var i = 0; i < shares.Count; i++)
        {
            if (shares[i].Share == 0 || (i > 0 && shares[i].Share == shares[i - 1].Share))
                continue;
            var next = shares.FindIndex(i + 1, s => s.Share != shares[i].Share);
            memberships.Add(new(Id, successorId, shares[i].From, next < 0 ? null : shares[next].From.AddDays(-1), shares[i].Share));
        }

        Note(PersonAspect.Units, before, Told(memberships.On(begins[0])), by, begins[0]);
    }
}
