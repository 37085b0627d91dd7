using CompetencyProfiles.Tables;

namespace CompetencyProfiles.Tests.Tables;

public sealed class CellTextTests
{
    [Theory]
    [InlineData("=1+1"), InlineData(" =1"), InlineData("\u200B=1"), InlineData("＝1"), InlineData("+49 251"), InlineData("-1"), InlineData("@SUM(A1)"), InlineData("\t=1")]
    [InlineData("\r1"), InlineData("\n=1"), InlineData("\0=1"), InlineData("|cmd"), InlineData("\u00A0＋1"), InlineData("\uFEFF@x")]
    public void What_a_spreadsheet_might_run_gets_an_apostrophe(string text) => Assert.Equal("'" + text, CellText.Guard(text));

    [Theory, InlineData(""), InlineData("Müller"), InlineData("1=1"), InlineData("a-b"), InlineData("O'Neill"), InlineData("  Otto")]
    public void Everything_else_stays_as_it_is(string text) => Assert.Equal(text, CellText.Guard(text));

    [Fact]
    public void Whatever_is_exported_is_no_formula_and_comes_back_the_same()
    {
        const int seed = 6;
        var random = new Random(seed);
        const string alphabet = "=+-@|\t\r\n \"';,\u200B＝＋ aßÄ0";
        var texts = Enumerable.Range(0, 10_000).Select(_ => new string([.. Enumerable.Range(0, random.Next(1, 8)).Select(_ => alphabet[random.Next(alphabet.Length)])])).ToList();
        using var stream = new MemoryStream();

        foreach (var part in texts.Chunk(5_000))
        {
            stream.SetLength(0);
            CsvFile.Write(stream, ["text", "end"], part.Select(text => new object?[] { text, "x" }));
            var rows = TableFile.Read(stream.ToArray()).Value!.Rows;
            Assert.Equal(part.Length, rows.Count);
            Assert.All(rows, row => Assert.False(CellText.LooksLikeFormula(row[0]), $"seed {seed}: {row[0]}"));
            Assert.Equal(part.Select(text => text), rows.Select(row => CellText.Unguard(row[0])));
        }
    }
}
