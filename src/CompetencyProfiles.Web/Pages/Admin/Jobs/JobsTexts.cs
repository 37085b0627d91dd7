namespace CompetencyProfiles.Web.Pages.Admin.Jobs;

/// <summary>Names JobsTexts.resx (German) and JobsTexts.en.resx. The name of each recurring job stands under <c>Job.{Id}</c>.</summary>
public sealed class JobsTexts;
