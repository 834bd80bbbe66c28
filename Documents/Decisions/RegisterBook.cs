using System.Globalization;
using Laurel.Documents.Papers;
using Laurel.Documents.Spreadsheets;

namespace Laurel.Documents.Decisions;

/// <summary>One line of the gold book (sổ vàng).</summary>
/// <param name="Number">The register number, as printed on the certificate.</param>
/// <param name="Decision">The decision's number as printed.</param>
/// <param name="Honoree">Null where the number is another conference's, which the reader may not see.</param>
/// <param name="On">The decision's date; of a certificate that was issued anew, that day.</param>
/// <param name="Revoked">The award was revoked; the line stays.</param>
public sealed record RegisterLine(int Number, DecisionHonoree? Honoree, string Form, string Decision, DateOnly? On, string Serial, bool Revoked)
{
    /// <summary>The number that it was issued instead of, with its year: "28 (2025)"; or none.</summary>
    public string? Replaces { get; init; }

    /// <summary>The number that was issued instead of it, with its year; or none.</summary>
    public string? ReplacedBy { get; init; }

    /// <summary>Who came for it after the ceremony; or none.</summary>
    public CollectedLine? Collected { get; init; }

    /// <summary>It was left for later, and nobody has come for it.</summary>
    public bool Uncollected { get; init; }

    /// <summary>What is to be known of it besides, each in words with their values; none for most.</summary>
    public IEnumerable<(string Words, object[] Values)> Notes
    {
        get
        {
            if (Honoree is null) yield return ("Thuộc hội nghị khác", []);
            if (Revoked) yield return ("Đã thu hồi", []);
            if (Replaces is { } old) yield return ("Cấp thay số {0}", [old]);
            if (Uncollected) yield return ("Chưa nhận", []);
            else if (Collected is { } came) yield return ("Đến nhận {0}: {1}, {2}", [VietnameseDate.Short(came.On), came.Receiver, came.Paper]);
            if (ReplacedBy is { } newer) yield return ("Đã thay bằng số {0}", [newer]);
        }
    }

    /// <summary>The same as one text.</summary>
    public string Note => string.Join("; ", Notes.Select(note => string.Format(CultureInfo.InvariantCulture, note.Words, note.Values)));
}

/// <summary>That somebody came for a certificate after the ceremony.</summary>
/// <param name="Paper">What was shown.</param>
public sealed record CollectedLine(DateOnly On, string Receiver, string Paper);

/// <summary>The gold book of an issuer, in order of its numbers: as a paper on its long side, and as a sheet.</summary>
public static class RegisterBook
{
    private static readonly (string Heading, double Share)[] Columns =
    [
        ("Số", 11), ("Tập thể, cá nhân", 58), ("Hình thức", 34), ("Thành tích", 58), ("Quyết định", 32), ("Ngày", 24), ("Số hiệu bằng", 61), ("Ghi chú", 28),
    ];

    public static Paper Paper(string issuer, int year, IReadOnlyList<RegisterLine> lines) => new()
    {
        Title = $"Sổ vàng {issuer} năm {year}",
        Landscape = true,
        Blocks =
        [
            Text.Centered(14, 0, Run.Strong("SỔ VÀNG KHEN THƯỞNG")),
            Text.Centered(14, 0, Run.Strong($"{DecisionWords.Capitals(issuer)}, NĂM {year}")),
            new Rule(32),
            new Table([.. Columns.Select((column, place) => new Column(column.Heading, column.Share, place is 0 or 4 or 5 ? Alignment.Center : Alignment.Left) { NameFirst = place == 1 })],
                [.. lines.Select(line => new Row(Cells(line, named => named.Under.Length == 0 ? named.Called : $"{named.Called}\n{named.Under}")))]) { SizePt = 11, WithNext = true },
            new Text(Run.Slanted(Summary(lines))) { BeforePt = 8, WithNext = true },
            new Foot(new Signature(["NGƯỜI GHI SỔ"], null) { Note = "(Ký, ghi rõ họ tên)" }, new Signature(["THỦ TRƯỞNG ĐƠN VỊ"], null) { Note = "(Ký, đóng dấu)" }),
        ],
    };

    /// <summary>"Sổ có 39 số, từ 1 đến 39, liên tục, trong đó 01 số đã thu hồi, 01 số đã được thay."</summary>
    public static string Summary(IReadOnlyList<RegisterLine> lines)
    {
        if (lines.Count == 0) return "Sổ chưa có số nào.";
        var whole = Left(lines) is > 0 and var left ? $"thiếu {left} số" : "liên tục";
        var (revoked, replaced) = (lines.Count(line => line.Revoked), lines.Count(line => line.ReplacedBy is not null));
        var apart = revoked + replaced == 0
            ? "không số nào bị thu hồi hoặc được thay"
            : $"trong đó {revoked:00} số đã thu hồi, {replaced:00} số đã được thay";
        return $"Sổ có {lines.Count:00} số, từ {lines[0].Number} đến {lines[^1].Number}, {whole}, {apart}.";
    }

    /// <summary>How many numbers between the first and the last are not there.</summary>
    public static int Left(IReadOnlyList<RegisterLine> lines) => lines.Count == 0 ? 0 : lines[^1].Number - lines[0].Number + 1 - lines.Count;

    public static SheetTable Sheet(string issuer, int year, IReadOnlyList<RegisterLine> lines) => new(
        "Sổ vàng",
        ["SỔ VÀNG KHEN THƯỞNG", $"{issuer}, năm {year}"],
        [new("Số", 8), new("Tập thể, cá nhân", 38), new("Chức vụ, đơn vị", 38), new("Hình thức", 34), new("Thành tích", 44), new("Quyết định", 16), new("Ngày", 13),
            new("Số hiệu bằng", 24), new("Ghi chú", 30)],
        [.. lines.Select(line => (IReadOnlyList<object?>)[
            line.Number, line.Honoree?.Called, line.Honoree?.Under, line.Form, line.Honoree?.Achievement, line.Decision, line.On, line.Serial, line.Note])])
    {
        Feet = ["", Summary(lines)],
    };

    private static string[] Cells(RegisterLine line, Func<DecisionHonoree, string> named) =>
    [
        line.Number.ToString(CultureInfo.InvariantCulture), line.Honoree is { } honoree ? named(honoree) : "–", line.Form,
        line.Honoree?.Achievement ?? "", line.Decision, line.On is { } on ? VietnameseDate.Short(on) : "", line.Serial, line.Note,
    ];
}
