using System.Globalization;
using System.Text.RegularExpressions;

namespace CompetencyProfiles.Mail;

public enum OutboxState { Waiting, Sent, Dropped, Dead }

/// <summary>Why a mail still waits, was dropped or is dead.</summary>
public enum OutboxReason { ReasonGone, BadAddress, Refused, Postponed, ServerUnavailable, NobodyKnows, RenderFailed, UnknownKind }

/// <summary>
/// A mail that is owed, written in the transaction of the change that owes it. Its unique key says for what ("invitation/{account}/3"),
/// so it is sent once; its text is made only when it is sent.
/// </summary>
public sealed partial class OutboxMessage(string key, string kind, Guid personId, string arguments, DateTimeOffset dueAt) : IWork, IWrittenOnce
{
    public const int KeyLength = 200, KindLength = 60, ArgumentsLength = 2000, AnswerLength = 20;

    /// <summary>A claim holds five times as long as a sending may take, so a slow server never makes two of one mail.</summary>
    public static readonly TimeSpan LeaseTime = TimeSpan.FromMinutes(5), Deadline = TimeSpan.FromSeconds(60);

    public static readonly TimeSpan GivesUpAfter = TimeSpan.FromHours(72), PauseInDoubt = TimeSpan.FromMinutes(30), PauseWithoutServer = TimeSpan.FromMinutes(10);

    private static readonly int[] PauseMinutes = [1, 2, 5, 10, 20, 30, 60, 120, 240];

    public Guid Id { get; private init; } = Guid.CreateVersion7();
    public string Key { get; private init; } = key;

    /// <summary>Names the <see cref="IMailKind"/> that renders it.</summary>
    public string Kind { get; private init; } = kind;

    /// <summary>The person it goes to; the address is looked up when it is sent.</summary>
    public Guid PersonId { get; private init; } = personId;

    /// <summary>Ids as JSON; never text.</summary>
    public string Arguments { get; private init; } = arguments;
    public DateTimeOffset OwedAt { get; private init; } = dueAt;

    /// <summary>Not sent before; after a failure it pauses.</summary>
    public DateTimeOffset DueAt { get; private set; } = dueAt;
    public OutboxState State { get; private set; }
    public int Attempts { get; private set; }
    public DateTimeOffset? LeasedUntil { get; private set; }
    public Guid? LeaseToken { get; private set; }
    public DateTimeOffset? FirstFailedAt { get; private set; }

    /// <summary>When the connection was lost after the text had gone out, so that nobody knows whether it arrived.</summary>
    public DateTimeOffset? DoubtedAt { get; private set; }
    public DateTimeOffset? EndedAt { get; private set; }
    public OutboxReason? Reason { get; private set; }

    /// <summary>The server's last answer as numbers, "550 5.1.1"; its words may quote the address.</summary>
    public string? Answer { get; private set; }

    internal void Send(DateTimeOffset now) => End(OutboxState.Sent, now, null);

    internal void Drop(DateTimeOffset now) => End(OutboxState.Dropped, now, OutboxReason.ReasonGone);

    internal void RefuseAddress(DateTimeOffset now) => End(OutboxState.Dead, now, OutboxReason.BadAddress);

    /// <summary>The server's no: for good, or for now.</summary>
    internal void Refuse(int code, string words, DateTimeOffset now)
    {
        Answer = NumbersOf(code, words);
        if (code >= 500)
            End(OutboxState.Dead, now, OutboxReason.Refused);
        else
            Pause(OutboxReason.Postponed, now);
    }

    /// <summary>The server cannot be used at all. That is not this mail's fault, so its pause stays short.</summary>
    internal void WaitForServer(string? answer, DateTimeOffset now)
    {
        Answer = answer;
        Pause(OutboxReason.ServerUnavailable, now, PauseWithoutServer);
    }

    internal void FailToRender(OutboxReason reason, DateTimeOffset now) => Pause(reason, now);

    /// <summary>Perhaps it arrived, perhaps not: it is tried once more, much later. In doubt again, it is left to a human.</summary>
    internal void Doubt(DateTimeOffset now)
    {
        if (DoubtedAt is not null)
        {
            End(OutboxState.Dead, now, OutboxReason.NobodyKnows);
            return;
        }

        DoubtedAt = now;
        WaitUntil(now + PauseInDoubt, OutboxReason.NobodyKnows);
    }

    /// <summary>The process ends before anything was handed over.</summary>
    internal void Leave(DateTimeOffset now)
    {
        Attempts--;
        WaitUntil(now, Reason);
    }

    private void Pause(OutboxReason reason, DateTimeOffset now, TimeSpan? atMost = null)
    {
        FirstFailedAt ??= now;
        var pause = TimeSpan.FromMinutes(PauseMinutes[Math.Clamp(Attempts - 1, 0, PauseMinutes.Length - 1)]);
        var due = now + (pause < atMost || atMost is null ? pause : atMost.Value);
        if (due - FirstFailedAt > GivesUpAfter)
            End(OutboxState.Dead, now, reason);
        else
            WaitUntil(due, reason);
    }

    private void WaitUntil(DateTimeOffset due, OutboxReason? reason) => (DueAt, Reason, LeaseToken, LeasedUntil) = (due, reason, null, null);

    private void End(OutboxState state, DateTimeOffset now, OutboxReason? reason) =>
        (State, EndedAt, Reason, LeaseToken, LeasedUntil) = (state, now, reason, null, null);

    private static string NumbersOf(int code, string words)
    {
        var numbers = $"{code.ToString(CultureInfo.InvariantCulture)} {EnhancedCode().Match(words).Value}".TrimEnd();
        return numbers.Length <= AnswerLength ? numbers : numbers[..AnswerLength];
    }

    [GeneratedRegex(@"\b[245]\.\d{1,3}\.\d{1,3}\b", RegexOptions.NonBacktracking)]
    private static partial Regex EnhancedCode();
}
