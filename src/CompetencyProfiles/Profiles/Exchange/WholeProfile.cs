namespace CompetencyProfiles.Profiles;

/// <summary>Our own format: the file says everything and replaces what is there. Only what earlier criteria mean belongs to the place, not to the file.</summary>
internal sealed record WholeProfile(string Key, ProfileContent Content) : IExchangedProfile
{
    public Result<ProfileContent> Onto(ProfileContent? current)
    {
        var isFirst = current is null || current.Criteria.All(criterion => criterion.SameMeaningAs is null);
        return Content with
        {
            Fields =
            [
                .. Content.Fields.Select(field => field with
                {
                    Criteria = [.. field.Criteria.Select(c => c with { SameMeaningAs = isFirst ? null : current!.FindCriterion(c.Key)?.SameMeaningAs ?? new() })],
                }),
            ],
        };
    }
}
