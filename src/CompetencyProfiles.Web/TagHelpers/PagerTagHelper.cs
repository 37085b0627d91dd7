using CompetencyProfiles.Web.Shell;
using System.Globalization;
using CompetencyProfiles.Web.Pages.Shared;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace CompetencyProfiles.Web.TagHelpers;

/// <summary>
/// Leads through the pages of a list: <c>&lt;pager page="@Model.Page" size="50" total="@Model.Total" /&gt;</c>. Pages count from 1 and
/// stand in the address as <c>page</c>. Says only how many there are when all fit on one page.
/// </summary>
public sealed class PagerTagHelper(IStringLocalizer<SharedTexts> texts) : TagHelper
{
    [HtmlAttributeNotBound, ViewContext]
    public ViewContext ViewContext { get; set; } = null!;

    public int Page { get; set; } = 1;
    public int Size { get; set; } = 50;
    public int Total { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var pages = Math.Max(1, (Total + Size - 1) / Size);
        var page = Math.Clamp(Page, 1, pages);
        output.TagName = "nav";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "pager");
        output.Attributes.SetAttribute("aria-label", texts["Pager.Label"].Value);
        var first = Math.Min(Total, (page - 1) * Size + 1);
        output.Content.SetHtmlContent(Drawing.Tag("span", "muted num",
            texts["Pager.Range", Formats.Number(first), Formats.Number(Math.Min(Total, page * Size)), Formats.Number(Total)].Value));
        if (pages == 1)
            return;

        var list = Drawing.Tag("ul", null);
        if (page > 1)
            list.InnerHtml.AppendHtml(Step(page - 1, "chevron-left", "Pager.Previous", "prev"));
        var before = 0;
        foreach (var number in new[] { 1, page - 1, page, page + 1, pages }.Where(n => n >= 1 && n <= pages).Distinct())
        {
            if (number > before + 1)
                list.InnerHtml.AppendHtml(Drawing.Tag("li", "muted", Drawing.Tag("span", null, "…")).With("aria-hidden", "true"));
            list.InnerHtml.AppendHtml(Drawing.Tag("li", null, number == page
                ? Drawing.Tag("span", null, Formats.Number(number)).With("aria-current", "page")
                : Drawing.Tag("a", null, Formats.Number(number)).With("href", AddressOf(number))));
            before = number;
        }

        if (page < pages)
            list.InnerHtml.AppendHtml(Step(page + 1, "chevron-right", "Pager.Next", "next"));
        output.Content.AppendHtml(list);
    }

    private TagBuilder Step(int page, string icon, string text, string rel) => Drawing.Tag("li", null,
        Drawing.Tag("a", null, Drawing.Icon(icon, ViewContext), Drawing.Tag("span", "visually-hidden", texts[text].Value)).With("href", AddressOf(page)).With("rel", rel));

    private string AddressOf(int page) => Addresses.With(ViewContext.HttpContext.Request, ("page", page.ToString(CultureInfo.InvariantCulture)));
}
