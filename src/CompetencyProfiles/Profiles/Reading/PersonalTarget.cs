namespace CompetencyProfiles.Profiles;

/// <summary>The target level of one person in one criterion.</summary>
/// <param name="Level">Null where the criterion applies in none of the person's role families.</param>
/// <param name="RoleFamily">The one it comes from.</param>
/// <param name="IsProposed">Role families of equal share say otherwise: the higher level is proposed, both decide.</param>
public sealed record PersonalTarget(int? Level, string? RoleFamily, bool IsProposed)
{
    public static readonly PersonalTarget None = new(null, null, false);

    /// <summary>That of the role family with the largest share among those in which the criterion applies; at equal shares the higher one, as a proposal.</summary>
    public static PersonalTarget Of(Criterion criterion, IReadOnlyList<RoleShare> roles)
    {
        var found = roles.Select(role => (role.Key, role.Share, Level: criterion.Targets.GetValueOrDefault(role.Key))).Where(target => target.Level is not null).ToList();
        if (found.Count == 0)
            return None;
        var first = found.FindAll(target => target.Share == found.Max(other => other.Share));
        var best = first.MaxBy(target => target.Level);
        return new(best.Level, best.Key, first.Exists(target => target.Level != best.Level));
    }
}
