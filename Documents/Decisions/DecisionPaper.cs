using Laurel.Documents.Papers;

namespace Laurel.Documents.Decisions;

/// <summary>A commendation decision and its attached list as an office paper (Decree 30/2020), for PDF and DOCX alike.</summary>
public static class DecisionPaper
{
    /// <summary>The decision, then on new pages the list "(Kèm theo Quyết định số …)".</summary>
    public static Paper Of(DecisionModel model) => model.Amends is { } amends ? AmendingPaper.Of(model, amends) : new()
    {
        Title = $"Quyết định {model.Number ?? "(dự thảo)"} về việc tặng {model.Form}",
        Heading = Heading(model),
        Blocks = [.. Opening(model, $"Về việc tặng {model.Form}", model.Grounds), .. Articles(model), Signed(model), new NewPart(), .. List(model)],
    };

    internal static PaperHeading Heading(DecisionModel model) => new(
        model.Parent is null ? null : DecisionWords.Capitals(model.Parent), DecisionWords.Capitals(model.Issuer), model.Party,
        $"Số: {model.Number ?? $"        /{model.Symbol}"}", Dated(model));

    internal static IEnumerable<Block> Opening(DecisionModel model, string matter, IReadOnlyList<string> grounds)
    {
        yield return Text.Centered(14, 16, Run.Strong("QUYẾT ĐỊNH"));
        yield return Text.Centered(14, 0, Run.Strong(matter));
        yield return new Rule(32);
        yield return Text.Centered(14, 14, Run.Strong(model.Authority));
        foreach (var (ground, first) in grounds.Select((ground, i) => (ground, i == 0)))
            yield return Text.Body(Run.Slanted($"{ground.TrimEnd(';', '.')};")) with { BeforePt = first ? 12 : 6 };
        yield return Text.Body(Run.Slanted($"{model.Proposal.TrimEnd(';', '.')}."));
        yield return Text.Centered(14, 12, Run.Strong("QUYẾT ĐỊNH:"));
    }

    private static IEnumerable<Block> Articles(DecisionModel model)
    {
        var counted = DecisionWords.Counted(model.Honorees);
        var given = model.ByForm is { Count: > 1 } forms
            ? string.Join("; ", forms.Select(form => $"{form.Form} cho {DecisionWords.Counted(form.Honorees)}")) + ","
            : $"{model.Form} cho {counted}";
        yield return Text.Body(Run.Strong("Điều 1."), $" Tặng {given} {DecisionWords.Achievement(model.Honorees)}.") with { BeforePt = 12 };
        var money = model.PrizeTotal is { } total ? $" Tổng số tiền thưởng là {DecisionWords.Money(total)} đồng." : "";
        yield return Text.Body(
            Run.Strong("Điều 2."), $" Mức tiền thưởng kèm theo được thực hiện theo quy định của pháp luật về thi đua, khen thưởng.{money}");
        var executors = model.Executors ?? $"Thủ trưởng các cơ quan, đơn vị có liên quan thuộc {model.Issuer}";
        yield return Text.Body(
            Run.Strong("Điều 3."),
            $" Quyết định này có hiệu lực kể từ ngày ký. {executors} và các tập thể, cá nhân có tên tại Điều 1 chịu trách nhiệm thi hành Quyết định này./.");
    }

    internal static Foot Signed(DecisionModel model) =>
        new(new Recipients(model.Recipients), new Signature(model.SignerCapacity, model.Signer));

    private static IEnumerable<Block> List(DecisionModel model)
    {
        yield return Text.Centered(14, 0, Run.Strong("DANH SÁCH"));
        yield return Text.Centered(14, 0, Run.Strong($"{Classes(model)} được {(model.ByForm.Count > 1 ? "khen thưởng" : $"tặng {model.Form}")}"));
        yield return Text.Centered(14, 0, Run.Slanted(Attached(model)));
        yield return new Rule(32);
        yield return Honorees(model);
        var total = $"Danh sách gồm {DecisionWords.Counted(model.Honorees)}./.";
        yield return new Text(Run.Slanted(total)) { BeforePt = 8 };
        foreach (var anchor in Anchored(model)) yield return anchor;
    }

