using System.ComponentModel.DataAnnotations;
using System.Globalization;
using CompetencyProfiles.Calendar;
using CompetencyProfiles.People;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace CompetencyProfiles.Web.Pages.Sites;

/// <summary>What is asked about a site.</summary>
public sealed class SiteInput
{
    [Required(ErrorMessage = "Input.NameMissing"), StringLength(Site.NameLength, ErrorMessage = "Input.TooLong")]
    public string Name { get; init; } = "";

    [Required(ErrorMessage = "Input.RegionMissing"), StringLength(Site.RegionLength, ErrorMessage = "Input.TooLong")]
    public string Region { get; init; } = PublicHolidays.NorthRhineWestphalia;

    [Required(ErrorMessage = "Input.ZoneMissing"), StringLength(Site.ZoneLength, ErrorMessage = "Input.TooLong")]
    public string Zone { get; init; } = "Europe/Berlin";

    /// <summary>The regions to choose from, in the reader's language.</summary>
    public static IEnumerable<SelectListItem> Regions
    {
        get
        {
            var language = CultureInfo.CurrentUICulture.TwoLetterISOLanguageName;
            return PublicHolidays.AllIn(language).Select(region => new SelectListItem(region.NameIn(language), region.Key));
        }
    }
}
