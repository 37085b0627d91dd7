using System.Text;
using CompetencyProfiles.Tables;
using CompetencyProfiles.Tests.Support;

namespace CompetencyProfiles.Tests.Tables;

public sealed class DelimitedTextTests
{
    [Theory, InlineData(";"), InlineData(","), InlineData("\t"), InlineData("|")]
    public void The_delimiter_is_found(string delimiter)
    {
        var table = Read($"\"a;,|\"{delimiter}b{delimiter}c\r\n1{delimiter}2{delimiter}3\r\n");

        Assert.Equal(["a;,|", "b", "c"], table.Headings);
        Assert.Equal(["1", "2", "3"], table.Rows[0].Cells);
    }

    [Fact]
    public void Excels_own_hint_wins_and_is_no_heading()
    {
        var table = Read("sep=,\r\na;b,c\r\n1,2\r\n");

        Assert.Equal(["a;b", "c"], table.Headings);
        Assert.Equal(3, table.Rows[0].Line);
    }

    [Fact]
    public void Quoted_cells_hold_delimiters_quotes_and_line_ends_and_the_line_of_a_row_is_where_it_begins()
    {
        var table = Read("a;b\n\"x;\"\"y\"\"\n2\";1\n\n;;\nlast;row\n");

        Assert.Equal("x;\"y\"\n2", table.Rows[0][0]);
        Assert.Equal([2, 6], table.Rows.Select(row => row.Line));
    }

    [Theory, InlineData("\r"), InlineData("\n"), InlineData("\r\n")]
    public void Every_kind_of_line_end_counts_once(string end)
    {
        var table = Read($"a;b{end}1;2{end}\"3{end}x\";4{end}5;6");

        Assert.Equal([2, 3, 5], table.Rows.Select(row => row.Line));
    }

    [Theory, InlineData("utf-8", true), InlineData("utf-8", false), InlineData("windows-1252", false), InlineData("utf-16", true), InlineData("utf-16BE", true)]
    public void The_encoding_is_found(string name, bool marked)
    {
        var encoding = name == "windows-1252" ? CodePagesEncodingProvider.Instance.GetEncoding(1252)! : Encoding.GetEncoding(name);
        byte[] content = [.. marked ? encoding.GetPreamble() : [], .. encoding.GetBytes("Führungskraft;Größe €\nÄ;ß")];

        var table = TableFile.Read(content).Value!;

        Assert.Equal(["Führungskraft", "Größe €"], table.Headings);
        Assert.Equal(["Ä", "ß"], table.Rows[0].Cells);
    }

    [Fact]
    public void The_sample_files_are_read_whole()
    {
        Assert.Equal((12, 90), (Samples.Table("people.csv").Headings.Count, Samples.Table("people.csv").Rows.Count));
        Assert.Equal((4, 17), (Samples.Table("units.csv").Headings.Count, Samples.Table("units.csv").Rows.Count));
        Assert.Equal((12, 30), (Samples.Table("people-faulty.csv").Headings.Count, Samples.Table("people-faulty.csv").Rows.Count));
    }

    private static Table Read(string text) => TableFile.Read(Encoding.UTF8.GetBytes(text)).Value!;
}
