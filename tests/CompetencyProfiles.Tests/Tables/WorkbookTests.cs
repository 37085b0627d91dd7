using CompetencyProfiles.Tables;

namespace CompetencyProfiles.Tests.Tables;

public sealed class WorkbookTests
{
    private const string Styles = """<numFmts><numFmt numFmtId="200" formatCode="dd.mm.yyyy;@"/><numFmt numFmtId="201" formatCode="&quot;Tag&quot;0"/></numFmts><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="200"/><xf numFmtId="201"/></cellXfs>""";

    [Fact]
    public void Texts_numbers_dates_and_truth_come_out_as_they_are_seen()
    {
        var table = Read(Xlsx.Of(
            """
            <row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="inlineStr"><is><t>Eintritt</t></is></c><c r="D1" t="str"><v>Wert</v></c></row>
            <row r="3"><c r="A3"><v>1001</v></c><c r="B3" s="1"><v>45000</v></c><c r="C3" s="2"><v>45000</v></c><c r="D3" s="3"><v>7</v></c></row>
            <row r="4"><c r="A4"><v>1.5</v></c><c r="B4" t="b"><v>1</v></c><c r="C4" t="e"><v>#REF!</v></c><c r="D4" t="s"><v>1</v></c></row>
            """, "<si><t>Nummer</t></si><si><r><t>Müller</t></r><r><t xml:space=\"preserve\"> &amp; Söhne</t></r><rPh><t>x</t></rPh></si>", Styles));

        Assert.Equal(["Nummer", "Eintritt", "", "Wert"], table.Headings);
        Assert.Equal([3, 4], table.Rows.Select(row => row.Line));
        Assert.Equal(["1001", "2023-03-15", "2023-03-15", "7"], table.Rows[0].Cells);
        Assert.Equal(["1.5", "1", "#REF!", "Müller & Söhne"], table.Rows[1].Cells);
    }

    [Fact]
    public void A_workbook_may_count_its_days_from_1904() =>
        Assert.Equal("2027-03-16", Read(Xlsx.Of("""<row><c t="str"><v>a</v></c></row><row><c s="1"><v>45000</v></c></row>""", styles: Styles, uses1904: true)).Rows[0][0]);

    [Fact]
    public void A_formula_counts_with_its_stored_result_and_is_marked()
    {
        var row = Read(Xlsx.Of("""<row><c t="str"><v>a</v></c></row><row><c t="str"><f>HYPERLINK("http://evil.example")</f><v>klick</v></c></row>""")).Rows[0];

        Assert.Equal("klick", row[0]);
        Assert.Equal([0], row.Formulas);
    }

    [Fact]
    public void What_is_written_is_read_again()
    {
        using var stream = new MemoryStream();
        WorkbookFile.Write(stream, "Personen/2026", ["Nummer", "Name", "Eintritt"], [[7, "=1+1", new DateOnly(2024, 2, 29)], [null, "Ä\u0001\n<&>", null]]);

        var table = Read(stream.ToArray());

        Assert.Equal(["7", "=1+1", "2024-02-29"], table.Rows[0].Cells);
        Assert.Equal(["", "Ä\n<&>"], table.Rows[1].Cells);
        Assert.Empty(table.Rows[0].Formulas);
    }

    private static Table Read(byte[] content) => TableFile.Read(content).Value!;
}
