using System.Text;
using Laurel.Documents.Attendees;
using Laurel.Documents.Spreadsheets;
using Laurel.Domain.Attendees;

namespace Laurel.Documents.Tests.Spreadsheets;

public sealed class LegacyEncodingTests
{
    private const string Unicode = "Họ và tên;Chức vụ;Đơn vị\nNguyễn Thị Thanh Huyền;Phó Chủ tịch;Cộng hòa xã hội chủ nghĩa Việt Nam\nLưu Đức Hưởng;Ủy viên;Đoàn Hội";
    private const string Tcvn3 = "Hä vµ tªn;Chøc vô;§¬n vÞ\nNguyÔn ThÞ Thanh HuyÒn;Phã Chñ tÞch;Céng hßa x· héi chñ nghÜa ViÖt Nam\nL\u00ADu §øc H\u00ADëng;ñy viªn;§oµn Héi";
    private const string Vni = "Hoï vaø teân;Chöùc vuï;Ñôn vò\nNguyeãn Thò Thanh Huyeàn;Phoù Chuû tòch;Coäng hoøa xaõ hoäi chuû nghóa Vieät Nam\nLöu Ñöùc Höôûng;UÛy vieân;Ñoaøn Hoäi";

    [Theory]
    [InlineData(Tcvn3, "TCVN3")]
    [InlineData(Vni, "VNI")]
    public async Task A_list_typed_for_an_old_font_is_read_as_what_it_shows_and_says_so(string typed, string encoding)
    {
        var old = await Read(Encoding.Latin1.GetBytes(typed));
        var today = await Read(Encoding.UTF8.GetBytes(Unicode));

        Assert.Equal(today.Rows.Select(Folded), old.Rows.Select(Folded));
        Assert.Equal("Nguyễn Thị Thanh Huyền", old.Rows[0].Attendee!.Name);
        Assert.Contains(encoding, Assert.Single(old.Findings, finding => finding.Code == "import.converted").English, StringComparison.Ordinal);
        Assert.Empty(today.Findings);
    }

    [Theory]
    [InlineData(Tcvn3)]
    [InlineData(Vni)]
    public async Task So_is_a_workbook(string typed)
    {
        var old = await Read(Workbook.Of([.. typed.Split('\n').Select(row => row.Split(';'))]).Bytes());

        Assert.Equal(["Nguyễn Thị Thanh Huyền", "Lưu Đức Hưởng"], old.Rows.Select(row => row.Attendee!.Name));
    }

    [Fact]
    public async Task What_Excel_saves_as_CSV_on_a_Vietnamese_Windows_is_read()
    {
        var vietnamese = CodePagesEncodingProvider.Instance.GetEncoding(1258)!;
        var list = await Read(vietnamese.GetBytes("Ho\u0323 va\u0300 tên;Đơn vi\u0323\nNguyê\u0303n Thi\u0323 Ươ\u0301c;Sơ\u0309 Nô\u0323i vu\u0323"));

        Assert.Equal(("Nguyễn Thị Ước", "Sở Nội vụ"), (list.Rows[0].Attendee!.Name, list.Rows[0].Attendee!.Unit));
        Assert.Contains("Windows-1258", Assert.Single(list.Findings).English, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Full name;Organisation\nJosé Peña Núñez;Comisión Española\nFrançois Léger;Ambassade\nMüller;Österreich")]
    [InlineData("Full name;Organisation\nNguyen Van An;Bo Y te")]
    public async Task Other_languages_in_one_byte_a_character_are_left_as_they_are(string list)
    {
        var read = await Read(Encoding.Latin1.GetBytes(list));

        Assert.Equal(list.Split('\n')[1..].Select(row => row.Split(';')[0]), read.Rows.Select(row => row.Attendee!.Name));
        Assert.DoesNotContain(read.Findings, finding => finding.Code == "import.converted");
    }

    [Fact]
    public async Task No_more_than_two_files_are_read_at_once()
    {
        using var go = new ManualResetEventSlim();
        using var busy = new CountdownEvent(SheetLimits.AtOnce);
        var two = Enumerable.Range(0, SheetLimits.AtOnce).Select(_ => SheetReader.Read("a,b\n1,2"u8.ToArray(), _ => Held(busy, go), CancellationToken.None)).ToList();
        busy.Wait();

        var third = SheetReader.Read("a,b\n1,2"u8.ToArray(), _ => go.IsSet ? 1 : throw new InvalidOperationException("It did not wait."), CancellationToken.None);
        go.Set();

        Assert.All(await Task.WhenAll([.. two, third]), reading => Assert.Null(reading.Refusal));
    }

    /// <summary>Small letters, since capitals of TCVN3 may lie in the font alone.</summary>
    private static string Folded(ImportRow row) =>
        $"{row.Attendee!.Name} {row.Attendee.Position} {row.Attendee.Unit}".ToLowerInvariant();

    private static int Held(CountdownEvent busy, ManualResetEventSlim go)
    {
        if (!busy.IsSet) busy.Signal();
        go.Wait();
        return 1;
    }

    private static Task<ListReading> Read(byte[] file) => AttendeeList.Read(file, RankPresets.CentralBody, CancellationToken.None);
}
