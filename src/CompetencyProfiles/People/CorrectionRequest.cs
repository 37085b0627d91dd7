namespace CompetencyProfiles.People;

/// <summary>What somebody asks to have corrected in their own master data, and what HR answered.</summary>
public sealed class CorrectionRequest(Id<Person> personId, PersonAspect aspect, string wish, DateTimeOffset askedAt) : Root<CorrectionRequest>
{
    public const int TextLength = 1000;

    /// <summary>What can be asked for; the language everyone chooses alone.</summary>
    public static readonly IReadOnlyList<PersonAspect> Aspects =
        [PersonAspect.Name, PersonAspect.Email, PersonAspect.Number, PersonAspect.Units, PersonAspect.Manager, PersonAspect.RoleFamilies, PersonAspect.Site, PersonAspect.WorkDays, PersonAspect.Entry];

    public Id<Person> PersonId { get; private init; } = personId;
    public PersonAspect Aspect { get; private init; } = aspect;

    /// <summary>What it should be, in the person's words.</summary>
    public string Wish { get; private init; } = wish;
    public DateTimeOffset AskedAt { get; private init; } = askedAt;
    public Id<Person>? AnsweredById { get; private set; }
    public DateTimeOffset? AnsweredAt { get; private set; }

    /// <summary>Whether the data was changed; null until it is answered.</summary>
    public bool? Accepted { get; private set; }

    /// <summary>Why not, or what else HR says to it.</summary>
    public string? Answer { get; private set; }

    /// <summary>When the person saw the answer.</summary>
    public DateTimeOffset? SeenAt { get; private set; }

    public static Result<CorrectionRequest> Ask(Id<Person> person, PersonAspect aspect, string? wish, DateTimeOffset now)
    {
        if (!Aspects.Contains(aspect))
            return CorrectionRefusals.NothingMeant;
        if (CheckText(wish) is { } refusal)
            return refusal;
        return new CorrectionRequest(person, aspect, wish!.Trim(), now);
    }

    /// <summary>The data was changed.</summary>
    public Result<Done> Accept(ChangedBy by) => Reply(by, accepted: true, answer: null);

    /// <summary>The data stays; the person is told why.</summary>
    public Result<Done> Decline(ChangedBy by, string? reason) => CheckText(reason) is { } refusal ? refusal : Reply(by, accepted: false, reason!.Trim());

    /// <summary>The person takes it back.</summary>
    public Result<Done> Withdraw(DateTimeOffset now)
    {
        if (AnsweredAt is not null)
            return CorrectionRefusals.Answered;
        (AnsweredById, AnsweredAt, SeenAt) = (PersonId, now, now);
        return Done.It;
    }

    public Result<Done> See(DateTimeOffset now)
    {
        SeenAt ??= AnsweredAt is null ? null : now;
        return Done.It;
    }

    private Result<Done> Reply(ChangedBy by, bool accepted, string? answer)
    {
        if (AnsweredAt is not null)
            return CorrectionRefusals.Answered;
        if (by.PersonId == PersonId)
            return CorrectionRefusals.Oneself;
        (AnsweredById, AnsweredAt, Accepted, Answer) = (by.PersonId, by.At, accepted, answer);
        return Done.It;
    }

    private static Refusal? CheckText(string? text) =>
        string.IsNullOrWhiteSpace(text) ? CorrectionRefusals.TextMissing : text.Length > TextLength ? CorrectionRefusals.TextTooLong.With(TextLength) : null;
}
