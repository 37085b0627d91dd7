using CompetencyProfiles.People.Import;
using CompetencyProfiles.Tables;
using CompetencyProfiles.Web.Pages.People.Import;
using Microsoft.Net.Http.Headers;

namespace CompetencyProfiles.Web.Import;

/// <summary>The faults of a file as a CSV file: to work through beside the file itself, or to send back to whoever wrote it.</summary>
internal sealed class FaultList(IReadOnlyList<ImportFault> faults) : IActionResult
{
    public async Task ExecuteResultAsync(ActionContext context)
    {
        var services = context.HttpContext.RequestServices;
        var (words, texts) = (services.GetRequiredService<ImportWords>(), services.GetRequiredService<IStringLocalizer<ImportTexts>>());
        using var content = new MemoryStream();
        CsvFile.Write(content,
            [texts["Fault.Line"], texts["Fault.Column"], texts["Fault.Weight"], texts["Fault.What"]],
            faults.Select(f => new object?[] { f.Line, f.Heading, texts[$"Weight.{f.Weight}"].Value, words.Why(f.Why) }));

        var response = context.HttpContext.Response;
        response.ContentType = CsvFile.ContentType + "; charset=utf-8";
        response.Headers.ContentDisposition = new ContentDispositionHeaderValue("attachment") { FileName = texts["Fault.FileName"].Value }.ToString();
        content.Position = 0;
        await content.CopyToAsync(response.Body, context.HttpContext.RequestAborted);
    }
}
