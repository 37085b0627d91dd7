namespace CompetencyProfiles.Web.Pages.Conversations;

/// <summary>Names ConversationsTexts.resx (German) and ConversationsTexts.en.resx.</summary>
public sealed class ConversationsTexts;
