namespace CompetencyProfiles.Kernel;

public static class Rules
{
    /// <summary>Asks several rules one after the other; the first refusal is the answer.</summary>
    public static Result<Done> InOrder(params ReadOnlySpan<Func<Result<Done>>> rules)
    {
        foreach (var rule in rules)
        {
            var answer = rule();
            if (!answer.Succeeded)
                return answer;
        }

        return Done.It;
    }
}
