using CompetencyProfiles.Kernel;
using CompetencyProfiles.People;
using CompetencyProfiles.Profiles;
using CompetencyProfiles.Tests.Support;

namespace CompetencyProfiles.Tests.Profiles;

public sealed class ProfileVersionTests
{
    private static readonly DateOnly Today = Given.Today;
    private static readonly ApprovalEvidence Council = new(ApprovalKind.ByRepresentation, Today, "Works council", "Resolution 12");
    private static readonly ApprovalEvidence Nobody = new(ApprovalKind.NoRepresentation, Today, "", "");

    [Fact]
    public void A_version_goes_from_draft_through_consultation_and_approval_to_active()
    {
        var version = Draft();

        Assert.True(version.SendToConsultation(SmallProfile.RoleFamilies, Today).Succeeded);
        Assert.Equal(ProfileState.InConsultation, version.StateOn(Today));
        Assert.True(version.Approve(Council, SmallProfile.RoleFamilies, Today, Given.Hr).Succeeded);
        Assert.Equal(ProfileState.Approved, version.StateOn(Today));
        Assert.True(version.Activate(Today.AddDays(1), [], Today).Succeeded);
        Assert.Equal((ProfileState.Approved, ProfileState.Active), (version.StateOn(Today), version.StateOn(Today.AddDays(1))));
        Assert.True(version.Retire(Today.AddDays(9), Today.AddDays(2)).Succeeded);
        Assert.Equal((ProfileState.Active, ProfileState.Retired), (version.StateOn(Today.AddDays(9)), version.StateOn(Today.AddDays(10))));
    }

    [Fact]
    public void What_was_approved_is_the_content_that_its_hash_proves()
    {
        var version = Approved();

        Assert.Equal(version.Content.Hash(), version.Approval!.ContentHash);
        Assert.Equal(ProfileRefusals.IsApproved, version.Write(StartProfile.EmptyContent(new("Other", "Other"))).Refusal);
        Assert.Equal(ProfileRefusals.IsApproved, version.LimitTo([]).Refusal);
        Assert.Equal(ProfileRefusals.IsApproved, version.TakeBack().Refusal);
        Assert.Equal(ProfileRefusals.IsApproved, version.Approve(Council, SmallProfile.RoleFamilies, Today, Given.Hr).Refusal);
        Assert.Equal(ProfileRefusals.IsApproved, version.SendToConsultation(SmallProfile.RoleFamilies, Today).Refusal);
        Assert.Equal(SmallProfile.Content.ToJson(), version.Content.ToJson());
    }

    [Fact]
    public void A_version_rests_while_it_is_in_consultation()
    {
        var version = Draft();
        version.SendToConsultation(SmallProfile.RoleFamilies, Today);

        Assert.Equal(ProfileRefusals.IsInConsultation, version.Write(SmallProfile.Content).Refusal);
        Assert.True(version.TakeBack().Succeeded);
        Assert.True(version.Write(SmallProfile.Content).Succeeded);
    }

    [Fact]
    public void A_draft_is_approved_without_consultation_only_where_nobody_could_be_asked()
    {
        Assert.Equal(ProfileRefusals.NotInConsultation, Draft().Approve(Council, SmallProfile.RoleFamilies, Today, Given.Hr).Refusal);
        Assert.True(Draft().Approve(Nobody, SmallProfile.RoleFamilies, Today, Given.Hr).Succeeded);
        Assert.Equal(ProfileRefusals.ApprovalInFuture, Draft().Approve(Nobody with { On = Today.AddDays(1) }, SmallProfile.RoleFamilies, Today, Given.Hr).Refusal);
    }

    [Fact]
    public void What_is_incomplete_is_neither_consulted_nor_approved()
    {
        var missing = SmallProfile.Content.RewriteCriterion("deliver.promise", c => c with { Definition = new("Nur deutsch") }).Value!;

        Assert.Equal(ProfileRefusals.Incomplete, Draft(missing).SendToConsultation(SmallProfile.RoleFamilies, Today).Refusal);
        Assert.Equal(ProfileRefusals.Incomplete, Draft(missing).Approve(Nobody, SmallProfile.RoleFamilies, Today, Given.Hr).Refusal);
        Assert.Equal(ProfileRefusals.Incomplete, Draft().SendToConsultation([.. SmallProfile.RoleFamilies, "trainer"], Today).Refusal);
    }

