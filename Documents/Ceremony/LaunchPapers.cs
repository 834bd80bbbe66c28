using Laurel.Documents.Papers;

namespace Laurel.Documents.Ceremony;

/// <summary>An emulation launch as it is printed.</summary>
public sealed record LaunchModel
{
    /// <summary>The organising body.</summary>
    public required string Organizer { get; init; }

    /// <summary>The launch's title.</summary>
    public required string Title { get; init; }

    /// <summary>The goals, a paragraph a line.</summary>
    public required string Goals { get; init; }

    /// <summary>From when until when it runs.</summary>
    public required DateOnly From { get; init; }

    /// <inheritdoc cref="From"/>
    public required DateOnly Until { get; init; }

    /// <summary>The units that registered, with their pledges and, once reviewed, whether they met them.</summary>
    public required IReadOnlyList<(string Unit, string Pledge, bool? Met)> Units { get; init; }
}

/// <summary>The paper of an emulation launch: what is read out, and the units that registered.</summary>
public static class LaunchPapers
{
    /// <summary>A4 upright: the words of the launch, then the list of units.</summary>
    public static Paper Paper(LaunchModel model) => new()
    {
        Title = model.Title,
        Blocks =
        [
            Text.Centered(14, 0, Run.Strong("PHÁT ĐỘNG THI ĐUA")),
            Text.Centered(14, 2, Run.Strong(model.Title)),
            Text.Centered(13, 2, Run.Slanted($"{model.Organizer} · từ {VietnameseDate.Short(model.From)} đến {VietnameseDate.Short(model.Until)}")),
            new Rule(32),
            .. model.Goals.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(goal => Text.Body(goal)),
            .. Registered(model),
        ],
    };

    private static IEnumerable<Block> Registered(LaunchModel model)
    {
        if (model.Units.Count == 0) yield break;
        yield return new Text(Run.Strong("CÁC ĐƠN VỊ ĐĂNG KÝ THI ĐUA")) { Alignment = Alignment.Left, BeforePt = 12, WithNext = true };
        yield return new Table(
            [new("STT", 12, Alignment.Center), new("Đơn vị", 60), new("Nội dung đăng ký", 80), new("Kết quả", 24, Alignment.Center)],
            [.. model.Units.Select((unit, at) => new Row(
                (at + 1).ToString(System.Globalization.CultureInfo.InvariantCulture), unit.Unit, unit.Pledge,
                unit.Met switch { true => "Đạt", false => "Chưa đạt", null => "" }))])
        { SizePt = 12 };
    }
}
