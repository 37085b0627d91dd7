using System.Text;
using CompetencyProfiles.Profiles;

namespace CompetencyProfiles.Tests.Profiles;

public sealed class EvidenceFileTests
{
    private static readonly byte[] Pdf = Encoding.ASCII.GetBytes("%PDF-1.7 and more");

    [Theory]
    [InlineData("Beschluss 12.docx", "Beschluss 12.pdf")]
    [InlineData("../../etc/passwd", "passwd.pdf")]
    [InlineData(@"D:\Ablage\Beschluss.pdf", "Beschluss.pdf")]
    [InlineData("\u202Egnp.exe", "gnp.pdf")]
    [InlineData("", "evidence.pdf")]
    public void A_file_is_named_by_what_it_is(string name, string expected)
    {
        var file = EvidenceFile.From(name, Pdf).Value!;

        Assert.Equal((expected, "application/pdf"), (file.Name, file.ContentType));
    }

    [Fact]
    public void Only_pdf_png_and_jpeg_up_to_five_megabytes_are_taken()
    {
        Assert.Equal("image/png", EvidenceFile.From("a", [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0]).Value!.ContentType);
        Assert.Equal("image/jpeg", EvidenceFile.From("a", [0xFF, 0xD8, 0xFF, 0xE0]).Value!.ContentType);
        Assert.Equal(ProfileRefusals.EvidenceKind, EvidenceFile.From("evidence.pdf", "<html><script>"u8.ToArray()).Refusal);
        Assert.Equal(ProfileRefusals.EvidenceKind, EvidenceFile.From("evidence.pdf", []).Refusal);
        Assert.Equal(ProfileRefusals.EvidenceTooLarge, EvidenceFile.From("a.pdf", new byte[EvidenceFile.MaxBytes + 1]).Refusal);
    }

    [Fact]
    public void A_name_of_any_length_fits() => Assert.True(EvidenceFile.From(new string('n', 500), Pdf).Value!.Name.Length <= EvidenceFile.NameLength);
}
