namespace CompetencyProfiles.Profiles;

public sealed partial class ProfileVersion
{
    /// <summary>Hands the draft to the employee representation and whoever else is heard. It rests while they read.</summary>
    /// <param name="roleFamilies">The keys of all role families: each needs a target, or "does not apply".</param>
    public Result<Done> SendToConsultation(IReadOnlyCollection<string> roleFamilies, DateOnly today)
    {
        if (RefuseWriting() is { } refusal)
            return refusal;
        if (RefuseIncomplete(roleFamilies) is { } incomplete)
            return incomplete;
        (Stage, InConsultationSince) = (ProfileStage.InConsultation, today);
        return Done.It;
    }

    /// <summary>Takes it back to be written on.</summary>
    public Result<Done> TakeBack()
    {
        if (Stage != ProfileStage.InConsultation)
            return Stage == ProfileStage.Approved ? ProfileRefusals.IsApproved : ProfileRefusals.NotInConsultation;
        (Stage, InConsultationSince) = (ProfileStage.Draft, null);
        return Done.It;
    }

    /// <summary>Records the approval; from now on not a word changes. Where there is no employee representation, a draft is approved without consultation.</summary>
    public Result<Done> Approve(ApprovalEvidence evidence, IReadOnlyCollection<string> roleFamilies, DateOnly today, People.ChangedBy by)
    {
        if (Stage == ProfileStage.Approved)
            return ProfileRefusals.IsApproved;
        if (Stage == ProfileStage.Draft && evidence.Kind == ApprovalKind.ByRepresentation)
            return ProfileRefusals.NotInConsultation;
        if (evidence.On > today)
            return ProfileRefusals.ApprovalInFuture;
        if (RefuseIncomplete(roleFamilies) is { } incomplete)
            return incomplete;
        Approval = new(Id, evidence, Content.Hash(), by);
        Stage = ProfileStage.Approved;
        return Done.It;
    }

    private Refusal? RefuseIncomplete(IReadOnlyCollection<string> roleFamilies)
    {
        if (ProfileGap.AllIn(Content, roleFamilies).Count is var missing and > 0)
            return ProfileRefusals.Incomplete.With(missing);
        return Content.Criteria.Count(criterion => criterion.SameMeaningAs is { IsConfirmed: false }) is var open and > 0
            ? ProfileRefusals.MeaningUnconfirmed.With(open)
            : null;
    }
}
