using CompetencyProfiles.Conversations;
using CompetencyProfiles.People;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace CompetencyProfiles.Web.Pages.Conversations;

/// <summary>The record: exactly the text that is signed, the employee's answer and statements, and what can be done when the two do not agree.</summary>
public sealed partial class RecordModel(AppDbContext db, Viewer viewer, TimeProvider clock, MasterKey master, IStringLocalizer<ConversationsTexts> texts) : RecordPage(db, viewer, clock, master)
{
    [BindProperty] public RecordInput Input { get; set; } = new();

    /// <summary>The conversation for one of its two people; null for everybody else who reads the record.</summary>
    public ConversationView? View { get; private set; }
    public RecordDraft? Draft { get; private set; }
    public string CorrectionReason => Draft?.Part(RecordSection.Correction).Text ?? "";
    public bool HasAccount { get; private set; }
    public IReadOnlyList<SelectListItem> Mediators { get; private set; } = [];
    public bool IsEmployee => View?.Side == ConversationSide.Employee;
    public bool IsLast => Record.Content.Number == Record.Last;
    public IEnumerable<int> Others => Enumerable.Range(1, Record.Last).Where(number => number != Record.Content.Number);

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (!await FindAsync(cancel))
            return NotFound();
        await ShowAsync(cancel);
        return Page();
    }

    /// <summary>What was just typed into a form that was refused; null for every other.</summary>
    public RecordInput? TypedInto(string handler) => HttpMethods.IsPost(Request.Method) && Request.Query["handler"] == handler ? Input : null;

    public bool Allows(ConversationStep step) => View is { } view && IsLast && view.State.Allows(step, view.Side);

    private async Task ShowAsync(CancellationToken cancel)
    {
        View = await Db.ReadConversationAsync(Master, Id, Viewer.PersonId, Today, cancel);
        if (View is null)
            return;
        Draft = await Db.ReadRecordDraftAsync(Master, Id, Viewer.PersonId, cancel);
        if (Allows(ConversationStep.SignOnPaper))
            HasAccount = await Db.Set<Account>().AnyAsync(account => account.PersonId == View.EmployeeId && account.DisabledAt == null, cancel);
        if (Allows(ConversationStep.AskForMediation))
            Mediators = [.. (await Db.MediatorsAsync(View.EmployeeId, View.ManagerId, Today, cancel)).Select(p => new SelectListItem(texts[$"Mediator.{p.Kind}", p.Name], $"{p.Id}"))];
    }

    private async Task<IActionResult> AnswerAsync<T>(Result<T>? answer, string notice, CancellationToken cancel, string below = "/record") where T : notnull
    {
        if (answer is null)
            return NotFound();
        if (answer.Succeeded)
        {
            this.Notify(texts[notice]);
            return Redirect(Address + below);
        }

        this.Refuse(answer.Refusal);
        if (!await FindAsync(cancel))
            return Redirect(Address);
        await ShowAsync(cancel);
        return Page();
    }
}
