using CompetencyProfiles.Profiles;

namespace CompetencyProfiles.Web.Pages.Profiles.Versions;

/// <summary>Where something that is missing is mended, and what that place is called.</summary>
internal static class GapPlaces
{
    /// <summary>Below the version's address.</summary>
    public static string Of(ProfilePart part) =>
        part.IsCriterion ? $"/edit/criteria/{part.Key}" : part.IsField ? $"/edit/fields/{part.Key}" : part == ProfilePart.Outline ? "/edit" : $"/edit/{part.Name}";

    public static string Name(ProfilePart part, ProfileContent content, IStringLocalizer texts) =>
        part.IsCriterion ? content.FindCriterion(part.Key)!.Name.In(Shell.Languages.Current)
        : part.IsField ? content.FindField(part.Key)!.Name.In(Shell.Languages.Current)
        : texts[$"Part.{part.Name}"].Value;
}
