using CompetencyProfiles.Conversations;
using CompetencyProfiles.Web.TagHelpers;

namespace CompetencyProfiles.Web.Pages.Conversations;

/// <summary>How a conversation's state is shown to one of the two.</summary>
internal static class StateChips
{
    public static ChipKind KindOf(ConversationState state) => state switch
    {
        ConversationState.Completed => ChipKind.Ok,
        ConversationState.AwaitingSignature or ConversationState.InMediation => ChipKind.Due,
        ConversationState.Released => ChipKind.Info,
        _ => ChipKind.Plain,
    };

    /// <summary>Names the text; while preparing it tells only of the reader's own part.</summary>
    public static string TextOf(ListedConversation c) =>
        c.IsPaused && c.IsOpen ? "State.Paused" : c.State == ConversationState.Preparing && c.IsOwnSettled ? "State.OwnReady" : $"State.{c.State}";
}
