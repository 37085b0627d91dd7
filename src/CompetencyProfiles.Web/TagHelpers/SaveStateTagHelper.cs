using CompetencyProfiles.Web.Pages.Shared;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace CompetencyProfiles.Web.TagHelpers;

/// <summary>
/// Says inside a <c>&lt;form method="post" data-autosave&gt;</c> whether it is saved: <c>&lt;save-state version="Input.Version" /&gt;</c>.
/// Brings the version that the form was filled in over; the handler refuses an older one with <c>RefuseOlder</c> and names the new one with <c>Saved</c>.
/// </summary>
public sealed class SaveStateTagHelper(IStringLocalizer<SharedTexts> texts) : TagHelper
{
    private static readonly string[] States = ["Saving", "Saved", "Waiting", "Refused", "SignedOut"];

    /// <summary>Name of the form's field that carries the version.</summary>
    public string Version { get; set; } = "Input.Version";

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "span";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "save-state");
        output.Attributes.SetAttribute("role", "status");
        output.Attributes.SetAttribute("data-version-field", Version);
        foreach (var state in States)
            output.Attributes.SetAttribute("data-" + state.ToLowerInvariant(), texts["Save." + state].Value);
        output.Attributes.SetAttribute("data-older", texts["Form.Older"].Value);
    }
}
