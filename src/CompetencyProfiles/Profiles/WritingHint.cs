namespace CompetencyProfiles.Profiles;

public enum WritingHintKind { TooShort, TooLong, Always, Personality, Absence, TicketNumbers, LikeNeighbour, LanguageMissing, NoVerbEarly }

/// <summary>A friendly remark about a text while it is written. It never keeps anybody from saving.</summary>
/// <param name="Level">The level whose anchor it is about; null for the definition.</param>
/// <param name="Language">"de" or "en".</param>
/// <param name="Words">The words it is about, or their number.</param>
public sealed record WritingHint(WritingHintKind Kind, int? Level, string Language, string Words = "");
