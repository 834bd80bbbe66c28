using System.IO.Compression;
using System.Security.Cryptography;
using Laurel.Documents.Tests.Pdf;
using Laurel.Grains;

namespace Laurel.Client.Web.Tests.Certificates;

/// <summary>
/// A data folder with five certificates (each shipped form and paper, a name of two lines) that an earlier version issued, and what it
/// printed of them.
/// </summary>
public sealed class UpgradeTests : IClassFixture<UpgradeTests.IssuedBefore>
{
    private const string Decision = "bo-ngoai-giao.noaajo3qb2c5eq3o";

    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "issued-before");

    private readonly HttpClient http;

    public UpgradeTests(IssuedBefore laurel) => http = laurel.Administrator();

    [Theory]
    [InlineData("43PH-5MLH-2G48-JFVN", "12f1ee57f98f476b3df8266a248952f4d9089faea8949a783d4bb0995856591d")]
    [InlineData("76VG-5GL3-7FPM-P2T9", "71fcea4588d665ccb41f4d9868c3e9f45b2ef94c2b22dc87fe861bf6fcc8a00f")]
    [InlineData("C8FR-MVLL-38NR-J32K", "d716efc2db0f1b1f06b5685d0ba989023505d062eff7286c8049b3a0018b357e")]
    [InlineData("JMLM-FVTN-969P-LVJ3", "529d1307a325b4138f08c62839cc6cd0eb6df73a1ba404371aaa86e947915475")]
    [InlineData("L94K-2PGM-T3FP-5XT9", "930fd785ed66eb6cd470a98f06379c37c71548d3d585a49ef681bc631b4fc357")]
    public async Task An_original_that_an_earlier_version_issued_is_the_same_to_the_byte(string serial, string sha256)
    {
        var original = await http.GetByteArrayAsync($"/api/v1/certificates/{serial}.pdf");

        Assert.Equal(sha256, Convert.ToHexStringLower(SHA256.HashData(original)));
        var verified = await LaurelHost.Sent(http.GetAsync($"/verify/{serial}"));
        Assert.Equal(("valid", sha256), (verified.GetProperty("status").GetString(), verified.GetProperty("sha256").GetString()));
    }

    [Theory]
    [InlineData("for=print", "print.pdf", 5)]
    [InlineData("for=print&stock=overprint&dx=1.5&dy=-2", "overprint.pdf", 5)]
    public async Task What_is_printed_of_them_today_is_to_the_dot_what_was_printed_then(string how, string then, int pages)
    {
        var now = await http.GetByteArrayAsync($"/api/v1/conferences/dnnd-2025/decisions/{Decision}/certificates.pdf?{how}");
        var before = await File.ReadAllBytesAsync(Path.Combine(Folder, then));

        Assert.Equal(pages, Tool.PageCount(now));
        Assert.All(Enumerable.Range(1, pages), page =>
            Assert.True(Tool.Dots(before, page).AsSpan().SequenceEqual(Tool.Dots(now, page)), $"page {page}"));
        Assert.Equal(Tool.Text(before), Tool.Text(now));
    }

    [Fact]
    public async Task Every_chain_that_an_earlier_version_wrote_holds_and_folds_to_what_it_stored()
    {
        var copy = Directory.CreateTempSubdirectory("laurel-upgrade-");
        ZipFile.ExtractToDirectory(Path.Combine(Folder, "laurel.zip"), copy.FullName);

        var (isWhole, said) = await LaurelUpkeep.Verify(LaurelStore.At(Path.Combine(copy.FullName, "data")));

        Assert.True(isWhole, said);
        copy.Delete(recursive: true);
    }

    /// <summary>A Laurel over a copy of the folder, with the keys that it was written with.</summary>
    public sealed class IssuedBefore : LaurelHost
    {
        public IssuedBefore() => ZipFile.ExtractToDirectory(Path.Combine(AppContext.BaseDirectory, "issued-before", "laurel.zip"), Folder);
    }
}
