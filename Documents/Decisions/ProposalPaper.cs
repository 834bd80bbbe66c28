using Laurel.Documents.Papers;

namespace Laurel.Documents.Decisions;

/// <summary>What a proposal (tờ trình) says beyond the decision that it proposes.</summary>
/// <param name="Decision">The draft.</param>
/// <param name="Council">Whose proposal it is: "Hội đồng Thi đua - Khen thưởng".</param>
/// <param name="Votes">A sentence for each session that passed the list; may be empty.</param>
/// <param name="Chair">Who signs for the council; null where it is written by hand.</param>
public sealed record ProposalModel(DecisionModel Decision, string Council, IReadOnlyList<string> Votes, string? Chair);

/// <summary>The council's proposal to whoever decides (tờ trình), with the list of those proposed (Decree 30/2020).</summary>
public static class ProposalPaper
{
    /// <summary>The proposal, then on new pages the list.</summary>
    public static Paper Of(ProposalModel model)
    {
        var (decision, counted) = (model.Decision, DecisionWords.Counted(model.Decision.Honorees));
        return new()
        {
            Title = $"Tờ trình đề nghị tặng {decision.Form}",
            Heading = new(
                DecisionWords.Capitals(decision.Issuer), DecisionWords.Capitals(model.Council).Replace("THI ĐUA - KHEN THƯỞNG", "THI\u00a0ĐUA\u00a0-\u00a0KHEN\u00a0THƯỞNG", StringComparison.Ordinal),
                decision.Party, "Số:        /TTr-HĐTĐKT", $"{decision.Place}, ngày      tháng      năm        "),
            Blocks =
            [
                Text.Centered(14, 16, Run.Strong("TỜ TRÌNH")),
                Text.Centered(14, 0, Run.Strong($"Về việc đề nghị tặng {decision.Form}")),
                new Rule(32),
                Text.Centered(14, 14, $"Kính gửi: {Named(decision)}."),
                .. decision.Grounds.Select((ground, place) => Text.Body(Run.Slanted($"{ground.TrimEnd(';', '.')};")) with { BeforePt = place == 0 ? 12 : 6 }),
                .. model.Votes.Select(vote => Text.Body(vote)),
                Text.Body($"{model.Council} kính trình {Named(decision)} xem xét, quyết định tặng {decision.Form} cho {counted} {DecisionWords.Achievement(decision.Honorees)}."),
                .. Money(decision),
                Text.Body("Hồ sơ trình kèm: dự thảo Quyết định, danh sách đề nghị, biên bản họp và biên bản kiểm phiếu, hồ sơ của từng tập thể, cá nhân."),
                Text.Body($"Kính trình {Named(decision)} xem xét, quyết định./."),
                new Foot(
                    new Recipients(["- Như trên;", "- Lưu: VT, HĐTĐKT."]),
                    new Signature(["TM. HỘI ĐỒNG", "CHỦ TỊCH"], model.Chair) { Note = model.Chair is null ? "(Ký, ghi rõ họ tên)" : null }),
                new NewPart(),
                Text.Centered(14, 0, Run.Strong("DANH SÁCH")),
                Text.Centered(14, 0, Run.Strong($"Đề nghị tặng {decision.Form}")),
                Text.Centered(14, 0, Run.Slanted("(Kèm theo Tờ trình số        /TTr-HĐTĐKT ngày      tháng      năm        )")),
                new Rule(32),
                DecisionPaper.Honorees(decision with { Honorees = [.. decision.Honorees.Select(honoree => honoree with { GoldBookNumber = null })] }),
                new Text(Run.Slanted($"Danh sách gồm {counted}./.")) { BeforePt = 8 },
            ],
        };
    }

    private static IEnumerable<Block> Money(DecisionModel decision)
    {
        if (decision.PrizeTotal is { } total)
            yield return Text.Body($"Dự kiến tiền thưởng kèm theo: {DecisionWords.Money(total)} đồng ({DecisionWords.Lowered(DongInWords.Of(total))}).");
    }

    /// <summary>"BỘ TRƯỞNG BỘ NGOẠI GIAO" as it stands inside a sentence: "Bộ trưởng Bộ Ngoại giao".</summary>
    internal static string Named(DecisionModel decision)
    {
        var issuer = DecisionWords.Capitals(decision.Issuer);
        var head = decision.Authority.EndsWith(issuer, StringComparison.Ordinal) ? decision.Authority[..^issuer.Length].Trim() : "";
        return head.Length == 0 ? decision.Authority : $"{head[0]}{DecisionWords.Small(head[1..])} {decision.Issuer}";
    }
}
