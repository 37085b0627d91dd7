using System.Globalization;
using CompetencyProfiles.Profiles;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace CompetencyProfiles.Web.Pages.Profiles.Writing;

internal static class TargetChoices
{
    /// <summary>"Not decided", every level by its name, "does not apply".</summary>
    public static IEnumerable<SelectListItem> Of(RatingScale scale, string? chosen, IStringLocalizer texts) =>
    [
        new(texts["Target.Open"], "", string.IsNullOrEmpty(chosen)),
        .. scale.Levels.Select(level => (Value: level.Level.ToString(CultureInfo.InvariantCulture), level.Name))
            .Select(level => new SelectListItem(level.Name.IsEmpty ? texts["Criterion.Level", level.Value] : level.Name.In(Shell.Languages.Current), level.Value, chosen == level.Value)),
        new(texts["Target.NotApplicable"], TargetInput.NotApplicable, chosen == TargetInput.NotApplicable),
    ];
}
