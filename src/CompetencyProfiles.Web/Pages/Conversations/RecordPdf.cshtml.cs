using CompetencyProfiles.Web.Documents;

namespace CompetencyProfiles.Web.Pages.Conversations;

/// <summary>The record as a PDF, with its hash and all statements; where no browser can make one, the record's page, which prints.</summary>
public sealed class RecordPdfModel(AppDbContext db, Viewer viewer, TimeProvider clock, MasterKey master) : RecordPage(db, viewer, clock, master)
{
    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (!await FindAsync(cancel))
            return NotFound();
        using var spoken = Shell.Languages.Speak(Record.Content.Language);
        var pdf = await this.PrintAsync("~/Pages/Conversations/_RecordDocument.cshtml", Sheet, cancel);
        return pdf is null ? Redirect($"{Address}/record") : File(pdf, "application/pdf", $"record-{Record.Content.Number}.pdf");
    }
}
