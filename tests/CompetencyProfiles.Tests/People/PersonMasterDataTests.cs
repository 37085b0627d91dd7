using CompetencyProfiles.Kernel;
using CompetencyProfiles.People;
using CompetencyProfiles.Tests.Support;

namespace CompetencyProfiles.Tests.People;

public sealed class PersonMasterDataTests
{
    [Fact]
    public void A_new_person_is_brought_into_good_form()
    {
        var person = Person.Create(" 1042 ", "  Anna   Lena", "Mu\u0308ller ", " Anna.Mueller@Example.ORG ").Value!;

        Assert.Equal(("1042", "Anna Lena", "M\u00fcller", "anna.mueller@example.org"), (person.PersonnelNumber, person.FirstName, person.LastName, person.Email));
        Assert.Contains("muller", person.SearchText);
        Assert.Contains("mueller", person.SearchText);
    }

    [Fact]
    public void A_person_without_email_is_normal() => Assert.Null(Person.Create("1", "Jana", "Brandt", " ").Value!.Email);

    [Fact]
    public void A_person_needs_a_number_and_both_names_of_readable_length()
    {
        Assert.Equal(PersonRefusals.NumberMissing, Person.Create(" ", "Jana", "Brandt").Refusal);
        Assert.Equal(PersonRefusals.NameMissing, Person.Create("1", "", "Brandt").Refusal);
        Assert.Equal(PersonRefusals.NameMissing, Person.Create("1", "Jana", null).Refusal);
        Assert.Equal(PersonRefusals.TextTooLong, Person.Create("1", new string('x', 101), "Brandt").Refusal);
        Assert.Equal(PersonRefusals.TextTooLong, Person.Create(new string('1', 41), "Jana", "Brandt").Refusal);
        Assert.Equal(PersonRefusals.TextUnreadable, Person.Create("1", "Ja\u0007na", "Brandt").Refusal);
        Assert.Equal(PersonRefusals.TextUnreadable, Person.Create("1", "Jana", "\u202Etdnarb").Refusal);
        Assert.Equal(PersonRefusals.LanguageUnknown, Person.Create("1", "Jana", "Brandt", language: "fr").Refusal);
    }

    [Theory]
    [InlineData("a@x.test, b@evil.test"), InlineData("a@x.test,b@evil.test"), InlineData("a@x.test;b@evil.test"), InlineData("Jana <a@x.test>")]
    [InlineData("\"a b\"@x.test"), InlineData("a@x@y.test"), InlineData("a b@x.test"), InlineData("a\r\n@x.test"), InlineData("a"), InlineData("@x.test")]
    [InlineData("a@"), InlineData("a..b@x.test"), InlineData("a@x.test."), InlineData("a(b)@x.test")]
    public void Only_one_plain_address_is_an_address(string text) => Assert.False(EmailAddress.IsOne(text));

    [Theory, InlineData("jana.brandt@example.org"), InlineData("j+hr@intranet"), InlineData("o'neill@example.org")]
    public void Ordinary_addresses_are_taken(string text) => Assert.True(EmailAddress.IsOne(text));

    [Fact]
    public void Each_change_stands_in_the_journal_with_old_and_new_and_by_whom()
    {
        var jana = Given.Person("Jana", "Brandt", "jana@example.org");
        var hr = new ChangedBy(Id<Person>.New(), Given.Now);

        jana.Rename("Jana", "Brandt-Aydın", hr);
        jana.WriteTo("", hr);
        jana.SpeakTo("en", hr);
        jana.JoinGroup(PersonGroup.Apprentice, hr);
        jana.Renumber("A-1", hr);

        Assert.Equal(
            [
                (PersonAspect.Name, "Brandt, Jana", "Brandt-Aydın, Jana"), (PersonAspect.Email, "jana@example.org", ""), (PersonAspect.Language, "de", "en"),
                (PersonAspect.Group, "Employee", "Apprentice"), (PersonAspect.Number, jana.Changes[4].Old, "A-1"),
            ],
            jana.Changes.Select(c => (c.Aspect, c.Old, c.New)));
        Assert.All(jana.Changes, c => Assert.Equal((hr.PersonId, hr.At), (c.ById, c.At)));
        Assert.Contains("aydin", jana.SearchText);
    }

    [Fact]
    public void Saying_what_is_already_so_writes_nothing()
    {
        var jana = Given.Person("Jana", "Brandt", "jana@example.org");

        jana.Rename(" Jana", "Brandt ", Given.Hr);
        jana.WriteTo("JANA@example.org", Given.Hr);
        jana.SpeakTo("de", Given.Hr);
        jana.JoinGroup(PersonGroup.Employee, Given.Hr);
        jana.Renumber(jana.PersonnelNumber, Given.Hr);

        Assert.Empty(jana.Changes);
    }

    [Fact]
    public void A_refused_change_leaves_everything_as_it_was()
    {
        var jana = Given.Person("Jana", "Brandt", "jana@example.org");

        Assert.Equal(PersonRefusals.EmailInvalid, jana.WriteTo("a@x.test, b@evil.test", Given.Hr).Refusal);
        Assert.Equal(PersonRefusals.NameMissing, jana.Rename("", "", Given.Hr).Refusal);

        Assert.Equal(("Jana Brandt", "jana@example.org"), (jana.FullName, jana.Email));
        Assert.Empty(jana.Changes);
    }
}
