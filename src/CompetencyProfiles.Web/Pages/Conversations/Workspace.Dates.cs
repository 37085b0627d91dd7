using CompetencyProfiles.Conversations;

namespace CompetencyProfiles.Web.Pages.Conversations;

// The date of the talk: the manager sets and moves it, the employee accepts it or names another time.
public sealed partial class WorkspaceModel
{
    public async Task<IActionResult> OnPostDateAsync(CancellationToken cancel)
    {
        if (!await FindAsync(cancel))
            return NotFound();
        typed = "date";
        if (!ModelState.IsValid || Input.Start is not { } start)
        {
            if (ModelState.IsValid)
                ModelState.AddModelError("", texts["Date.Missing"]);
            await ShowAsync(cancel);
            return Page();
        }

        return await AnswerAsync(await Db.SetAppointmentAsync(Id, Me, start, Input.Minutes, Input.Place ?? "", Input.IsOnline, Today, Now, cancel), "Date.Saved", cancel);
    }

    public async Task<IActionResult> OnPostAcceptDateAsync(CancellationToken cancel) =>
        !await FindAsync(cancel) ? NotFound() : await AnswerAsync(await Db.AnswerAppointmentAsync(Id, Me, null, Today, Now, cancel), "Date.Accepted", cancel);

    public async Task<IActionResult> OnPostCounterDateAsync(CancellationToken cancel)
    {
        if (!await FindAsync(cancel))
            return NotFound();
        typed = "counter";
        if (Input.Start is not { } start)
        {
            ModelState.AddModelError("", texts["Date.Missing"]);
            await ShowAsync(cancel);
            return Page();
        }

        return await AnswerAsync(await Db.AnswerAppointmentAsync(Id, Me, start, Today, Now, cancel), "Date.Countered", cancel);
    }

    public async Task<IActionResult> OnPostTakeCounterAsync(CancellationToken cancel) =>
        !await FindAsync(cancel) ? NotFound() : await AnswerAsync(await Db.TakeCounterAsync(Id, Me, Today, Now, cancel), "Date.Taken", cancel);

    public async Task<IActionResult> OnPostDropDateAsync(CancellationToken cancel) =>
        !await FindAsync(cancel) ? NotFound() : await AnswerAsync(await Db.DropAppointmentAsync(Id, Me, cancel), "Date.Dropped", cancel);
}
