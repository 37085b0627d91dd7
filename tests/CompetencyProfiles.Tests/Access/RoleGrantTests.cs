using CompetencyProfiles.Access;
using CompetencyProfiles.People;
using CompetencyProfiles.Tests.Support;

namespace CompetencyProfiles.Tests.Access;

public sealed class RoleGrantTests
{
    private readonly Person jana = Given.Person();
    private readonly Viewer admin = With(Role.Administrator), otherAdmin = With(Role.Administrator), hr = With(Role.Hr), nobody = With();

    [Fact]
    public void What_the_administrator_proposes_counts_once_hr_confirms()
    {
        var grant = Proposed(admin);

        var answer = grant.Confirm(hr, Given.Now);

        Assert.True(answer.Succeeded);
        Assert.Equal(hr.PersonId, grant.ConfirmedById);
        Assert.False(grant.GrantedAlone);
    }

    [Fact]
    public void What_hr_proposes_the_administrator_confirms() => Assert.True(Proposed(hr).Confirm(admin, Given.Now).Succeeded);

    [Fact]
    public void Another_of_the_same_side_is_not_the_second_pair_of_eyes()
    {
        Assert.Equal(RoleRefusals.NeedsHr, Proposed(admin).Confirm(otherAdmin, Given.Now).Refusal);
        Assert.Equal(RoleRefusals.NeedsAdministrator, Proposed(hr).Confirm(With(Role.Hr), Given.Now).Refusal);
    }

    [Fact]
    public void Who_is_both_cannot_confirm_the_own_proposal()
    {
        var both = With(Role.Administrator, Role.Hr);

        Assert.Equal(RoleRefusals.FourEyes, Proposed(both).Confirm(both, Given.Now).Refusal);
    }

    [Fact]
    public void Nobody_confirms_the_own_role()
    {
        var grant = RoleGrant.Propose(admin, hr.PersonId, Role.Administrator, null, Given.Today, null, Given.Now).Value!;

        Assert.Equal(RoleRefusals.Oneself, grant.Confirm(hr, Given.Now).Refusal);
        Assert.Null(grant.ConfirmedAt);
    }

    [Fact]
    public void Only_the_administrator_and_hr_overall_have_a_say()
    {
        var hrOfUnit = With() with { HrUnits = new HashSet<Id<OrgUnit>> { Id<OrgUnit>.New() } };

        Assert.Equal(RoleRefusals.NotYours, RoleGrant.Propose(nobody, jana.Id, Role.Hr, null, Given.Today, null, Given.Now).Refusal);
        Assert.Equal(RoleRefusals.NotYours, RoleGrant.Propose(hrOfUnit, jana.Id, Role.Hr, null, Given.Today, null, Given.Now).Refusal);
        Assert.Equal(RoleRefusals.NeedsHr, Proposed(admin).Confirm(hrOfUnit, Given.Now).Refusal);
        Assert.Equal(RoleRefusals.NotYours, Proposed(admin).Decline(nobody, Given.Now).Refusal);
        Assert.Equal(RoleRefusals.NotYours, Confirmed().End(nobody, null, Given.Now).Refusal);
    }

    [Fact]
    public void Only_hr_is_granted_for_a_unit() => Assert.Equal(
        RoleRefusals.WholeOrganisation,
        RoleGrant.Propose(admin, jana.Id, Role.Administrator, Id<OrgUnit>.New(), Given.Today, null, Given.Now).Refusal);

    [Fact]
    public void A_role_begins_today_at_the_earliest_and_does_not_end_before_it_begins()
    {
        Assert.Equal(RoleRefusals.Past, RoleGrant.Propose(admin, jana.Id, Role.Hr, null, Given.Today.AddDays(-1), null, Given.Now).Refusal);
        Assert.Equal(RoleRefusals.Period, RoleGrant.Propose(admin, jana.Id, Role.Hr, null, Given.Today, Given.Today.AddDays(-1), Given.Now).Refusal);
        Assert.True(RoleGrant.Propose(admin, jana.Id, Role.Hr, null, Given.Today, Given.Today, Given.Now).Succeeded);
    }

    [Fact]
    public void A_proposal_is_answered_once()
    {
        var (confirmed, declined) = (Confirmed(), Proposed(admin));
        declined.Decline(hr, Given.Now);

        Assert.Equal(RoleRefusals.Answered, confirmed.Confirm(hr, Given.Now).Refusal);
        Assert.Equal(RoleRefusals.Answered, confirmed.Decline(hr, Given.Now).Refusal);
        Assert.Equal(RoleRefusals.Answered, declined.Confirm(hr, Given.Now).Refusal);
    }

    [Fact]
    public void A_proposal_whose_period_is_over_is_not_confirmed_any_more()
    {
        var grant = RoleGrant.Propose(admin, jana.Id, Role.Hr, null, Given.Today, Given.Today, Given.Now).Value!;

        Assert.Equal(RoleRefusals.Past, grant.Confirm(hr with { Today = Given.Today.AddDays(1) }, Given.Now).Refusal);
    }

    [Fact]
    public void A_role_ends_at_once_or_after_a_last_day_and_never_later_than_granted()
    {
        var (now, later) = (Confirmed(), Confirmed(to: Given.Today.AddDays(30)));

        now.End(admin, null, Given.Now);
        var longer = later.End(admin, Given.Today.AddDays(31), Given.Now);
        later.End(admin, Given.Today.AddDays(3), Given.Now);

        Assert.Equal(Given.Now, now.EndedAt);
        Assert.Equal(RoleRefusals.Longer, longer.Refusal);
        Assert.Equal((Given.Today.AddDays(3), null), (later.To, later.EndedAt));
        Assert.Equal(RoleRefusals.Over, now.End(admin, null, Given.Now).Refusal);
        Assert.Equal(RoleRefusals.Past, Confirmed().End(admin, Given.Today.AddDays(-1), Given.Now).Refusal);
        Assert.Equal(RoleRefusals.Over, Proposed(admin).End(admin, null, Given.Now).Refusal);
    }

    private static Viewer With(params Role[] roles) => Given.Viewer(Given.Person()) with { Roles = roles.ToHashSet() };

    private RoleGrant Proposed(Viewer by, DateOnly? to = null) => RoleGrant.Propose(by, jana.Id, Role.TrainingOrganiser, null, Given.Today, to, Given.Now).Value!;

    private RoleGrant Confirmed(DateOnly? to = null)
    {
        var grant = Proposed(admin, to);
        grant.Confirm(hr, Given.Now);
        return grant;
    }
}
