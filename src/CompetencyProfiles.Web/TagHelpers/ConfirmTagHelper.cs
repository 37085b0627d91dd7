using Microsoft.AspNetCore.Razor.TagHelpers;

namespace CompetencyProfiles.Web.TagHelpers;

/// <summary>
/// A button that asks first: <c>&lt;confirm button="Beenden" title="Wirklich beenden?"&gt;text and the form with the real button&lt;/confirm&gt;</c>.
/// It folds out below the button; with script it is a dialog.
/// </summary>
public sealed class ConfirmTagHelper : TagHelper
{
    public string Button { get; set; } = "";

    /// <summary>Classes of the button that opens the question.</summary>
    public string ButtonClass { get; set; } = "btn btn-outline-secondary";
    public string Title { get; set; } = "";

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var question = await output.GetChildContentAsync();
        output.TagName = "details";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "confirm");
        output.Content.SetHtmlContent(Drawing.Tag("summary", ButtonClass, Button));
        output.Content.AppendHtml(Drawing.Tag("div", "confirm-question", Drawing.Tag("h2", null, Title), question)
            .With("role", "group").With("aria-label", Title));
    }
}
