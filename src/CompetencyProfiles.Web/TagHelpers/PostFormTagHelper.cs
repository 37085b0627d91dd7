using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace CompetencyProfiles.Web.TagHelpers;

/// <summary>Gives every posting form its key, by which a repeated post is known, and an antiforgery token also where its action is written out.</summary>
[HtmlTargetElement("form", Attributes = "[method=post]")]
public sealed class PostFormTagHelper(IHtmlGenerator generator) : TagHelper
{
    public const string KeyName = "form-key";

    [HtmlAttributeNotBound, ViewContext]
    public ViewContext ViewContext { get; set; } = null!;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        // The framework's own helper adds the token unless the form names its action itself.
        if (context.AllAttributes.TryGetAttribute("action", out var action) && !string.IsNullOrEmpty(action.Value?.ToString()) && generator.GenerateAntiforgery(ViewContext) is { } token)
            output.PostContent.AppendHtml(token);
        output.PostContent.AppendHtml(Drawing.Tag("input", null)
            .With("type", "hidden").With("name", KeyName).With("value", Guid.CreateVersion7().ToString()).AsSelfClosing());
    }
}
