using CompetencyProfiles.Web.TagHelpers;
using Microsoft.AspNetCore.Mvc.Filters;

namespace CompetencyProfiles.Web.Forms;

/// <summary>
/// Carries out each form once. A form sent again, by a second press, a lost answer or the browser's back button, gets the answer of the first
/// time; of two sent at the same moment one changes something and both get the same answer.
/// </summary>
internal sealed class FormKeyFilter(AppDbContext db, TimeProvider clock) : IAsyncPageFilter
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(50);
    private const int Pauses = 40;

    public Task OnPageHandlerSelectionAsync(PageHandlerSelectedContext context) => Task.CompletedTask;

    public async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        var http = context.HttpContext;
        if (!HttpMethods.IsPost(http.Request.Method) || !http.Request.HasFormContentType
            || !Guid.TryParse(http.Request.Form[PostFormTagHelper.KeyName], out var key))
        {
            await next();
            return;
        }

        if (await FindAnswerAsync(key, http) is { } earlier)
        {
            context.Result = FormAnswers.Again(http, earlier);
            return;
        }

        db.FormKey = key;
        var done = await next();
        var isSaved = db.FormKey is null;
        db.FormKey = null;
        if (done.Exception is not null and not DbUpdateException)
            return;

        if (FormAnswers.LocationOf(done) is { } location)
        {
            if (isSaved)
                await db.NoteAnswerAsync(key, location, FormAnswers.VersionOf(http), http.RequestAborted);
            done.Result = FormAnswers.First(http, done.Result!);
        }
        else if (isSaved)
        {
            await db.ForgetAnswerAsync(key, http.RequestAborted);
        }
        else if (await FindAnswerAsync(key, http) is { } other)
        {
            // The same form was carried out while this one waited; that is why the rules, or the key itself, refused it.
            done.ExceptionHandled = true;
            done.Result = FormAnswers.Again(http, other);
        }

        if (done.Exception is null)
            done.Result = FormAnswers.Refused(context, done.Result);
    }

    /// <summary>The answer of the first time. It may not be noted yet when both arrive at once: then it is waited for, two seconds at most.</summary>
    private async Task<AnsweredForm?> FindAnswerAsync(Guid key, HttpContext http)
    {
        var answer = await db.FindAnswerAsync(key, http.RequestAborted);
        for (var pauses = 0; answer is { Location: null } && pauses < Pauses; pauses++)
        {
            await Task.Delay(Pause, clock, http.RequestAborted);
            answer = await db.FindAnswerAsync(key, http.RequestAborted);
        }

        return answer;
    }
}
