using System.ComponentModel.DataAnnotations;
using CompetencyProfiles.Profiles;

namespace CompetencyProfiles.Web.Pages.Profiles.Calibration;

/// <summary>One practice case: the manager chooses a level per criterion, then sees the reference and its reasons. Nobody else sees the answer.</summary>
public sealed class ExerciseModel(AppDbContext db, Viewer viewer, TimeProvider clock, IStringLocalizer<CalibrationTexts> texts) : CalibrationPage(db, viewer, clock)
{
    [FromRoute(Name = "case")] public Guid CaseId { get; init; }
    [BindProperty] public List<Choice> Input { get; set; } = [];

    /// <summary>As it is now, or as it was when it was answered.</summary>
    public CaseWords Case { get; private set; } = null!;
    public CaseAnswer? Answer { get; private set; }
    public int Place { get; private set; }
    public PracticeCase? Next { get; private set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel) => await FindCaseAsync(cancel) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (!await FindCaseAsync(cancel))
            return NotFound();
        var levels = Input.Where(choice => choice is { Criterion: not null, Level: not null }).DistinctBy(choice => choice.Criterion)
            .ToDictionary(choice => choice.Criterion!, choice => choice.Level!.Value);
        if (await Db.AnswerCaseAsync(Version, new(CaseId), Viewer.PersonId, levels, Today, cancel) is not { } answered)
            return NotFound();
        if (answered.Succeeded)
            return Redirect($"/profiles/{Key}/calibration/{CaseId}");
        ModelState.Clear();
        this.Refuse(answered.Refusal);
        return Page();
    }

    /// <summary>How far a choice lies from the reference, in words.</summary>
    public string InWords(int difference) => difference == 0
        ? texts["Exercise.Same"]
        : texts[$"Exercise.{(difference > 0 ? "Higher" : "Lower")}{(Math.Abs(difference) == 1 ? ".One" : "")}", Math.Abs(difference)];

    public string NameOf(string criterion) => Words.FindCriterion(criterion)?.Name.In(Shell.Languages.Current) ?? criterion;

    public static string AnchorOf(Criterion criterion, int level) => criterion.AnchorAt(level).In(Shell.Languages.Current);

    public int? ChosenFor(string criterion) => Input.Find(choice => choice.Criterion == criterion)?.Level;

    private async Task<bool> FindCaseAsync(CancellationToken cancel)
    {
        if (!await FindExerciseAsync(cancel) || Cases.FirstOrDefault(other => other.Id.Value == CaseId) is not { } practice)
            return false;
        Answer = Exercise?.AnswerTo(practice.Id);
        (Case, Place) = (Answer?.Words ?? practice.Words, Cases.Count(other => other.Place <= practice.Place));
        Next = Cases.FirstOrDefault(other => other != practice && Exercise?.AnswerTo(other.Id) is null);
        return true;
    }

    public sealed class Choice
    {
        [StringLength(ProfileKey.MaxLength)] public string? Criterion { get; init; }
        public int? Level { get; init; }
    }
}
