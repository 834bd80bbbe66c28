using System.Diagnostics;
using Laurel.Documents.Certificates;
using Laurel.Domain.Certificates;

namespace Laurel.Bench;

/// <summary>1,000 certificates with border, text and QR to one PDF, against the 2,000 a second that an office is promised.</summary>
internal sealed class Certificates : IRow
{
    private const int Count = 1_000;
    private const int Promised = 2_000;

    /// <summary>An office prints from a server that has run for hours, so its code is compiled as well as it will be.</summary>
    private const int WarmUps = 8;

    public string Name => "certificates";

    public IEnumerable<Figure> Run()
    {
        var own = Again.Inside(Name);
        yield return new("1,000 certificates to one PDF", own[0], "/s", Promised, "the rate promised");
    }

    public IEnumerable<double> Inside()
    {
        var models = Models();
        for (var i = 0; i < WarmUps; i++) Write(models);
        var clock = Stopwatch.StartNew();
        Write(models);
        return [Count / clock.Elapsed.TotalSeconds];
    }

    private static void Write(IReadOnlyList<CertificateModel> models)
    {
        using var stream = new MemoryStream();
        CertificateSheet.Write(stream, models, new CertificateOutput(CertificatePurpose.Print), DateTimeOffset.UnixEpoch);
    }

    private static CertificateModel[] Models()
    {
        var random = new Random(1);
        return [.. Enumerable.Range(1, Count).Select(i => new CertificateModel
        {
            Design = CertificatePresets.Ministry.Under(CertificateHeading.State, insignia: false),
            Authority = "BỘ TRƯỞNG BỘ NGOẠI GIAO",
            Title = "BẰNG KHEN",
            Honorific = i % 3 == 0 ? "Bà" : null,
            Recipient = i % 3 == 0 ? "Nguyễn Thị Thanh Huyền" : "Liên hiệp các Hội Khoa học và Kỹ thuật Việt Nam",
            Under = i % 3 == 0 ? "Phó Trưởng Ban Khoa học và Hợp tác quốc tế, Liên hiệp các Hội Khoa học và Kỹ thuật Việt Nam" : null,
            Achievement = "Đã có thành tích xuất sắc trong công tác đối ngoại nhân dân năm 2025",
            DecisionNumber = "3412/QĐ-BNG",
            SignedOn = new(2025, 12, 26),
            Place = "Hà Nội",
            GoldBookNumber = i,
            SignerCapacity = ["BỘ TRƯỞNG"],
            Signer = "Lê Hoài Trung",
            QrText = $"HTTPS://KHENTHUONG.EXAMPLE.VN/V/{Serial(random)}/{Payload(random)}",
            VerifyAt = "khenthuong.example.vn",
        })];
    }

    private static string Serial(Random random) => string.Join('-', Enumerable.Range(0, 4).Select(_ => Letters(random, 4)));

    private static string Payload(Random random) => Letters(random, 200);

    private static string Letters(Random random, int count) => new(random.GetItems<char>("23456789BCFGHJKLMNPRTVX", count));
}
