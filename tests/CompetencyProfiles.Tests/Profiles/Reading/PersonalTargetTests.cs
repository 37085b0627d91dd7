using CompetencyProfiles.Profiles;

namespace CompetencyProfiles.Tests.Profiles.Reading;

public sealed class PersonalTargetTests
{
    private static readonly Criterion Criterion = new()
    {
        Key = "listen",
        Targets = new SortedDictionary<string, int?>(StringComparer.Ordinal) { ["desk"] = 2, ["lead"] = 4, ["field"] = 2, ["office"] = null },
    };

    [Fact]
    public void The_role_with_the_larger_share_gives_the_target() => Assert.Equal(new(2, "desk", false), Of(new("desk", 60), new("lead", 40)));

    [Fact]
    public void At_equal_shares_the_higher_target_is_proposed() => Assert.Equal(new(4, "lead", true), Of(new("desk", 50), new("lead", 50)));

    [Fact]
    public void Equal_targets_at_equal_shares_need_no_decision() => Assert.Equal(new(2, "desk", false), Of(new("desk", 50), new("field", 50)));

    [Fact]
    public void A_role_in_which_the_criterion_does_not_apply_gives_way_to_one_in_which_it_does() => Assert.Equal(new(2, "desk", false), Of(new("office", 80), new("desk", 20)));

    [Fact]
    public void Without_a_role_in_which_it_applies_there_is_no_target()
    {
        Assert.Equal(PersonalTarget.None, Of());
        Assert.Equal(PersonalTarget.None, Of(new("office", 100), new("gone", 50)));
    }

    private static PersonalTarget Of(params RoleShare[] roles) => PersonalTarget.Of(Criterion, roles);
}
