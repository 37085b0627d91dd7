using System.ComponentModel.DataAnnotations;
using System.Reflection;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CompetencyProfiles.Web.Tests.Architecture;

public sealed class PageModelTests
{
    private static readonly IReadOnlyList<Type> Pages = [.. typeof(Program).Assembly.GetTypes().Where(t => t.IsSubclassOf(typeof(PageModel)))];

    [Fact]
    public void What_a_post_binds_is_made_for_the_form_and_no_entity() => AssertNone(Pages.SelectMany(WrongBindings));

    [Fact]
    public void Every_text_a_form_sends_has_a_length() => AssertNone(Pages.SelectMany(EndlessTexts));

    [Fact]
    public void An_entity_and_an_endless_text_are_found()
    {
        Assert.Equal(["BadModel.Person"], WrongBindings(typeof(BadModel)));
        Assert.Equal(["BadModel.Text", "InputModel.Names", "InputModel.Note"], EndlessTexts(typeof(BadModel)).Order());
    }

    private static IEnumerable<string> WrongBindings(Type page) =>
        from property in Bound(page)
        let type = ItemOf(property.PropertyType) ?? property.PropertyType
        where type.IsClass && type.Assembly == typeof(Refusal).Assembly
        select $"{page.Name}.{property.Name}";

    private static IEnumerable<string> EndlessTexts(Type page) => Bound(page).SelectMany(p => EndlessTexts(p, []));

    private static IEnumerable<string> EndlessTexts(PropertyInfo property, HashSet<Type> seen)
    {
        var type = property.PropertyType;
        var item = ItemOf(type);
        if (type == typeof(string) || item == typeof(string))
            return property.GetCustomAttributes().Any(a => a is StringLengthAttribute or MaxLengthAttribute or LengthAttribute) ? [] : [$"{property.DeclaringType!.Name}.{property.Name}"];
        var inner = item ?? type;
        return inner.Assembly == property.DeclaringType!.Assembly && seen.Add(inner)
            ? inner.GetProperties().Where(p => p.CanWrite).SelectMany(p => EndlessTexts(p, seen))
            : [];
    }

    // What only an address carries is bounded by the length of the address.
    private static IEnumerable<PropertyInfo> Bound(Type page) =>
        page.GetProperties(BindingFlags.Instance | BindingFlags.Public | BindingFlags.DeclaredOnly)
            .Where(p => p.GetCustomAttribute<BindPropertyAttribute>() is { SupportsGet: false });

    private static Type? ItemOf(Type type) => type == typeof(string) ? null
        : type.GetInterfaces().Append(type).FirstOrDefault(i => i.IsGenericType && i.GetGenericTypeDefinition() == typeof(IEnumerable<>))?.GetGenericArguments()[0];

    private static void AssertNone(IEnumerable<string> found)
    {
        var list = found.ToList();
        Assert.True(list.Count == 0, string.Join('\n', list));
    }

    private sealed class BadModel : PageModel
    {
        [BindProperty] public CompetencyProfiles.People.Person? Person { get; set; }
        [BindProperty] public InputModel Input { get; set; } = new();
        [BindProperty] public string? Text { get; set; }

        public sealed class InputModel
        {
            public string Note { get; set; } = "";
            public List<string> Names { get; set; } = [];
            [StringLength(40)] public string Number { get; set; } = "";
        }
    }
}
