using System.Globalization;
using Laurel.Documents.Papers;
using Laurel.Documents.Spreadsheets;

namespace Laurel.Documents.Decisions;

/// <summary>One line of the gold book (sổ vàng).</summary>
/// <param name="Number">The register number, as printed on the certificate.</param>
/// <param name="Decision">The decision's number as printed.</param>
/// <param name="On">The decision's date.</param>
/// <param name="Revoked">The award was revoked; the line stays.</param>
public sealed record RegisterLine(int Number, DecisionHonoree Honoree, string Form, string Decision, DateOnly On, string Serial, bool Revoked);

/// <summary>The gold book of an issuer, in order of its numbers: as a paper on its long side, and as a sheet.</summary>
public static class RegisterBook
{
    private static readonly (string Heading, double Share)[] Columns =
    [
        ("Số", 12), ("Tập thể, cá nhân", 62), ("Hình thức", 36), ("Thành tích", 50), ("Quyết định", 34), ("Ngày", 26), ("Số hiệu bằng", 56), ("Ghi chú", 22),
    ];

    public static Paper Paper(string issuer, IReadOnlyList<RegisterLine> lines) => new()
    {
        Title = $"Sổ vàng {issuer}",
        Landscape = true,
        Blocks =
        [
            Text.Centered(14, 0, Run.Strong("SỔ VÀNG KHEN THƯỞNG")),
            Text.Centered(14, 0, Run.Strong(DecisionWords.Capitals(issuer))),
            new Rule(32),
            new Table([.. Columns.Select((column, place) => new Column(column.Heading, column.Share, place is 0 or 4 or 5 ? Alignment.Center : Alignment.Left) { NameFirst = place == 1 })],
                [.. lines.Select(line => new Row(Cells(line, named => named.Under.Length == 0 ? named.Called : $"{named.Called}\n{named.Under}")))]) { SizePt = 11 },
            new Text(Run.Slanted($"Sổ có {lines.Count:00} số, trong đó {lines.Count(line => line.Revoked):00} số đã thu hồi.")) { BeforePt = 8 },
        ],
    };

    public static SheetTable Sheet(string issuer, IReadOnlyList<RegisterLine> lines) => new(
        "Sổ vàng",
        ["SỔ VÀNG KHEN THƯỞNG", issuer],
        [new("Số", 8), new("Tập thể, cá nhân", 38), new("Chức vụ, đơn vị", 38), new("Hình thức", 34), new("Thành tích", 44), new("Quyết định", 16), new("Ngày", 13),
            new("Số hiệu bằng", 24), new("Ghi chú", 14)],
        [.. lines.Select(line => (IReadOnlyList<object?>)[
            line.Number, line.Honoree.Called, line.Honoree.Under, line.Form, line.Honoree.Achievement, line.Decision, line.On, line.Serial, Note(line)])]);

    private static string[] Cells(RegisterLine line, Func<DecisionHonoree, string> named) =>
    [
        line.Number.ToString(CultureInfo.InvariantCulture), named(line.Honoree), line.Form, line.Honoree.Achievement, line.Decision,
        line.On.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture), line.Serial, Note(line),
    ];

    private static string Note(RegisterLine line) => line.Revoked ? "Đã thu hồi" : "";
}
