using CompetencyProfiles.Profiles;

namespace CompetencyProfiles.Web.Pages.Profiles.Writing;

public sealed partial class OutlineModel
{
    public Task<IActionResult> OnPostAddFieldAsync(CancellationToken cancel) =>
        AddAsync(content => content.AddField(Input.Name), content => $"/edit/fields/{content.Fields[^1].Key}", cancel);

    public Task<IActionResult> OnPostAddCriterionAsync(CancellationToken cancel) =>
        AddAsync(content => content.AddCriterion(Input.Field ?? "", Input.Name), content => $"/edit/criteria/{content.FindField(Input.Field!)!.Criteria[^1].Key}", cancel);

    /// <param name="to">"criterion|field|place": where a criterion goes.</param>
    public Task<IActionResult> OnPostMoveAsync(string? to, CancellationToken cancel) => to?.Split('|') is [var key, var field, var at] && int.TryParse(at, out var place)
        ? MoveAsync(key, content => content.MoveCriterion(key, field, place), cancel)
        : Task.FromResult<IActionResult>(BadRequest());

    /// <param name="to">"field|place": where a field goes.</param>
    public Task<IActionResult> OnPostMoveFieldAsync(string? to, CancellationToken cancel) => to?.Split('|') is [var key, var at] && int.TryParse(at, out var place)
        ? MoveAsync(key, content => content.MoveField(key, place), cancel)
        : Task.FromResult<IActionResult>(BadRequest());

    public Task<IActionResult> OnPostUndoAsync(CancellationToken cancel) => StepAsync(() => Db.UndoAsync(Version.Id, cancel), "Outline.Undone", cancel);

    public Task<IActionResult> OnPostRedoAsync(CancellationToken cancel) => StepAsync(() => Db.RedoAsync(Version.Id, cancel), "Outline.Redone", cancel);

    private async Task<IActionResult> AddAsync(Func<ProfileContent, Result<ProfileContent>> add, Func<ProfileContent, string> place, CancellationToken cancel)
    {
        if (!await FindToWriteAsync(cancel))
            return NotFound();
        if (!ModelState.IsValid)
        {
            await ShowAsync(cancel);
            return Page();
        }

        ProfileContent? added = null;
        var answer = await WriteAsync(ProfilePart.Outline, null, content => Keep(add(content)), () => ShowAsync(cancel), cancel);
        return answer ?? Redirect(AddressOf(place(added!)));

        Result<ProfileContent> Keep(Result<ProfileContent> result)
        {
            added = result.Value;
            return result;
        }
    }

    private async Task<IActionResult> MoveAsync(string key, Func<ProfileContent, Result<ProfileContent>> move, CancellationToken cancel) => !await FindToWriteAsync(cancel)
        ? NotFound()
        : await WriteAsync(ProfilePart.Outline, null, move, () => ShowAsync(cancel), cancel) ?? Redirect(AddressOf($"/edit?moved={Uri.EscapeDataString(key)}"));

    private async Task<IActionResult> StepAsync(Func<Task<Result<ProfilePart>?>> step, string done, CancellationToken cancel)
    {
        if (!await FindToWriteAsync(cancel))
            return NotFound();
        var answer = await step();
        if (answer is null)
            return NotFound();
        if (!answer.Succeeded)
        {
            this.Refuse(answer.Refusal);
            await ShowAsync(cancel);
            return Page();
        }

        await FindVersionAsync(cancel);
        this.Notify(texts[done, PartWords.Of(answer.Value, Words, texts)]);
        return Redirect(AddressOf("/edit"));
    }
}
