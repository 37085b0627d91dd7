using CompetencyProfiles.Conversations.Rounds;
using CompetencyProfiles.Mail;
using CompetencyProfiles.People;

namespace CompetencyProfiles.Web.Pages.Rounds;

/// <summary>The third screen: who takes part, who does not and why, what the data lacks, whether managers have the time, and the mails. Then the round is opened.</summary>
[AllowedTo(Role.Hr, Overall = true)]
public sealed class CheckModel(AppDbContext db, Viewer viewer, TimeProvider clock, RoundMailText mails, IStringLocalizer<RoundsTexts> texts) : RoundPage(db, viewer, clock)
{
    private const int MostShown = 50, MostManagers = 20;
    private static readonly RoundStanding[] Faults = [RoundStanding.Unled, RoundStanding.WithoutTarget, RoundStanding.OutOfScope];

    public IReadOnlyDictionary<RoundStanding, List<RoundParticipant>> By { get; private set; } = new Dictionary<RoundStanding, List<RoundParticipant>>();
    public IReadOnlyList<ManagerCapacity> Managers { get; private set; } = [];
    public IReadOnlyList<RenderedMail> Mails { get; private set; } = [];
    public int In => By.GetValueOrDefault(RoundStanding.In)?.Count ?? 0;
    public int WithoutTime => Managers.Count(manager => !manager.IsEnough);
    public static int Shown => MostShown;
    public IEnumerable<ManagerCapacity> ShownManagers => Managers.Take(Math.Max(MostManagers, Math.Min(WithoutTime, MostShown)));
    public IEnumerable<KeyValuePair<RoundStanding, List<RoundParticipant>>> Excluded => By.Where(pair => pair.Key != RoundStanding.In && !Faults.Contains(pair.Key)).OrderBy(pair => pair.Key);
    public IEnumerable<KeyValuePair<RoundStanding, List<RoundParticipant>>> Problems => By.Where(pair => Faults.Contains(pair.Key)).OrderBy(pair => pair.Key);

    /// <summary>Where a fault of the data is mended.</summary>
    public static string MendingOf(RoundStanding standing, Id<Person> person) =>
        standing == RoundStanding.WithoutTarget ? $"/people/{person}/role-families" : standing == RoundStanding.Unled ? $"/people/{person}/manager" : $"/people/{person}/units";

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (!await FindToLeadAsync(cancel))
            return NotFound();
        if (Round.State != RoundState.Draft)
            return Redirect(Address);
        await ShowAsync(cancel);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (!await FindToLeadAsync(cancel))
            return NotFound();
        var opened = await Db.OpenRoundAsync(Id, Viewer.PersonId, Today, Now, cancel);
        if (opened is null)
            return NotFound();
        if (opened.Succeeded)
        {
            this.Notify(texts["Check.Opened"]);
            return Redirect(Address);
        }

        this.Refuse(opened.Refusal);
        await ShowAsync(cancel);
        return Page();
    }

    private async Task ShowAsync(CancellationToken cancel)
    {
        var all = await Db.ParticipantsAsync(Round, Today, cancel);
        By = all.GroupBy(p => p.Standing).ToDictionary(group => group.Key, group => group.ToList());
        Managers = await Db.CapacityAsync(Round, all, Today, cancel);
        Mails = [mails.Write("", RoundMail.Opened, Round), mails.Write("", RoundMail.Reminder, Round)];
    }
}
