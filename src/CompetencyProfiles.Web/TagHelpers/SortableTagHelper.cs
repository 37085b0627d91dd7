using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace CompetencyProfiles.Web.TagHelpers;

/// <summary>
/// The head of a column that can be sorted by: <c>&lt;th sortable="name" by="@Model.Sort"&gt;Name&lt;/th&gt;</c>.
/// <c>by</c> is the order in use, "name" or "-name" for descending; the link keeps the other values of the address and starts at the first page.
/// </summary>
[HtmlTargetElement("th", Attributes = "sortable")]
public sealed class SortableTagHelper : TagHelper
{
    [HtmlAttributeNotBound, ViewContext]
    public ViewContext ViewContext { get; set; } = null!;

    public string Sortable { get; set; } = "";
    public string? By { get; set; }

    /// <summary>Name of the value in the address.</summary>
    public string Parameter { get; set; } = "sort";

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var up = By == Sortable;
        var down = By == "-" + Sortable;
        output.Attributes.SetAttribute("scope", "col");
        if (up || down)
            output.Attributes.SetAttribute("aria-sort", up ? "ascending" : "descending");
        var address = Addresses.With(ViewContext.HttpContext.Request, (Parameter, up ? "-" + Sortable : Sortable), ("page", null));
        output.Content.SetHtmlContent(Drawing.Tag("a", "sort", await output.GetChildContentAsync(),
            Drawing.Icon(up ? "arrow-up" : down ? "arrow-down" : "arrow-up-down", ViewContext)).With("href", address));
    }
}
