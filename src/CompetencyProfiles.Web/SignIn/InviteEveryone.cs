using System.Text.Json;
using CompetencyProfiles.Operations;

namespace CompetencyProfiles.Web.SignIn;

/// <summary>Invites everybody without an account whom the asker administers, in steps that can be taken up again.</summary>
internal sealed class InviteEveryone(AppDbContext db, TimeProvider clock) : IOperationWork
{
    public const string Name = "invite-everyone";

    public string Kind => Name;

    public async Task<string> RunAsync(Operation operation, IProgress<(int Done, int? Total)> progress, CancellationToken cancel)
    {
        var account = await db.Set<Account>().AsNoTracking().SingleAsync(a => a.PersonId == new Id<People.Person>(operation.StartedBy!.Value), cancel);
        var invited = 0;
        while (await db.FindViewerAsync(account.Id, clock.Today(), cancel) is { } viewer)
        {
            var open = db.AccountHoldersFor(viewer).WithoutAccount(db);
            var total = invited + await open.CountAsync(cancel);
            progress.Report((invited, total));
            var done = await db.InviteAsync(open.OrderBy(p => p.Id).Take(Invitations.Batch), clock.GetUtcNow(), cancel);
            if (done == 0)
                break;
            invited += done;
            db.ChangeTracker.Clear();
        }

        return JsonSerializer.Serialize(new { invited });
    }
}
