using CompetencyProfiles.Access;
using CompetencyProfiles.People;
using CompetencyProfiles.Tests.Support;

namespace CompetencyProfiles.Tests.Access;

public sealed class FactorHelpTests
{
    private static readonly Person Jana = Given.Person(), Ada = Given.Person("Ada", "Admin"), Hanna = Given.Person("Hanna", "Hr");
    private static readonly Viewer Administrator = Given.Viewer(Ada) with { Roles = new HashSet<Role> { Role.Administrator } };
    private static readonly Viewer Hr = Given.Viewer(Hanna) with { Roles = new HashSet<Role> { Role.Hr } };
    private static readonly Viewer Both = Given.Viewer(Ada) with { Roles = new HashSet<Role> { Role.Administrator, Role.Hr } };

    [Fact]
    public void One_side_starts_and_the_other_confirms()
    {
        var byAdministrator = FactorHelp.Start(Administrator, Jana.Id, looksAfter: false, Given.Now).Value!;
        var byHr = FactorHelp.Start(Hr, Jana.Id, looksAfter: true, Given.Now).Value!;

        Assert.False(byAdministrator.IsGranted);
        Assert.True(byAdministrator.Confirm(Hr, looksAfter: true, Given.Now).Succeeded);
        Assert.True(byHr.Confirm(Administrator, looksAfter: false, Given.Now).Succeeded);
        Assert.True(byAdministrator.IsGranted && byHr.IsGranted);
    }

    [Fact]
    public void Nobody_helps_alone_even_with_both_roles()
    {
        var help = FactorHelp.Start(Both, Jana.Id, looksAfter: true, Given.Now).Value!;

        Assert.Equal(FactorHelpRefusals.FourEyes, help.Confirm(Both, looksAfter: true, Given.Now).Refusal);
        Assert.False(help.IsGranted);
    }

    [Fact]
    public void Nobody_starts_or_confirms_it_for_oneself()
    {
        var help = FactorHelp.Start(Administrator, Hanna.Id, looksAfter: false, Given.Now).Value!;

        Assert.Equal(FactorHelpRefusals.Oneself, FactorHelp.Start(Administrator, Ada.Id, looksAfter: true, Given.Now).Refusal);
        Assert.Equal(FactorHelpRefusals.Oneself, help.Confirm(Hr, looksAfter: true, Given.Now).Refusal);
    }

    [Fact]
    public void Two_of_the_same_side_are_not_enough_and_strangers_do_nothing()
    {
        var (otto, stranger) = (Given.Viewer(Given.Person()) with { Roles = new HashSet<Role> { Role.Administrator } }, Given.Viewer(Given.Person()));
        var help = FactorHelp.Start(Administrator, Jana.Id, looksAfter: false, Given.Now).Value!;
        var byHr = FactorHelp.Start(Hr, Jana.Id, looksAfter: true, Given.Now).Value!;

        Assert.Equal(FactorHelpRefusals.NeedsHr, help.Confirm(otto, looksAfter: false, Given.Now).Refusal);
        Assert.Equal(FactorHelpRefusals.NeedsAdministrator, byHr.Confirm(Given.Viewer(Given.Person()) with { Roles = Hr.Roles }, looksAfter: true, Given.Now).Refusal);
        Assert.Equal(FactorHelpRefusals.NotYours, FactorHelp.Start(stranger, Jana.Id, looksAfter: false, Given.Now).Refusal);
        Assert.Equal(FactorHelpRefusals.NotYours, help.Stop(stranger, looksAfter: false, Given.Now).Refusal);
    }

    [Fact]
    public void It_ends_by_being_stopped_or_used_once()
    {
        FactorHelp Granted()
        {
            var help = FactorHelp.Start(Administrator, Jana.Id, looksAfter: false, Given.Now).Value!;
            Assert.Equal(FactorHelpRefusals.Over, help.Use(Given.Now).Refusal);
            help.Confirm(Hr, looksAfter: true, Given.Now);
            return help;
        }

        var (used, stopped) = (Granted(), Granted());

        Assert.True(used.Use(Given.Now).Succeeded);
        Assert.True(stopped.Stop(Administrator, looksAfter: false, Given.Now).Succeeded);
        foreach (var over in new[] { used, stopped })
        {
            Assert.Equal(FactorHelpRefusals.Over, over.Use(Given.Now).Refusal);
            Assert.Equal(FactorHelpRefusals.Over, over.Stop(Hr, looksAfter: true, Given.Now).Refusal);
            Assert.Equal(FactorHelpRefusals.Over, over.Confirm(Hr, looksAfter: true, Given.Now).Refusal);
        }
    }
}
