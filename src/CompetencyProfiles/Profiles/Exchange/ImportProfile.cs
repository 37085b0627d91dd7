using CompetencyProfiles.People;

namespace CompetencyProfiles.Profiles;

/// <summary>What a file would do: to which version, and what would be otherwise.</summary>
public sealed record ExchangePlan
{
    public required string Key { get; init; }

    /// <summary>The newest version of the profile; null for a new profile.</summary>
    public required VersionCard? Onto { get; init; }
    public required ProfileContent Before { get; init; }
    public required ProfileContent After { get; init; }
    public bool ChangesNothing => Onto is not null && After.ToJson() == Before.ToJson();

    /// <summary>The version that is approved stays; the change goes into the next draft.</summary>
    public bool StartsDraft => Onto is { IsPublished: true };
}

/// <summary>Takes a profile in from a file: as a new profile, into its draft, or into the next draft.</summary>
public static class ImportProfile
{
    public static async Task<Result<ExchangePlan>> PlanAsync(this AppDbContext db, IExchangedProfile file, DateOnly today, CancellationToken cancel)
    {
        var newest = (await db.ProfileShelfAsync(today, cancel)).Of(file.Key).FirstOrDefault();
        if (newest is { Stage: ProfileStage.InConsultation })
            return ProfileRefusals.IsInConsultation;
        var before = newest is null ? null : await db.ContentOfAsync(newest, cancel);
        var after = file.Onto(before);
        if (!after.Succeeded)
            return after.Refusal;
        return new ExchangePlan { Key = file.Key, Onto = newest, Before = before ?? new(), After = after.Value };
    }

    /// <summary>Answers the number of the version that has it now. A file that changes nothing writes nothing.</summary>
    public static async Task<Result<int>> ImportProfileAsync(this AppDbContext db, IExchangedProfile file, ChangedBy by, DateOnly today, CancellationToken cancel)
    {
        var plan = await db.PlanAsync(file, today, cancel);
        if (!plan.Succeeded)
            return plan.Refusal;
        if (plan.Value.ChangesNothing)
            return plan.Value.Onto!.Number;
        if (plan.Value.Onto is not { } onto)
        {
            var started = await db.StartProfileAsync(file.Key, plan.Value.After, by, cancel);
            return started.Succeeded ? started.Value.Number : started.Refusal;
        }

        var (draft, number) = (onto.Id, onto.Number);
        if (plan.Value.StartsDraft)
        {
            if (await db.StartNextVersionAsync(onto.Id, by, cancel) is not { } next)
                return ProfileRefusals.PartGone;
            if (!next.Succeeded)
                return next.Refusal;
            (draft, number) = (next.Value.Id, next.Value.Number);
        }

        var written = await db.WriteAsync(draft, ProfilePart.Outline, null, file.Onto, by, cancel);
        return written is null ? ProfileRefusals.PartGone : written.Succeeded ? number : written.Refusal;
    }
}
