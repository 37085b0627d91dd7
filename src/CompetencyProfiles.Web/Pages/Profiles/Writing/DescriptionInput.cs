using System.ComponentModel.DataAnnotations;
using CompetencyProfiles.Profiles;

namespace CompetencyProfiles.Web.Pages.Profiles.Writing;

/// <summary>Title, description and what changes, as the form has them.</summary>
public sealed class DescriptionInput
{
    public int Revision { get; set; }

    [StringLength(ProfileTexts.TitleLength, ErrorMessage = "Input.TooLong")]
    public string? TitleDe { get; set; }

    [StringLength(ProfileTexts.TitleLength, ErrorMessage = "Input.TooLong")]
    public string? TitleEn { get; set; }

    [StringLength(ProfileTexts.DescriptionLength, ErrorMessage = "Input.TooLong")]
    public string? TextDe { get; set; }

    [StringLength(ProfileTexts.DescriptionLength, ErrorMessage = "Input.TooLong")]
    public string? TextEn { get; set; }

    [StringLength(ProfileTexts.ChangeNoteLength, ErrorMessage = "Input.TooLong")]
    public string? NoteDe { get; set; }

    [StringLength(ProfileTexts.ChangeNoteLength, ErrorMessage = "Input.TooLong")]
    public string? NoteEn { get; set; }

    internal ProfileContent Written(ProfileContent content) =>
        content.Describe(new(TitleDe ?? "", TitleEn ?? ""), new(TextDe ?? "", TextEn ?? ""), new(NoteDe ?? "", NoteEn ?? ""));
}
