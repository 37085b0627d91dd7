using CompetencyProfiles.Profiles;

namespace CompetencyProfiles.Web.Pages.Profiles.Writing;

/// <summary>What a part of a draft is called.</summary>
internal static class PartWords
{
    /// <summary>"Criterion “Listening”", also for one that is not there any more.</summary>
    public static string Of(ProfilePart part, ProfileContent content, IStringLocalizer texts)
    {
        if (part.IsCriterion)
            return texts["Part.Criterion", content.FindCriterion(part.Key)?.Name.In(Shell.Languages.Current) ?? part.Key];
        if (part.IsField)
            return texts["Part.Field", content.FindField(part.Key)?.Name.In(Shell.Languages.Current) ?? part.Key];
        return texts[$"Part.{part.Name}"];
    }
}
