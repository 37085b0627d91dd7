using CompetencyProfiles.Web.Pages.Shared;

namespace CompetencyProfiles.Web.Forms;

/// <summary>Forms that are carried out once, save themselves, and lose nothing.</summary>
internal static class HouseForms
{
    public static void AddHouseForms(this WebApplicationBuilder builder)
    {
        builder.Services.AddScoped<FormKeyFilter>();
        builder.Services.Configure<MvcOptions>(mvc =>
        {
            mvc.Filters.AddService<FormKeyFilter>();
            mvc.Filters.Add<ExpiredFormFilter>();
        });

        // What a field cannot take, such as letters for a number, is said in the reader's language; what was typed stays.
        builder.Services.AddOptions<MvcOptions>().Configure<IStringLocalizer<SharedTexts>>((mvc, texts) =>
        {
            mvc.ModelBindingMessageProvider.SetAttemptedValueIsInvalidAccessor((value, _) => texts["Form.Unreadable", value]);
            mvc.ModelBindingMessageProvider.SetNonPropertyAttemptedValueIsInvalidAccessor(value => texts["Form.Unreadable", value]);
            mvc.ModelBindingMessageProvider.SetValueMustBeANumberAccessor(_ => texts["Form.Needed"]);
            mvc.ModelBindingMessageProvider.SetValueIsInvalidAccessor(value => value.Length == 0 ? texts["Form.Needed"] : texts["Form.Unreadable", value]);
            mvc.ModelBindingMessageProvider.SetValueMustNotBeNullAccessor(value => value.Length == 0 ? texts["Form.Needed"] : texts["Form.Unreadable", value]);
        });
    }
}
