using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Encodings.Web;
using CompetencyProfiles.Profiles;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace CompetencyProfiles.Web.Pages.Profiles.Reading;

/// <summary>
/// Approved words as markup, made once per language and set of role families. It hangs on the content itself: a content never changes, and when the
/// catalogue lets go of it, its markup goes with it.
/// </summary>
internal sealed class ProfileBook(HtmlEncoder encoder)
{
    private const int Most = 60;
    private readonly ConditionalWeakTable<ProfileContent, ConcurrentDictionary<string, HtmlString>> pages = [];

    /// <param name="keep">Whether the content is one that the catalogue keeps.</param>
    public async Task<IHtmlContent> PageAsync(IHtmlHelper html, string view, ProfileSheet sheet, bool keep)
    {
        if (!keep)
            return await html.PartialAsync(view, sheet);

        var (made, key) = (pages.GetValue(sheet.Content, _ => new()), $"{view}|{sheet.Key}");
        if (made.TryGetValue(key, out var page))
            return page;

        var words = new StringWriter();
        (await html.PartialAsync(view, sheet)).WriteTo(words, encoder);
        if (made.Count >= Most)
            made.Clear();
        return made[key] = new(WithoutIndents(words.ToString()));
    }

    // The blanks of the view are a third of the markup. Lines of text, which may stand in a block that keeps them, stay as they are.
    private static string WithoutIndents(string markup)
    {
        var tidy = new StringBuilder(markup.Length);
        var isBetweenTags = true;
        foreach (var line in markup.AsSpan().EnumerateLines())
        {
            var bare = line.Trim();
            if (bare.IsEmpty && isBetweenTags)
                continue;
            tidy.Append(bare.StartsWith("<") || isBetweenTags ? bare : line).Append('\n');
            isBetweenTags = bare.EndsWith(">");
        }

        return tidy.ToString();
    }
}
