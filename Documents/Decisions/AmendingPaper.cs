using System.Globalization;
using Laurel.Documents.Papers;

namespace Laurel.Documents.Decisions;

/// <summary>
/// A decision that amends an earlier one (quyết định sửa đổi, bổ sung, or thu hồi where it only takes back), with its attached list:
/// what is put right, whom it adds, whose award it takes back. The earlier list stays as it was signed.
/// </summary>
public static class AmendingPaper
{
    /// <summary>The decision, then on new pages the list.</summary>
    public static Paper Of(DecisionModel model, AmendmentModel amends) => new()
    {
        Title = $"Quyết định {model.Number ?? "(dự thảo)"} {DecisionWords.Lowered(Matter(model, amends))}",
        Heading = DecisionPaper.Heading(model),
        Blocks =
        [
            .. DecisionPaper.Opening(model, Matter(model, amends), Grounds(model, amends)),
            .. Articles(model, amends),
            DecisionPaper.Signed(model),
            new NewPart(),
            .. List(model, amends),
        ],
    };

    private static string Matter(DecisionModel model, AmendmentModel amends) =>
        model.Honorees.Count == 0 && amends.Corrected.Count == 0
            ? $"Về việc thu hồi khen thưởng đã tặng tại {Earlier(amends)}"
            : $"Về việc sửa đổi, bổ sung {Earlier(amends)}";

    private static string Earlier(AmendmentModel amends) => $"Quyết định số {amends.Number} {VietnameseDate.Long(amends.On)}";

    private static List<string> Grounds(DecisionModel model, AmendmentModel amends) =>
    [
        .. model.Grounds,
        $"Căn cứ {Earlier(amends)} của {Named(model)} về việc tặng {model.Form}",
        $"Xét thấy {DecisionWords.Lowered(amends.Reason.TrimEnd('.', ';', ' '))}",
    ];

    private static string Named(DecisionModel model) => ProposalPaper.Named(model);

    private static IEnumerable<Block> Articles(DecisionModel model, AmendmentModel amends)
    {
        yield return Text.Body(Run.Strong("Điều 1."), $" Sửa đổi, bổ sung {Earlier(amends)} như sau:") with { BeforePt = 12 };
        foreach (var (clause, place) in Clauses(model, amends).Select((clause, place) => (clause, place + 1)))
            yield return Text.Body($"{place}. {clause}");
        yield return Text.Body(Run.Strong("Điều 2."), $" {Money(model, amends)}Các nội dung khác của {Earlier(amends)} không thay đổi.");
        var executors = model.Executors ?? $"Thủ trưởng các cơ quan, đơn vị có liên quan thuộc {model.Issuer}";
        yield return Text.Body(
            Run.Strong("Điều 3."),
            $" Quyết định này có hiệu lực kể từ ngày ký. {executors} và các tập thể, cá nhân có tên tại Điều 1 chịu trách nhiệm thi hành Quyết định này./.");
    }

    private static IEnumerable<string> Clauses(DecisionModel model, AmendmentModel amends)
    {
        if (amends.Corrected.Count > 0)
            yield return $"Sửa nội dung ghi trong danh sách kèm theo đối với {DecisionWords.Counted([.. amends.Corrected.Select(line => line.Becomes)])} "
                + $"và {(AreIssued(amends.Corrected.Select(line => line.Was)) ? "cấp đổi" : "cấp")} bằng theo nội dung đã sửa (Mục I danh sách kèm theo).";
        if (model.Honorees.Count > 0)
            yield return $"Bổ sung, tặng {model.Form} cho {DecisionWords.Counted(model.Honorees)} có thành tích ghi trong danh sách "
                + $"(Mục {Roman(amends.Corrected.Count > 0 ? 2 : 1)} danh sách kèm theo).";
        if (amends.Removed.Count > 0)
            yield return $"Bỏ khỏi danh sách và thu hồi khen thưởng đã tặng cho {DecisionWords.Counted(amends.Removed)}; "
                + (AreIssued(amends.Removed) ? "thu hồi bằng và tiền thưởng đã nhận " : "không cấp bằng, thu hồi tiền thưởng nếu đã nhận ")
                + $"(Mục {Roman((amends.Corrected.Count > 0 ? 1 : 0) + (model.Honorees.Count > 0 ? 1 : 0) + 1)} danh sách kèm theo).";
    }

