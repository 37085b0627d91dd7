namespace CompetencyProfiles.Profiles;

/// <summary>How long the texts of a profile may be, in characters per language.</summary>
public static class ProfileTexts
{
    public const int TitleLength = 200, DescriptionLength = 2000, ChangeNoteLength = 2000, GuidanceLength = 2000;
    public const int LevelNameLength = 60, LevelMeaningLength = 300;
}
