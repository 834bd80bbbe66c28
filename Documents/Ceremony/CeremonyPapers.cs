using System.Globalization;
using Laurel.Documents.Decisions;
using Laurel.Documents.Papers;

namespace Laurel.Documents.Ceremony;

/// <summary>The papers of the award part of a conference: the manifest that the stage works from, and the words for the MC.</summary>
public static class CeremonyPapers
{
    /// <summary>
    /// The manifest (bảng điều hành trao tặng): stage place ↔ tray ↔ serial ↔ name ↔ presenter, a box to tick, wave by wave.
    /// A4 lying, large enough to be read in the wings.
    /// </summary>
    public static Paper RunSheet(RunSheetModel model) => new()
    {
        Title = $"Bảng điều hành trao tặng – {model.Conference}",
        Landscape = true,
        Margins = new(18, 15, 20, 15),
        Blocks =
        [
            Text.Centered(15, 0, Run.Strong($"BẢNG ĐIỀU HÀNH TRAO TẶNG{(model.Rehearsal ? " (TỔNG DUYỆT)" : "")}")),
            Text.Centered(13, 2, Run.Strong(model.Conference)),
            Text.Centered(12, 2, Run.Slanted(Subtitle(model))),
            .. model.Waves.SelectMany(wave => Sheet(wave)),
        ],
    };

    /// <summary>What was left for later (sổ nhận bằng sau lễ): whoever comes signs for it; who came already stands there.</summary>
    public static Paper Collections(string conference, string organizer, IReadOnlyList<CollectionLine> lines) => new()
    {
        Title = $"Danh sách nhận bằng sau lễ – {conference}",
        Landscape = true,
        Margins = new(18, 15, 20, 15),
        Blocks =
        [
            Text.Centered(15, 0, Run.Strong("DANH SÁCH NHẬN BẰNG SAU LỄ")),
            Text.Centered(13, 2, Run.Strong(conference)),
            Text.Centered(12, 2, Run.Slanted($"{organizer} · {lines.Count(line => line.On is null)} bằng chưa có người nhận, trong {lines.Count} bằng để lại")),
            new Table(
                [new("STT", 12, Alignment.Center), new("Được khen thưởng", 80) { NameFirst = true }, new("Sổ vàng", 18, Alignment.Center), new("Số hiệu", 52, Alignment.Center),
                    new("Ngày nhận", 26, Alignment.Center), new("Người nhận, giấy tờ", 50), new("Ký nhận", 26)],
                [.. lines.Select((line, at) => new Row(
                    Number(at + 1), line.Under.Length == 0 ? line.Name : $"{line.Name}\n{line.Under}", Number(line.Register), line.Serial,
                    line.On is { } on ? VietnameseDate.Short(on) : "", line.Receiver is null ? "" : $"{line.Receiver}; {line.Shown}", ""))])
            { SizePt = 12, LeastRowMm = 11 },
        ],
    };

    /// <summary>The MC's words, wave by wave, to be edited in the office.</summary>
    public static Paper Script(RunSheetModel model) => new()
    {
        Title = $"Lời dẫn phần trao tặng – {model.Conference}",
        Blocks =
        [
            Text.Centered(14, 0, Run.Strong("LỜI DẪN PHẦN CÔNG BỐ VÀ TRAO TẶNG")),
            Text.Centered(14, 0, Run.Strong(model.Form)),
            new Rule(32),
            Text.Body("Kính thưa các đồng chí lãnh đạo, kính thưa các quý vị đại biểu,") with { BeforePt = 12 },
            Text.Body($"Sau đây, xin công bố Quyết định{(model.DecisionNumber is { } number ? $" số {number}" : "")} về việc tặng {model.Form}."),
            .. model.Waves.SelectMany(Words),
            Text.Body("Xin trân trọng cảm ơn các đồng chí lãnh đạo và chúc mừng các tập thể, cá nhân vừa được trao tặng."),
        ],
    };

    private static IEnumerable<Block> Sheet(RunSheetWave wave)
    {
        yield return new Text(Run.Strong($"LƯỢT {wave.Number} · {DecisionWords.Capitals(wave.Class)} · {wave.Items.Count} vị trí"))
        {
            SizePt = 13, Alignment = Alignment.Left, BeforePt = 12, WithNext = true,
        };
        yield return new Table(
            [new("Vị trí", 14, Alignment.Center), new("Khay", 14, Alignment.Center), new("Số hiệu", 56, Alignment.Center), new("Được trao tặng", 94) { NameFirst = true },
                new("Người nhận", 36), new("Người trao", 36), new("Đã trao", 14, Alignment.Center)],
            [.. wave.Items.Select(item => new Row(
                Number(item.Place), item.Tray, item.Serial, item.Under.Length == 0 ? item.Name : $"{item.Name}\n{item.Under}",
                item.Receiver ?? "", item.Presenter ?? "", ""))])
        { SizePt = 12, LeastRowMm = 9.5, Together = true };
    }

    private static IEnumerable<Block> Words(RunSheetWave wave)
    {
        yield return new Text(Run.Strong($"Lượt {wave.Number}")) { Alignment = Alignment.Left, BeforePt = 12, WithNext = true };
        var presenters = wave.Items.Select(item => item.Presenter).OfType<string>().Distinct().ToList();
        if (presenters.Count > 0)
            yield return Text.Body($"Trân trọng kính mời {Listed(presenters)} lên trao tặng.") with { WithNext = true };
        yield return Text.Body($"Trân trọng kính mời {DecisionWords.Lowered(wave.Class)} có tên sau đây lên sân khấu:") with { WithNext = true };
        foreach (var item in wave.Items)
            yield return Text.Body($"{Number(item.Place)}. ", Run.Strong(item.Name), Rest(item)) with { BeforePt = 3 };
    }

    private static string Rest(RunSheetPlace item) =>
        $"{(item.Under.Length == 0 ? "" : $", {item.Under}")}{(item.Receiver is null ? "" : $" (do {item.Receiver} nhận)")};";

    private static string Subtitle(RunSheetModel model) =>
        $"{model.Place}, {VietnameseDate.Long(model.On)} · {model.Form}"
        + (model.DecisionNumber is { } number ? $" · Quyết định số {number}" : "");

    private static string Listed(IReadOnlyList<string> names) =>
        names.Count < 2 ? string.Concat(names) : $"{string.Join(", ", names.SkipLast(1))} và {names[^1]}";

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
