using AngleSharp.Html.Dom;

namespace CompetencyProfiles.Web.Tests.Support;

internal static class SubmitTo
{
    /// <summary>Posts to a handler what its page would not send, with the token of a form on that page.</summary>
    public static async Task<HttpResponseMessage> SubmitToAsync(this HttpClient client, string page, string target, params (string Name, string Value)[] values)
    {
        var token = (IHtmlInputElement)(await client.ReadPageAsync(page)).QuerySelector("form[method=post] input[name^=__]")!;
        var fields = values.Append((token.Name!, token.Value)).Append(("form-key", $"{Guid.CreateVersion7()}"));
        return await client.PostAsync(target, new FormUrlEncodedContent(fields.Select(field => KeyValuePair.Create(field.Item1, field.Item2))));
    }
}
