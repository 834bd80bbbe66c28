using System.Globalization;
using System.Text.Json;
using Laurel.Documents.Certificates;
using Laurel.Domain.Certificates;
using Laurel.Domain.Citations;

namespace Laurel.Documents.Tests.Certificates;

/// <summary>The sample conference's 39 awards and its decision, as the project carries them.</summary>
internal static class ReviewOf2025
{
    public static readonly DateTimeOffset At = new(2025, 12, 26, 9, 0, 0, TimeSpan.FromHours(7));

    private static readonly string Folder = Path.Combine(Root(), "samples", "review-2025");

    public static IReadOnlyList<Nomination> Nominations { get; } = Read();

    public static JsonElement Decision { get; } = JsonDocument.Parse(File.ReadAllText(Path.Combine(Folder, "decision.json"))).RootElement;

    public static string Number => $"{Said("number")}/{Said("symbol")}";

    /// <summary>All 39, as they are issued.</summary>
    public static IReadOnlyList<CertificateModel> Certificates { get; } = [.. Nominations.Select((nomination, i) => Content(nomination, i).ToModel(
        new($"HTTPS://KHENTHUONG.EXAMPLE.VN/V/{SerialOf(i)}/{Payload(i)}", "khenthuong.example.vn")))];

    public static CertificateModel Body => Certificates[2];

    public static CertificateModel Person => Certificates[27];

    /// <summary>A person with the longest name, position and achievement that ever stood on such a paper.</summary>
    public static CertificateModel Longest => Person with
    {
        Honorific = "PGS. TS",
        Recipient = "Tôn Nữ Hoàng Phương Nguyên Thảo",
        Under = "Ủy viên Ban Thường vụ, Phó Trưởng Ban Khoa học và Hợp tác quốc tế kiêm Chánh Văn phòng Hội đồng Tư vấn, "
            + "Phản biện và Giám định xã hội, Liên hiệp các Hội Khoa học và Kỹ thuật Việt Nam",
        Achievement = "Đã có thành tích xuất sắc trong công tác đối ngoại nhân dân, góp phần củng cố tình hữu nghị, đoàn kết và hợp tác "
            + "giữa nhân dân Việt Nam với nhân dân các nước láng giềng, các nước bạn bè truyền thống và các tổ chức phi chính phủ nước ngoài, "
            + "giai đoạn 2021 - 2025",
    };

    public static CertificateModel Insignia => Person with
    {
        Design = CertificatePresets.Small.Under(CertificateHeading.Party, insignia: true), Authority = "BAN ĐỐI NGOẠI TRUNG ƯƠNG",
        Title = "KỶ NIỆM CHƯƠNG", Insignia = "Vì sự nghiệp Đối ngoại nhân dân", Achievement = null, DecisionNumber = "18-QĐ/BĐNTW",
        SignedOn = new(2023, 1, 9), SignerCapacity = ["TRƯỞNG BAN"], Signer = "Lê Văn Hoàng", GoldBookNumber = 64,
    };

    public static CertificateModel Commendation => Person with
    {
        Design = CertificatePresets.Small.Under(CertificateHeading.State, insignia: false), Title = "GIẤY KHEN",
            Authority = "GIÁM ĐỐC SỞ NGOẠI VỤ THÀNH PHỐ HÀ NỘI",
        SignerCapacity = ["KT. GIÁM ĐỐC", "PHÓ GIÁM ĐỐC"],
    };

    public static string Said(string name) => Decision.GetProperty(name).GetString()!;

    public static string SerialOf(int i) => $"K7FM-2RXB-9TCH-{i:0000}";

    private static CertificateContent Content(Nomination nomination, int i) => new(
        new(SerialOf(i)), new("dnnd-2025"), new("bo-ngoai-giao.1"), new($"{i}"), nomination, Said("issuer"), Said("authority"), Number,
        DateOnly.Parse(Said("signedOn"), CultureInfo.InvariantCulture), Said("place"), Said("signerCapacity"), Said("signer"), i + 1, "");

    /// <summary>As long as the 160 bytes that the longest code may have.</summary>
    private static string Payload(int i) =>
        string.Concat(Enumerable.Range(0, 256).Select(k => "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567"[((k * 7) + (i * 13)) % 32]));

    private static List<Nomination> Read() => [.. File.ReadLines(Path.Combine(Folder, "nominations.csv")).Skip(1).Select(Cells).Select(cells =>
        cells[1] == "Tập thể"
            ? new Nomination(HonoreeKind.Body, "", cells[2], cells[3], cells[4], cells[5])
            : new Nomination(HonoreeKind.Person, "Bà", cells[2], cells[3], cells[4], cells[5]))];

    private static string[] Cells(string line) =>
        [.. line.Split('"').SelectMany((part, i) => i % 2 == 1 ? [part] : part.Trim(',').Length == 0 && i > 0 ? [] : part.Trim(',').Split(','))];

    private static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "Laurel.slnx"))) folder = folder.Parent!;
        return folder.FullName;
    }
}
