using CompetencyProfiles.Web.Shell;
using CompetencyProfiles.Web.TagHelpers;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace CompetencyProfiles.Web.Pages.Admin.Roles;

/// <summary>Roles, states and periods in words.</summary>
internal static class RoleWords
{
    public static string Role(this IStringLocalizer<RolesTexts> texts, Role role) => texts[$"Role.{role}"];

    public static string Scope(this IStringLocalizer<RolesTexts> texts, RoleRow row) =>
        row.Unit is { } unit ? texts["Scope.Unit", unit] : texts["Scope.All"];

    public static string Period(this IStringLocalizer<RolesTexts> texts, RoleRow row) => row.To is { } to
        ? texts["Period.FromTo", Formats.Short(row.From), Formats.Short(to)]
        : texts["Period.From", Formats.Short(row.From)];

    public static ChipKind ChipOf(RoleState state) => state switch
    {
        RoleState.Proposed => ChipKind.Due,
        RoleState.Active => ChipKind.Ok,
        RoleState.Upcoming => ChipKind.Info,
        _ => ChipKind.Plain,
    };

    public static IEnumerable<SelectListItem> Choices(this IStringLocalizer<RolesTexts> texts, Role? selected) =>
        Enum.GetValues<Role>().Select(role => new SelectListItem(texts.Role(role), role.ToString(), role == selected));
}
