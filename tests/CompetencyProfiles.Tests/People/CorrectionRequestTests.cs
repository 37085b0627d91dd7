using CompetencyProfiles.Access;
using CompetencyProfiles.Data;
using CompetencyProfiles.People;
using CompetencyProfiles.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace CompetencyProfiles.Tests.People;

public sealed class CorrectionRequestTests
{
    private static readonly Person Jana = Given.Person(), Hanna = Given.Person("Hanna", "Hr");
    private static readonly ChangedBy Hr = new(Hanna.Id, Given.Now);

    [Fact]
    public void A_request_is_answered_once()
    {
        var (changed, kept) = (Ask(), Ask());

        Assert.True(changed.Accept(Hr).Succeeded);
        Assert.True(kept.Decline(Hr, " So steht es im Vertrag. ").Succeeded);

        Assert.Equal((true, null), (changed.Accepted, changed.Answer));
        Assert.Equal((false, "So steht es im Vertrag."), (kept.Accepted, kept.Answer));
        Assert.Equal(CorrectionRefusals.Answered, changed.Decline(Hr, "doch nicht").Refusal);
        Assert.Equal(CorrectionRefusals.Answered, kept.Withdraw(Given.Now).Refusal);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("  ")]
    public void Neither_a_request_nor_a_no_goes_without_words(string? text)
    {
        Assert.Equal(CorrectionRefusals.TextMissing, CorrectionRequest.Ask(Jana.Id, PersonAspect.Name, text, Given.Now).Refusal);
        Assert.Equal(CorrectionRefusals.TextMissing, Ask().Decline(Hr, text).Refusal);
    }

    [Fact]
    public void What_is_too_long_or_no_master_data_is_refused()
    {
        Assert.Equal(CorrectionRefusals.TextTooLong, CorrectionRequest.Ask(Jana.Id, PersonAspect.Name, new string('x', CorrectionRequest.TextLength + 1), Given.Now).Refusal);
        Assert.Equal(CorrectionRefusals.NothingMeant, CorrectionRequest.Ask(Jana.Id, PersonAspect.Suspension, "anders", Given.Now).Refusal);
    }

    [Fact]
    public void Nobody_answers_the_own_request()
    {
        var own = new ChangedBy(Jana.Id, Given.Now);

        Assert.Equal(CorrectionRefusals.Oneself, Ask().Accept(own).Refusal);
        Assert.Equal(CorrectionRefusals.Oneself, Ask().Decline(own, "weil").Refusal);
    }

    [Fact]
    public void Only_an_answer_can_be_seen_and_what_is_taken_back_waits_no_more()
    {
        var (open, taken) = (Ask(), Ask());

        open.See(Given.Now);
        taken.Withdraw(Given.Now);

        Assert.Null(open.SeenAt);
        Assert.Equal((Given.Now, Given.Now, null), (taken.AnsweredAt, taken.SeenAt, taken.Accepted));
    }

    [Theory, OnEveryDatabase]
    public async Task Of_many_at_once_only_a_few_wait(DatabaseProvider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        var jana = Given.Person();
        await database.SaveAsync(jana);

        var answers = await Task.WhenAll(Enumerable.Range(0, 8).Select(async i =>
        {
            await using var db = database.Open();
            return await db.AskForCorrectionAsync(jana.Id, PersonAspect.Name, $"anders {i}", Given.Now, default);
        }));

        Assert.Equal(AskForCorrection.MostOpen, answers.Count(a => a!.Succeeded));
        Assert.All(answers.Where(a => !a!.Succeeded), a => Assert.Equal(CorrectionRefusals.TooMany, a!.Refusal));
    }

    [Theory, OnEveryDatabase]
    public async Task Hr_answers_for_those_looked_after_and_of_hr_staff_the_person_named_for_them(DatabaseProvider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        var personas = new Personas();
        await database.SaveAsync(personas.Rows);
        await database.SaveAsync(Ask(personas.Employee), Ask(personas["hr-overall"]), Ask(personas["hr-for-hr"]));
        await using var db = database.Open();

        async Task<string[]> SeenByAsync(string persona)
        {
            var account = await db.Set<Account>().Where(a => a.PersonId == personas[persona].Id).Select(a => a.Id).SingleAsync();
            var viewer = (await db.FindViewerAsync(account, Given.Today, default))!;
            return [.. (await db.CorrectionsFor(viewer).ToListAsync()).Select(r => personas.NameOf(r.PersonId)).Order()];
        }

        Assert.Equal(["employee", "hr-for-hr"], await SeenByAsync("hr-overall"));
        Assert.Equal(["employee"], await SeenByAsync("hr-of-unit"));
        Assert.Equal(["hr-overall"], await SeenByAsync("hr-for-hr"));
        Assert.Empty(await SeenByAsync("manager"));
        Assert.Empty(await SeenByAsync("administrator"));
    }

    private static CorrectionRequest Ask(Person? person = null) => CorrectionRequest.Ask((person ?? Jana).Id, PersonAspect.Name, "Jana Neu", Given.Now).Value!;
}
