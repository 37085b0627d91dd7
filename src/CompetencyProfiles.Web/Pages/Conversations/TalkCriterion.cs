using CompetencyProfiles.Conversations;
using CompetencyProfiles.Profiles;
using CompetencyProfiles.Web.TagHelpers;

namespace CompetencyProfiles.Web.Pages.Conversations;

/// <summary>One criterion in the workspace: both views, the target and what is agreed.</summary>
public sealed record TalkCriterion(WorkspaceModel Page, Criterion Criterion, int Place)
{
    public int? Target => Above(Page.View.Targets?[Place]);
    public int? Self => Above(Page.LevelOf(ConversationSide.Employee, Place));
    public int? Manager => Above(Page.LevelOf(ConversationSide.Manager, Place));
    public int? Agreed => Page.Draft.AgreedLevels[Place];

    /// <summary>What was typed and refused, else what is saved.</summary>
    public int? Chosen => Typed is { } input ? input.Level : Agreed;
    public string Words => Typed?.Words ?? Page.Draft.Part(RecordSection.Criterion, Place).Text;
    private TalkInput? Typed => Page.TypedInto($"agree-{Place}");
    public int Revision => Page.Draft.Part(RecordSection.Criterion, Place).Revision;
    public int Levels => Page.View.Content.Scale.Levels.Count;

    public AssessedCard? CardOf(ConversationSide side) => Page.SideOf(side)?.Cards.GetValueOrDefault(Place);

    /// <summary>Names the text of the chip: reached, a gap, differing views, not observed, or still open.</summary>
    public string State => Agreed switch
    {
        null => "Open",
        LevelList.DifferingViews => "Differ",
        LevelList.NotObserved => "NotObserved",
        var level => Target is { } target && level < target ? "Gap" : "Reached",
    };

    internal ChipKind Kind => State switch { "Reached" => ChipKind.Ok, "Gap" => ChipKind.Due, "Differ" => ChipKind.Info, _ => ChipKind.Plain };

    public int? Above(int? level) => level > LevelList.NotObserved ? level : null;
}
