using System.ComponentModel.DataAnnotations;
using CompetencyProfiles.Profiles;

namespace CompetencyProfiles.Web.Pages.Profiles.Writing;

/// <summary>The name and the description of a field, as the form has them.</summary>
public sealed class FieldInput
{
    public int Revision { get; set; }

    [StringLength(CompetencyField.NameLength, ErrorMessage = "Input.TooLong")]
    public string? NameDe { get; set; }

    [StringLength(CompetencyField.NameLength, ErrorMessage = "Input.TooLong")]
    public string? NameEn { get; set; }

    [StringLength(CompetencyField.DescriptionLength, ErrorMessage = "Input.TooLong")]
    public string? DescriptionDe { get; set; }

    [StringLength(CompetencyField.DescriptionLength, ErrorMessage = "Input.TooLong")]
    public string? DescriptionEn { get; set; }

    internal LocalizedText Name => new(NameDe ?? "", NameEn ?? "");
    internal LocalizedText Description => new(DescriptionDe ?? "", DescriptionEn ?? "");
}
