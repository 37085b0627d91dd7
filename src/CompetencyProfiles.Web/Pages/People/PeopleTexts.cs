namespace CompetencyProfiles.Web.Pages.People;

/// <summary>Names PeopleTexts.resx (German) and PeopleTexts.en.resx.</summary>
public sealed class PeopleTexts;
