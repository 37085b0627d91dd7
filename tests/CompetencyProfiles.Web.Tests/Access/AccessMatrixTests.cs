using System.Text.RegularExpressions;
using CompetencyProfiles.Data;
using CompetencyProfiles.Tests.Support;
using CompetencyProfiles.Web.Tests.Support;

namespace CompetencyProfiles.Web.Tests.Access;

public sealed partial class AccessMatrixTests(ITestOutputHelper output)
{
    private static readonly IReadOnlyList<MatrixLine> Lines = AccessMatrix.Read();

    [Fact]
    public async Task Every_handler_and_endpoint_stands_in_the_matrix_and_nothing_else()
    {
        await using var app = await App.StartAsync();

        var faults = AccessMatrix.Faults(await AccessMatrix.DiscoverAsync(app.Services), Lines).ToList();

        Assert.True(faults.Count == 0, $"access-matrix.tsv:\n{string.Join('\n', faults)}");
    }

    [Fact]
    public void A_missing_a_stale_and_a_misspelt_line_are_found_and_named()
    {
        var handlers = new Dictionary<string, string> { ["/People/Index GET"] = "/people" };
        MatrixLine[] lines = [new("/Old/Index GET", "/old", "-", new HashSet<string> { "bos" })];

        Assert.Equal(
            ["add:\t/People/Index GET\t/people\t-\tWHO", "take away:\t/Old/Index GET", "nobody is called bos:\t/Old/Index GET"],
            AccessMatrix.Faults(handlers, lines));
    }

    [Theory, OnEveryDatabase]
    public async Task Whoever_may_not_gets_exactly_what_a_missing_thing_gives_and_whoever_may_gets_it(DatabaseProvider provider)
    {
        await using var world = await MatrixWorld.StartAsync(provider);
        world.RollsBack = true;
        var (faults, asked) = (new List<string>(), 0);

        foreach (var line in Lines.OrderBy(l => l.IsPost))
            foreach (var persona in MatrixWorld.Personas)
            {
                var answer = await world.AskAsync(line, persona);
                var missing = line.HasId ? await world.AskAsync(line, persona, missing: true) : null;
                asked += missing is null ? 1 : 2;
                faults.AddRange(Faults(line, persona, answer, missing).Select(fault => $"{line.Handler} {line.Url} as {persona}: {fault}"));
                if (line.IsPost && line.IsFor(persona))
                    await world.SignInAsync(persona);
            }

        output.WriteLine($"{provider}: {asked} requests, {Lines.Count} lines, {MatrixWorld.Personas.Count} personas, {faults.Count} deviations");
        Assert.True(faults.Count == 0, string.Join('\n', faults.Take(60)));
    }

    [Theory, OnEveryDatabase]
    public async Task A_post_without_antiforgery_token_is_refused_and_writes_nothing(DatabaseProvider provider)
    {
        await using var world = await MatrixWorld.StartAsync(provider);
        var faults = new List<string>();

        foreach (var line in Lines.Where(l => l is { IsPost: true, IsPage: true }))
        {
            var persona = MatrixWorld.Personas.FirstOrDefault(line.IsFor, "hr-overall");
            var answer = await world.AskAsync(line, persona, withToken: false);
            if (answer is not { Status: 400, Written: [] })
                faults.Add($"{line.Handler} as {persona}: {answer.Status}, wrote {string.Join(", ", answer.Written)}");
        }

        Assert.True(faults.Count == 0, string.Join('\n', faults));
    }

    // The key for the second factor is made when its picture is first shown, to one who has just proven who asks.
    private static readonly string[] MayBeWrittenByReading = ["AccountToken"];

    private static IEnumerable<string> Faults(MatrixLine line, string persona, Answer answer, Answer? missing)
    {
        if (answer.Status >= 500 || missing?.Status >= 500)
            yield return $"{answer.Status}, missing {missing?.Status}";
        if (!line.IsPost && answer.Written.Except(MayBeWrittenByReading).Any())
            yield return $"a GET wrote {string.Join(", ", answer.Written)}";
        if (Key().Match(answer.Body) is { Success: true } key)
            yield return $"shows a key instead of its text: {key.Groups["key"]}";

        if (line.IsFor(persona))
        {
            if (answer.Status is < 200 or >= 400 || answer.AsksToSignIn)
                yield return $"should get it, got {answer.Status} {answer.Location}";
            if (missing is not null && line.IsPage && !missing.AsksToSignIn && missing.Status != 404)
                yield return $"should get 404 for what is missing, got {missing.Status}";
        }
        else if (MatrixWorld.Nobody.Contains(persona))
        {
            if (!answer.AsksToSignIn && !(line.IsForNobody && answer.Status == 404))
                yield return $"should be asked to sign in, got {answer.Status} {answer.Location}";
        }
        else if (answer.Status != 404)
        {
            yield return $"should get 404, got {answer.Status} {answer.Location}";
        }
        else if (answer.Written.Count > 0)
        {
            yield return $"was refused and wrote {string.Join(", ", answer.Written)}";
        }
        else if (missing is not null && (missing.Status != answer.Status || missing.Lasting != answer.Lasting))
        {
            yield return "can tell what is foreign from what is missing";
        }
    }

    [GeneratedRegex(@">\s*(?<key>[A-Z][A-Za-z]+(?:\.[A-Z][A-Za-z]+)+)\s*<")]
    private static partial Regex Key();
}
