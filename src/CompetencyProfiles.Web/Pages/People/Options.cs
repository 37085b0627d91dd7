using CompetencyProfiles.People;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace CompetencyProfiles.Web.Pages.People;

/// <summary>Choices as a select shows them, with an empty one first.</summary>
public static class Options
{
    private static readonly SelectListItem None = new("–", "");

    public static IEnumerable<SelectListItem> Units(Choices choices) => [None, .. choices.Units.Select(u => new SelectListItem(u.Name, $"{u.Id}"))];

    public static IEnumerable<SelectListItem> RoleFamilies(Choices choices) => [None, .. choices.RoleFamilies.Select(r => new SelectListItem(r.Name, r.Key))];

    public static IEnumerable<SelectListItem> Sites(Choices choices) => [None, .. choices.Sites.Select(s => new SelectListItem(s.Name, $"{s.Id}"))];
}