    internal static IEnumerable<Block> Anchored(DecisionModel model)
    {
        if (model.Anchor is { } anchor)
            yield return new Text($"Mã băm chuỗi lưu vết: {anchor}") { SizePt = 9, Alignment = Alignment.Left, BeforePt = 4 };
    }

    internal static Table Honorees(DecisionModel model)
    {
        var achievements = model.Honorees.Select(honoree => honoree.Achievement.Trim()).Distinct().Count() > 1;
        var numbered = model.Honorees.Any(honoree => honoree.GoldBookNumber is not null);
        List<Column> columns = [new("STT", 11, Alignment.Center), new("Tập thể, cá nhân", achievements ? 68 : 132) { NameFirst = true }];
        if (achievements) columns.Add(new("Thành tích", 68));
        if (numbered) columns.Add(new("Số sổ vàng", 17, Alignment.Center));
        var rows = model.ByForm is { Count: > 1 } forms ? Sections(forms, achievements, numbered) : Whole(model.Honorees, achievements, numbered);
        return new Table(columns, rows) { SizePt = achievements ? 12 : 13 };
    }

    /// <summary>One form: bodies, then persons, each numbered from 1.</summary>
    private static List<Row> Whole(IReadOnlyList<DecisionHonoree> honorees, bool achievements, bool numbered)
    {
        List<Row> rows = [];
        foreach (var (name, some) in Classes(honorees))
        {
            rows.Add(new($"{(rows.Count == 0 ? "I" : "II")}. {name} ({some.Count:00})"));
            rows.AddRange(some.Select((honoree, place) => RowOf(honoree, place + 1, achievements, numbered)));
        }

        return rows;
    }

    /// <summary>A section for each form, highest first, in it bodies before persons; numbered through.</summary>
    private static List<Row> Sections(IReadOnlyList<(string Form, IReadOnlyList<DecisionHonoree> Honorees)> forms, bool achievements, bool numbered)
    {
        var (rows, number) = (new List<Row>(), 0);
        foreach (var ((form, honorees), place) in forms.Select((form, place) => (form, place)))
        {
            rows.Add(new($"{DecisionWords.Roman(place + 1)}. {DecisionWords.Capitals(form)} ({honorees.Count:00})"));
            foreach (var (name, some) in Classes(honorees))
            {
                rows.Add(new($"{name} ({some.Count:00})"));
                foreach (var honoree in some) rows.Add(RowOf(honoree, ++number, achievements, numbered));
            }
        }

        return rows;
    }

    private static IEnumerable<(string Name, IReadOnlyList<DecisionHonoree> Honorees)> Classes(IReadOnlyList<DecisionHonoree> honorees) =>
        new[] { ("TẬP THỂ", honorees.Where(honoree => honoree.IsBody)), ("CÁ NHÂN", honorees.Where(honoree => !honoree.IsBody)) }
            .Select(one => (one.Item1, (IReadOnlyList<DecisionHonoree>)[.. one.Item2])).Where(one => one.Item2.Count > 0);

    private static Row RowOf(DecisionHonoree honoree, int number, bool achievements, bool numbered)
    {
        List<string> cells = [$"{number}", honoree.Under.Length == 0 ? honoree.Called : $"{honoree.Called}\n{honoree.Under}"];
        if (achievements) cells.Add(honoree.Achievement);
        if (numbered) cells.Add(honoree.GoldBookNumber?.ToString(System.Globalization.CultureInfo.InvariantCulture) ?? "–");
        return new Row(cells);
    }

    private static string Classes(DecisionModel model) => (model.Honorees.Any(h => h.IsBody), model.Honorees.Any(h => !h.IsBody)) switch
    {
        (true, true) => "Tập thể, cá nhân",
        (true, false) => "Tập thể",
        _ => "Cá nhân",
    };

    internal static string Attached(DecisionModel model) => model is { Number: { } number, SignedOn: { } on }
        ? $"(Kèm theo Quyết định số {number} {VietnameseDate.Long(on)})"
        : $"(Kèm theo Quyết định số        /{model.Symbol} ngày      tháng      năm        )";

    private static string Dated(DecisionModel model) =>
        model.SignedOn is { } on ? VietnameseDate.At(model.Place, on) : $"{model.Place}, ngày      tháng      năm        ";
}
