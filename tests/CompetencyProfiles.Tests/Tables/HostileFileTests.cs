using System.Diagnostics;
using System.IO.Compression;
using System.Text;
using CompetencyProfiles.Tables;

namespace CompetencyProfiles.Tests.Tables;

public sealed class HostileFileTests
{
    private const string Heading = """<row><c t="str"><v>a</v></c></row>""";

    public static TheoryData<string> Names => [.. Files.Keys];

    private static readonly Dictionary<string, (Func<byte[]> Content, Refusal Why)> Files = new()
    {
        ["50 MB in one line"] = (() => Bytes(50_000_000, 'x'), TableFault.TooLarge),
        ["10 MB in one line"] = (() => Bytes(TableLimits.FileBytes, 'x'), TableFault.CellTooLong),
        ["10 MB in one quoted cell"] = (() => [(byte)'"', .. Bytes(TableLimits.FileBytes - 1, 'x')], TableFault.CellTooLong),
        ["a quotation mark that never closes"] = (() => Encoding.UTF8.GetBytes("a;b\n1;\"x\n2;3\n"), TableFault.QuoteNotClosed),
        ["ten million cells in one line"] = (() => Bytes(TableLimits.FileBytes, ';'), TableFault.TooManyCells),
        ["rows without end"] = (() => Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat("a\n", 5_000_000))), TableFault.TooManyRows),
        ["tiny cells without end"] = (() => Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat(new string(';', 99) + "x\n", 90_000))), TableFault.TooManyCells),
        ["101 columns"] = (() => Encoding.UTF8.GetBytes("a\n" + new string(';', 100) + "x"), TableFault.TooManyColumns),
        ["NUL"] = (() => Encoding.UTF8.GetBytes("a;b\n\01;2"), TableFault.NotATable),
        ["a picture"] = (() => [0x89, (byte)'P', (byte)'N', (byte)'G', 0, 0, 0, 1, 2, 3], TableFault.NotATable),
        ["nothing"] = (() => [], TableFault.Empty),
        ["only blank lines"] = (() => Encoding.UTF8.GetBytes("\n;;;\n\n"), TableFault.Empty),
        ["an old workbook"] = (() => [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1], TableFault.OldOrProtectedWorkbook),
        ["half a workbook"] = (() => Xlsx.Of(Heading)[..200], TableFault.DamagedWorkbook),
        ["a zip without a sheet"] = (() => Zip(("readme.txt", Bytes(10, 'x'))), TableFault.DamagedWorkbook),
        ["a flat bomb"] = (() => Xlsx.Of(Heading + $"<row><c t=\"str\"><v>{new string(' ', 40_000_000)}</v></c></row>"), TableFault.InflatesTooMuch),
        ["a bomb of rows"] = (() => Xlsx.Of(Heading + string.Concat(Enumerable.Repeat("<row></row>", 4_000_000))), TableFault.TooManyRows),
        ["a bomb of shared strings"] = (() => Xlsx.Of(Heading, string.Concat(Enumerable.Repeat("<si><t>x</t></si>", 3_000_000))), TableFault.TooManyCells),
        ["a bomb of elements that mean nothing"] = (() => Xlsx.Of(Heading + string.Concat(Enumerable.Repeat("<x/>", 8_000_000))), TableFault.InflatesTooMuch),
        ["65,000 parts"] = (() => Zip([.. Enumerable.Range(0, 65_000).Select(i => ($"{i}", Array.Empty<byte>()))]), TableFault.InflatesTooMuch),
        ["elements in each other without end"] = (() => Xlsx.Of(string.Concat(Enumerable.Repeat("<a>", 100_000))), TableFault.DamagedWorkbook),
        ["a million attributes"] = (() => Xlsx.Of($"<row {string.Concat(Enumerable.Range(0, 500_000).Select(i => $"a{i:x8}{i * 7919L % 99991}='{i * 31L}' "))}/>"), TableFault.InflatesTooMuch),
        ["an entity of entities"] = (() => WithSheet("<!DOCTYPE w [<!ENTITY a 'xxxxxxxxxx'><!ENTITY b '&a;&a;&a;'>]><worksheet><sheetData><row><c t='str'><v>&b;</v></c></row></sheetData></worksheet>"), TableFault.DamagedWorkbook),
        ["an entity from outside"] = (() => WithSheet("<!DOCTYPE w [<!ENTITY a SYSTEM 'file:///etc/passwd'>]><worksheet><sheetData><row><c t='str'><v>&a;</v></c></row></sheetData></worksheet>"), TableFault.DamagedWorkbook),
        ["a text that is not there"] = (() => Xlsx.Of("""<row><c t="s"><v>99</v></c></row>""", "<si><t>x</t></si>"), TableFault.DamagedWorkbook),
        ["a cell of 40,000 characters"] = (() => Xlsx.Of(Heading + $"<row><c t=\"inlineStr\"><is><t>{new string('x', 40_000)}</t></is></c></row>"), TableFault.CellTooLong),
        ["column XFD"] = (() => Xlsx.Of("""<row><c r="XFD1" t="str"><v>x</v></c></row>"""), TableFault.TooManyColumns),
    };

    [Theory, MemberData(nameof(Names))]
    public void A_hostile_file_is_refused_clearly_quickly_and_cheaply(string name)
    {
        var (make, why) = Files[name];
        var content = make();
        TableFile.Read(content); // Warm, so that the compiler's time does not count. Each takes well below a second; a busy machine gets five.

        var before = GC.GetAllocatedBytesForCurrentThread();
        var watch = Stopwatch.StartNew();
        var answer = TableFile.Read(content);

        Assert.Equal(why, answer.Refusal);
        Assert.InRange(watch.Elapsed, TimeSpan.Zero, TimeSpan.FromSeconds(5));
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 64L * 1024 * 1024);
    }

    [Fact]
    public async Task A_stream_without_end_is_not_read_to_its_end()
    {
        using var endless = new MemoryStream(new byte[TableLimits.FileBytes + 1]);

        Assert.Null(await TableFile.ReadBytesAsync(endless, default));
    }

    [Fact]
    public void Ten_thousand_changed_files_are_read_or_refused_and_nothing_is_thrown()
    {
        const int seed = 20261122;
        var random = new Random(seed);
        byte[][] seeds =
        [
            Support.Samples.Bytes("people-faulty.csv")[..900], Support.Samples.Bytes("units.csv"),
            Xlsx.Of(Heading + """<row r="2"><c r="A2" s="1"><v>45000</v></c><c r="B2" t="s"><v>0</v></c><c t="inlineStr"><is><t>x</t></is></c></row>""", "<si><t>y</t></si>", """<cellXfs><xf/><xf numFmtId="14"/></cellXfs>"""),
        ];
        for (var run = 0; run < 10_000; run++)
        {
            var content = Mutate.Once(seeds[run % seeds.Length], random);
            try
            {
                _ = TableFile.Read(content);
            }
            catch (Exception thrown)
            {
                Assert.Fail($"seed {seed}, run {run}: {thrown}\n{Convert.ToBase64String(content)}");
            }
        }
    }

    private static byte[] Bytes(int count, char letter)
    {
        var bytes = new byte[count];
        Array.Fill(bytes, (byte)letter);
        return bytes;
    }

    private static byte[] WithSheet(string xml) => Zip(("xl/worksheets/sheet1.xml", Encoding.UTF8.GetBytes(xml)));

    private static byte[] Zip(params (string Name, byte[] Content)[] parts)
    {
        using var stream = new MemoryStream();
        using (var archive = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, content) in parts)
                Xlsx.Add(archive, name, content);
        }

        return stream.ToArray();
    }
}
