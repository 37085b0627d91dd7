namespace CompetencyProfiles.Web.Pages.Profiles.Writing;

/// <summary>The two inputs for the name of something new.</summary>
/// <param name="What">"Field" or "Criterion".</param>
/// <param name="Typed">What was refused, when it was typed here.</param>
public sealed record NewName(string Id, string What, OutlineModel.NameInput? Typed);
