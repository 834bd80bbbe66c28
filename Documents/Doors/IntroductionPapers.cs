using System.Globalization;
using System.Text;
using Laurel.Documents.Papers;

namespace Laurel.Documents.Doors;

/// <summary>Whom the MC introduces: only those who are present, by precedence.</summary>
public sealed record IntroductionSheet
{
    /// <summary>The conference's title.</summary>
    public required string Conference { get; init; }

    /// <summary>The organising body.</summary>
    public required string Organizer { get; init; }

    /// <summary>Hall and city.</summary>
    public required string Place { get; init; }

    /// <summary>The day.</summary>
    public required DateOnly On { get; init; }

    /// <summary>When a person confirmed the list, in the place's own time; null where nobody has: said on the paper.</summary>
    public DateTimeOffset? ConfirmedAt { get; init; }

    /// <summary>Whether this is of a rehearsal (tổng duyệt): said on the paper.</summary>
    public bool Rehearsal { get; init; }

    /// <summary>In the order of introducing.</summary>
    public required IReadOnlyList<Introduced> People { get; init; }
}

/// <param name="Late">Came after the list was confirmed.</param>
public sealed record Introduced(string Honorific, string Name, string Position, string Unit, bool Late);

/// <summary>The MC's list of those present, as a paper and as a text to be pasted into a message.</summary>
public static class IntroductionPapers
{
    /// <summary>A4 upright, large type, to be read from a lectern.</summary>
    public static Paper Paper(IntroductionSheet model) => new()
    {
        Title = $"Giới thiệu đại biểu – {model.Conference}",
        Blocks =
        [
            Text.Centered(15, 0, Run.Strong($"GIỚI THIỆU ĐẠI BIỂU{(model.Rehearsal ? " (TỔNG DUYỆT)" : "")}")),
            Text.Centered(13, 2, Run.Strong(model.Conference)),
            Text.Centered(12, 2, Run.Slanted($"{model.Place}, {VietnameseDate.Long(model.On)} · {Confirmed(model)}")),
            new Rule(32),
            Text.Body("Kính thưa các quý vị đại biểu, về dự hội nghị hôm nay, xin trân trọng giới thiệu:") with { BeforePt = 12 },
            .. model.People.Select((one, at) => Line(one, at + 1)),
            .. Nobody(model),
        ],
    };

    /// <summary>The same as plain text, one line each: what offices paste into Zalo.</summary>
    public static string ForZalo(IntroductionSheet model)
    {
        var text = new StringBuilder();
        text.Append("GIỚI THIỆU ĐẠI BIỂU").Append(model.Rehearsal ? " (TỔNG DUYỆT)" : "").Append('\n');
        text.Append(model.Conference).Append('\n').Append(Confirmed(model)).Append("\n\n");
        foreach (var (at, one) in model.People.Index())
            text.Append(CultureInfo.InvariantCulture, $"{at + 1}. {Called(one)}{Under(one)}{(one.Late ? " (đến sau)" : "")}\n");
        return text.ToString();
    }

    private static Text Line(Introduced one, int number) =>
        Text.Body($"{number.ToString(CultureInfo.InvariantCulture)}. ", Run.Strong(Called(one)), $"{Under(one)};", one.Late ? Run.Slanted(" (đến sau)") : "")
            with { SizePt = 15, BeforePt = 6 };

    private static IEnumerable<Block> Nobody(IntroductionSheet model) =>
        model.People.Count > 0 ? [] : [Text.Body(Run.Slanted("Chưa có ai trong diện giới thiệu có mặt."))];

    private static string Called(Introduced one) => one.Honorific.Length == 0 ? one.Name : $"{one.Honorific} {one.Name}";

    // "Bộ trưởng Bộ Ngoại giao" is not read with the unit once more.
    private static string Under(Introduced one) => string.Concat(
        new[] { one.Position, one.Position.Contains(one.Unit, StringComparison.OrdinalIgnoreCase) ? "" : one.Unit }
            .Where(part => part.Length > 0).Select(part => $", {part}"));

    private static string Confirmed(IntroductionSheet model) => model.ConfirmedAt is { } at
        ? $"xác nhận lúc {at.ToString("HH:mm", CultureInfo.InvariantCulture)}"
        : "CHƯA XÁC NHẬN";
}