    [Fact]
    public void A_next_version_is_approved_once_each_criterion_says_what_it_meant_before()
    {
        var next = Approved().Next(2, Given.Now);
        Assert.All(next.Content.Criteria, criterion => Assert.Equal([criterion.Key], criterion.SameMeaningAs!.Keys));
        Assert.Equal(ProfileRefusals.MeaningUnconfirmed, next.SendToConsultation(SmallProfile.RoleFamilies, Today).Refusal);

        foreach (var criterion in next.Content.Criteria.ToList())
            next.Write(next.Content.RewriteCriterion(criterion.Key, c => c with { SameMeaningAs = c.SameMeaningAs! with { IsConfirmed = true } }).Value!);

        Assert.True(next.SendToConsultation(SmallProfile.RoleFamilies, Today).Succeeded);
    }

    [Fact]
    public void The_next_version_takes_over_on_its_date_and_gives_way_when_its_start_is_withdrawn()
    {
        var (first, second) = (Approved(), Approved());
        first.Activate(Today, [second], Today);

        Assert.True(second.Activate(Today.AddDays(10), [first], Today).Succeeded);
        Assert.Equal((Today.AddDays(9), second.Id), (first.ActiveTo, first.SupersededById));
        Assert.Equal(ProfileRefusals.LaterVersionPlanned, Approved().Activate(Today.AddDays(5), [first, second], Today).Refusal);

        Assert.True(second.WithdrawStart([first], Today).Succeeded);
        Assert.Equal((null, null), (first.ActiveTo, first.SupersededById));
    }

    [Fact]
    public void Contradictory_steps_are_refused()
    {
        var active = Approved();
        active.Activate(Today, [], Today);

        Assert.Equal(ProfileRefusals.NotApproved, Draft().Activate(Today, [], Today).Refusal);
        Assert.Equal(ProfileRefusals.ActiveInPast, Approved().Activate(Today.AddDays(-1), [], Today).Refusal);
        Assert.Equal(ProfileRefusals.AlreadyActive, active.Activate(Today.AddDays(3), [], Today).Refusal);
        Assert.Equal(ProfileRefusals.AlreadyActive, active.WithdrawStart([], Today).Refusal);
        Assert.Equal(ProfileRefusals.NotActive, Approved().Retire(Today, Today).Refusal);
        Assert.Equal(ProfileRefusals.ActiveInPast, active.Retire(Today, Today.AddDays(2)).Refusal);
        Assert.Equal(ProfileRefusals.NotInConsultation, Draft().TakeBack().Refusal);
    }

    [Fact]
    public void Versions_for_parts_of_the_organisation_stand_beside_one_another_but_never_overlap()
    {
        var (a, b, c) = (Given.Unit("A"), Given.Unit("B"), Given.Unit("C"));
        var (whole, forAb, forB, forAbc) = (Approved(), Approved(a, b), Approved(b), Approved(a, b, c));
        whole.Activate(Today, [], Today);

        Assert.True(forAb.Activate(Today, [whole], Today).Succeeded);
        Assert.Equal(ProfileRefusals.ScopeOverlaps, forB.Activate(Today.AddDays(1), [whole, forAb], Today).Refusal);
        Assert.True(forAbc.Activate(Today.AddDays(1), [whole, forAb, forB], Today).Succeeded);
        Assert.Equal((null, Today), (whole.ActiveTo, forAb.ActiveTo));
    }

    private static ProfileVersion Draft(ProfileContent? content = null) => ProfileVersion.First(Id<CompetencyProfile>.New(), content ?? SmallProfile.Content, Given.Now);

    private static ProfileVersion Approved(params OrgUnit[] units)
    {
        var version = Draft();
        version.LimitTo([.. units.Select(unit => unit.Id)]);
        Assert.True(version.Approve(Nobody, SmallProfile.RoleFamilies, Today, Given.Hr).Succeeded);
        return version;
    }
}
