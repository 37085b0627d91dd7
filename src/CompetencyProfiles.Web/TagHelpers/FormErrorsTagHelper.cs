using CompetencyProfiles.Web.Pages.Shared;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace CompetencyProfiles.Web.TagHelpers;

/// <summary>Why a form was refused as a whole, above it: <c>&lt;form-errors /&gt;</c>. Faults of one field stand beside it; here is said that there are some.</summary>
public sealed class FormErrorsTagHelper(IStringLocalizer<SharedTexts> texts) : TagHelper
{
    [HtmlAttributeNotBound, ViewContext]
    public ViewContext ViewContext { get; set; } = null!;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        if (ViewContext.ModelState.IsValid)
        {
            output.SuppressOutput();
            return;
        }

        var whole = ViewContext.ModelState.TryGetValue("", out var entry) ? entry.Errors.Select(error => error.ErrorMessage).ToList() : [];
        if (whole.Count == 0)
            whole.Add(texts["Form.LookBelow"].Value);
        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "notice bad");
        output.Attributes.SetAttribute("role", "alert");
        output.Attributes.SetAttribute("tabindex", "-1");
        output.Content.SetHtmlContent(Drawing.Icon("triangle-alert", ViewContext));
        var words = Drawing.Tag("div", null);
        foreach (var error in whole)
            words.InnerHtml.AppendHtml(Drawing.Tag("div", null, error));
        output.Content.AppendHtml(words);
    }
}
