using CompetencyProfiles.Web.Security;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace CompetencyProfiles.Web.TagHelpers;

/// <summary>Lets a script of ours run under the content security policy. Only scripts with a source: there are no inline ones.</summary>
[HtmlTargetElement("script", Attributes = "src")]
public sealed class ScriptNonceTagHelper : TagHelper
{
    [HtmlAttributeNotBound, ViewContext]
    public ViewContext ViewContext { get; set; } = null!;

    public override void Process(TagHelperContext context, TagHelperOutput output) =>
        output.Attributes.SetAttribute("nonce", SecurityHeaders.NonceOf(ViewContext.HttpContext));
}
