using CompetencyProfiles.Operations;

namespace CompetencyProfiles.Web.Pages.Operations;

/// <summary>Long work in words, the same on the page and in what the script fetches.</summary>
internal static class OperationWords
{
    public static string NameOf(this IStringLocalizer<OperationsTexts> texts, string kind) =>
        texts[$"Kind.{kind}"] is { ResourceNotFound: false } name ? name : kind;

    public static string StateOf(this IStringLocalizer<OperationsTexts> texts, OperationView operation) => operation switch
    {
        { IsOver: false, IsCancelAsked: true } => texts["Progress.CancelAsked"],
        { State: OperationState.Waiting, Reason: not null } => texts["Progress.Retry"],
        { State: OperationState.Running, Total: { } total } => texts["Progress.RunningOf", operation.Done, total],
        { State: OperationState.Running, Done: > 0 } => texts["Progress.RunningCount", operation.Done],
        _ => texts[$"Progress.{operation.State}"],
    };
}