    private static string Money(DecisionModel model, AmendmentModel amends)
    {
        var added = model.PrizeTotal is > 0 and { } total ? $"Tiền thưởng kèm theo của các trường hợp bổ sung là {DecisionWords.Money(total)} đồng. " : "";
        var back = amends.Removed.Sum(honoree => honoree.Prize ?? 0);
        var verb = AreIssued(amends.Removed) ? "phải thu hồi" : "không chi, hoặc phải thu hồi nếu đã chi,";
        return back > 0 ? $"{added}Tiền thưởng {verb} là {DecisionWords.Money(back)} đồng. " : added;
    }

    /// <summary>A decision is issued whole: whether certificates of these lines were issued when it was amended shows in any of them.</summary>
    private static bool AreIssued(IEnumerable<DecisionHonoree> lines) => lines.Any(line => line.GoldBookNumber is not null);

    private static IEnumerable<Block> List(DecisionModel model, AmendmentModel amends)
    {
        yield return Text.Centered(14, 0, Run.Strong("DANH SÁCH"));
        yield return Text.Centered(14, 0, Run.Strong($"Sửa đổi, bổ sung {Earlier(amends)}"));
        yield return Text.Centered(14, 0, Run.Slanted(DecisionPaper.Attached(model)));
        yield return new Rule(32);
        var section = 0;
        if (amends.Corrected.Count > 0)
        {
            yield return Section(++section, "NỘI DUNG SỬA");
            yield return Corrections(amends.Corrected);
        }

        if (model.Honorees.Count > 0)
        {
            yield return Section(++section, "BỔ SUNG");
            yield return DecisionPaper.Honorees(model);
        }

        if (amends.Removed.Count > 0)
        {
            yield return Section(++section, "BỎ KHỎI DANH SÁCH, THU HỒI");
            yield return Removals(amends.Removed);
        }

        yield return new Text(Run.Slanted("Danh sách hết./.")) { BeforePt = 8 };
        foreach (var anchor in DecisionPaper.Anchored(model)) yield return anchor;
    }

    private static Table Corrections(IReadOnlyList<Corrected> corrected) => new(
        [new("STT", 11, Alignment.Center), new("Số sổ vàng", 17, Alignment.Center), new("Đã ghi", 68) { NameFirst = true }, new("Sửa thành", 68) { NameFirst = true }],
        [.. corrected.Select((line, place) => new Row(Number(place + 1), Number(line.Was.GoldBookNumber), Said(line.Was, line), Said(line.Becomes, line)))])
    { SizePt = 12 };

    /// <summary>Name, position and unit; the achievement only where it is what is put right.</summary>
    private static string Said(DecisionHonoree honoree, Corrected line)
    {
        string[] parts = line.Was.Achievement == line.Becomes.Achievement
            ? [honoree.Called, honoree.Under]
            : [honoree.Called, honoree.Under, honoree.Achievement];
        return string.Join('\n', parts.Where(part => part.Length > 0));
    }

    private static Table Removals(IReadOnlyList<DecisionHonoree> removed) => new(
        [new("STT", 11, Alignment.Center), new("Tập thể, cá nhân", 98) { NameFirst = true }, new("Số sổ vàng", 20, Alignment.Center), new("Tiền thưởng thu hồi (đồng)", 36, Alignment.Right)],
        [.. removed.Select((honoree, place) => new Row(
            Number(place + 1), honoree.Under.Length == 0 ? honoree.Called : $"{honoree.Called}\n{honoree.Under}", Number(honoree.GoldBookNumber),
            honoree.Prize is { } prize ? DecisionWords.Money(prize) : "–"))])
    { SizePt = 12 };

    private static Text Section(int number, string text) =>
        new(Run.Strong($"{Roman(number)}. {text}")) { BeforePt = 10, Alignment = Alignment.Left, WithNext = true };

    private static string Roman(int number) => number switch { 1 => "I", 2 => "II", _ => "III" };

    private static string Number(int? number) => number?.ToString(CultureInfo.InvariantCulture) ?? "–";
}
