using System.IO.Compression;
using System.Text;

namespace CompetencyProfiles.Tests.Tables;

/// <summary>Damages a file a little, as transport, bad programs and bad people do. A workbook is also opened, damaged inside and packed again.</summary>
internal static class Mutate
{
    private static readonly byte[][] Words =
        [.. new[] { ";", "\"", "\"\"", "\r\n", "\0", "=1+1", "sep=,", "<row>", "</row>", "<c t=\"s\">", "<v>-1</v>", "<v>1e999</v>", "<v>NaN</v>", "<is>", "<!DOCTYPE a>", "&#0;", "&lt;", "r=\"A0\"", "s=\"99\"", "PK\u0003\u0004", "2147483648" }.Select(Encoding.UTF8.GetBytes), [0xFF, 0xFE], [0xEF, 0xBB, 0xBF], [0xC3]];

    public static byte[] Once(byte[] content, Random random) =>
        content is [(byte)'P', (byte)'K', ..] && random.Next(4) > 0 ? Inside(content, random) : Bytes(content, random);

    private static byte[] Bytes(byte[] content, Random random)
    {
        var changed = content.ToList();
        for (var times = random.Next(1, 6); times > 0 && changed.Count > 0; times--)
        {
            var at = random.Next(changed.Count);
            switch (random.Next(4))
            {
                case 0: changed[at] = (byte)random.Next(256); break;
                case 1: changed.InsertRange(at, Words[random.Next(Words.Length)]); break;
                case 2: changed.RemoveRange(at, Math.Min(random.Next(1, 40), changed.Count - at)); break;
                default: changed.InsertRange(at, changed.GetRange(at, Math.Min(random.Next(1, 200), changed.Count - at))); break;
            }
        }

        return [.. changed];
    }

    private static byte[] Inside(byte[] content, Random random)
    {
        using var old = new ZipArchive(new MemoryStream(content));
        using var stream = new MemoryStream();
        using (var archive = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            var chosen = random.Next(old.Entries.Count);
            for (var i = 0; i < old.Entries.Count; i++)
            {
                using var entry = old.Entries[i].Open();
                using var part = new MemoryStream();
                entry.CopyTo(part);
                Xlsx.Add(archive, old.Entries[i].FullName, i == chosen ? Bytes(part.ToArray(), random) : part.ToArray());
            }
        }

        return stream.ToArray();
    }
}
