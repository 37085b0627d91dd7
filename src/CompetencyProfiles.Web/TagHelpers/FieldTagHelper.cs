using System.Globalization;
using CompetencyProfiles.Web.Pages.Shared;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace CompetencyProfiles.Web.TagHelpers;

/// <summary>
/// A question of a form: label, input, hint and why it was refused, tied together for screen readers. What was typed stays on every refusal.
/// <c>&lt;field asp-for="Input.Name" label="…" hint="…" autocomplete="name" /&gt;</c>; <c>items</c> makes it a choice, <c>lines</c> a text of
/// several lines, a bool a check box, a date a date. Other attributes go to the input.
/// </summary>
public sealed class FieldTagHelper(IHtmlGenerator generator, IStringLocalizer<SharedTexts> texts) : TagHelper
{
    [HtmlAttributeNotBound, ViewContext]
    public ViewContext ViewContext { get; set; } = null!;

    [HtmlAttributeName("asp-for")]
    public ModelExpression For { get; set; } = null!;
    public string Label { get; set; } = "";
    public string? Hint { get; set; }

    /// <summary>The type of the input when its model does not say it: "email", "password", "search".</summary>
    public string? Type { get; set; }

    /// <summary>Makes it a choice from these.</summary>
    public IEnumerable<SelectListItem>? Items { get; set; }

    /// <summary>Makes it a text of several lines, this many high.</summary>
    public int Lines { get; set; }

    /// <summary>Says "(optional)" behind the label of what need not be filled in; off for filters, where nothing is required.</summary>
    public bool MarkOptional { get; set; } = true;

    private Type ModelType => For.Metadata.UnderlyingOrModelType;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var name = ViewContext.ViewData.TemplateInfo.GetFullHtmlFieldName(For.Name);
        var id = TagBuilder.CreateSanitizedId(name, "_");
        var errors = ViewContext.ModelState.TryGetValue(name, out var entry) ? entry.Errors.Select(error => error.ErrorMessage).ToList() : [];
        var attributes = output.Attributes.ToDictionary(attribute => attribute.Name, attribute => (object?)(attribute.Value?.ToString() ?? ""));
        var required = For.Metadata.IsRequired && ModelType != typeof(bool);
        string?[] described = [errors.Count > 0 ? id + "-error" : null, Hint is null ? null : id + "-hint"];
        if (described.Any(d => d is not null))
            attributes["aria-describedby"] = string.Join(' ', described.Where(d => d is not null));
        if (errors.Count > 0)
            attributes["aria-invalid"] = "true";
        if (required)
            attributes["required"] = "required";

        output.Attributes.Clear();
        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "field");
        var label = Drawing.Tag("label", ModelType == typeof(bool) ? "form-check-label" : null, Label).With("for", id);
        if (MarkOptional && !required && ModelType != typeof(bool))
            label.InnerHtml.Append(" ").AppendHtml(Drawing.Tag("span", "optional", texts["Field.Optional"].Value));
        if (ModelType == typeof(bool))
            output.Content.AppendHtml(Drawing.Tag("div", "form-check", CheckBox(attributes), label));
        else
            output.Content.AppendHtml(label).AppendHtml(Input(attributes, errors.Count > 0));
        foreach (var error in errors.Take(1))
            output.Content.AppendHtml(Drawing.Tag("div", "invalid-feedback", error).With("id", id + "-error"));
        if (Hint is not null)
            output.Content.AppendHtml(Drawing.Tag("p", "hint", Hint).With("id", id + "-hint"));
    }

    private TagBuilder CheckBox(Dictionary<string, object?> attributes)
    {
        attributes["class"] = "form-check-input";
        return generator.GenerateCheckBox(ViewContext, For.ModelExplorer, For.Name, isChecked: null, attributes);
    }

    private TagBuilder Input(Dictionary<string, object?> attributes, bool refused)
    {
        attributes["class"] = (Items is null ? "form-control" : "form-select") + (refused ? " is-invalid" : "");
        if (Items is not null)
            return generator.GenerateSelect(ViewContext, For.ModelExplorer, optionLabel: null, For.Name, Items, allowMultiple: false, attributes);
        if (Lines > 0)
            return generator.GenerateTextArea(ViewContext, For.ModelExplorer, For.Name, Lines, columns: 0, attributes);
        if (Type == "password")
            return generator.GeneratePassword(ViewContext, For.ModelExplorer, For.Name, value: null, attributes);

        attributes["type"] = Type ?? (ModelType == typeof(DateOnly) ? "date" : ModelType == typeof(TimeOnly) ? "time" : "text");
        if (ModelType == typeof(int) && Type is null)
            attributes["inputmode"] = "numeric";
        var value = For.Model is DateOnly day ? day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) : For.Model;
        return generator.GenerateTextBox(ViewContext, For.ModelExplorer, For.Name, value, format: null, attributes);
    }
}
