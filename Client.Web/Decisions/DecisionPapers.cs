using Laurel.Client.Web.Accounts;
using Laurel.Client.Web.Conferences;
using Laurel.Client.Web.Http;
using Laurel.Documents.Certificates;
using Laurel.Documents.Decisions;
using Laurel.Documents.Spreadsheets;
using Laurel.Domain.Certificates;
using Laurel.Domain.Citations;
using Laurel.Domain.Conferences;
using Laurel.Domain.Councils;
using Laurel.Domain.Decisions;
using Laurel.Grains.Councils;
using Laurel.Grains.Decisions;

namespace Laurel.Client.Web.Decisions;

/// <summary>The decision with its list, as PDF and DOCX.</summary>
internal static class DecisionPapers
{
    public static void MapDecisionPapers(this RouteGroupBuilder conference)
    {
        conference.MapGet("/decisions/{decision}.{ending:regex(^(pdf|docx)$)}", Decision).Needs(Policies.ReadAwards);
        conference.MapGet("/decisions/{decision}/proposal.{ending:regex(^(pdf|docx)$)}", Proposal).Needs(Policies.ReadAwards);
        conference.MapGet("/decisions/{decision}/payments.{ending:regex(^(pdf|docx|xlsx)$)}", Payments).Needs(Policies.ReadAwards);
        conference.MapGet("/register", Gold).Needs(Policies.ReadAwards).Produces<GoldBookAnswer>();
        conference.MapGet("/register.{ending:regex(^(pdf|docx|xlsx)$)}", Register).Needs(Policies.ReadAwards);
    }

    private static async Task<IResult> Decision(string conference, string decision, string ending, Edge edge) =>
        await DecisionEndpoints.View(conference, decision, edge) is { } view
            ? await Laid(view, await Model(view, edge), ending, edge)
            : Problems.Of(EdgeRefusals.NotFound);

    /// <summary>In the office's own template, where there is one; an amending decision has our layout, for it says other things.</summary>
    private static Task<IResult> Laid(DecisionView view, DecisionModel model, string ending, Edge edge) => model.Amends is not null
        ? Task.FromResult(PaperResults.Of(DecisionPaper.Of(model), ending, NameOf(view), edge.Now))
        : TemplateEndpoints.Of(
            view.Conference.Text, OfficePaper.Decision, DecisionPaper.Of(model), () => [DecisionFields.Of(model)], ending, NameOf(view), edge);

    /// <summary>The council's proposal, with what each session that passed a part of the list found.</summary>
    private static async Task<IResult> Proposal(string conference, string decision, string ending, Edge edge)
    {
        if (await DecisionEndpoints.View(conference, decision, edge) is not { } view)
            return Problems.Of(EdgeRefusals.NotFound);
        var council = await edge.Ask(() => edge.Grains.Council(conference).Get());
        var sessions = await Task.WhenAll((council?.Sessions ?? []).Select(id => edge.Ask(() => edge.Grains.Council(conference).Session(id))));
        var listed = view.Lines.Select(line => line.Citation).ToHashSet();
        var voted = sessions.OfType<SessionView>().Where(session => session.Tally is { } tally && tally.Items.Any(item => listed.Contains(item.Citation)));
        var chair = council?.Members.FirstOrDefault(member => member.Title?.StartsWith("Chủ tịch", StringComparison.OrdinalIgnoreCase) == true)?.Name;
        var model = new ProposalModel(await Model(view, edge), "Hội đồng Thi đua - Khen thưởng", [.. voted.Select(session => Said(session, listed))], chair);
        return await TemplateEndpoints.Of(
            conference, OfficePaper.Proposal, ProposalPaper.Of(model), () => [DecisionFields.Of(model)], ending, $"to-trinh-{conference}", edge);
    }

    private static string Said(SessionView session, HashSet<CitationId> listed)
    {
        var (tally, on) = (session.Tally!, session.MetOn!.Value);
        var passed = tally.Items.Count(item => item.Passed && listed.Contains(item.Citation));
        return $"Ngày {on.ToString("dd/MM/yyyy", System.Globalization.CultureInfo.InvariantCulture)}, Hội đồng đã họp, {(session.Ballots == BallotKind.Secret ? "bỏ phiếu kín" : "biểu quyết công khai")} xét {tally.Items.Length:00} trường hợp. "
            + $"Tổng số thành viên {tally.Members}; có mặt {tally.Present}, cho ý kiến bằng văn bản {tally.Written}. "
            + $"{passed:00} trường hợp trong danh sách kèm theo đạt từ {session.PassPercent}% tổng số thành viên trở lên đồng ý.";
    }

    private static async Task<IResult> Payments(string conference, string decision, string ending, Edge edge)
    {
        if (await DecisionEndpoints.View(conference, decision, edge) is not { } view)
            return Problems.Of(EdgeRefusals.NotFound);
        var said = (await edge.Ask(() => Amendments.InForce(view, edge.Grains))).ToDictionary(line => line.Citation, line => line.Nomination);
        var lines = view.Lines.Where(line => !line.Revoked).Select(line => said.TryGetValue(line.Citation, out var now) ? line with { Nomination = now } : line.AsIssued());
        var model = await Model(view with { Lines = [.. lines] }, edge);
        return ending is "xlsx"
            ? TypedResults.File(SheetWriter.Bytes(PaymentPaper.Sheet(model)), SheetWriter.ContentType, $"chi-tien-thuong-{conference}.xlsx")
            : PaperResults.Of(PaymentPaper.Of(model), ending, $"chi-tien-thuong-{conference}", edge.Now);
    }

    /// <summary>The gold book of an issuer's year over all conferences that the reader may see, reissues among it.</summary>
    private static async Task<IResult> Gold(string conference, Edge edge, string? issuer = null, int? year = null) =>
        await GoldBook.Of(conference, issuer, year, edge) is { } book
            ? TypedResults.Ok(new GoldBookAnswer(book.Issuer, book.Slug, book.Year, book.Years, book.Lines.Count, [.. book.Lines.Select(GoldLine.Of)]))
            : Problems.Of(EdgeRefusals.NotFound);

    /// <summary>The gold book of an issuer's year over all conferences; revoked and replaced lines stay, for a line is never taken out.</summary>
    /// <param name="issuer">By its slug; where absent, that of the conference's first decision.</param>
    /// <param name="year">Where absent, that of the conference's first decision.</param>
    private static async Task<IResult> Register(string conference, string ending, Edge edge, string? issuer = null, int? year = null)
    {
        if (await GoldBook.Of(conference, issuer, year, edge) is not { } book)
            return Problems.Of(EdgeRefusals.NotFound);
        var name = FormattableString.Invariant($"so-vang-{book.Slug}-{book.Year}");
        return ending is "xlsx"
            ? TypedResults.File(SheetWriter.Bytes(RegisterBook.Sheet(book.Issuer, book.Year, book.Lines)), SheetWriter.ContentType, $"{name}.xlsx")
            : PaperResults.Of(RegisterBook.Paper(book.Issuer, book.Year, book.Lines), ending, name, edge.Now);
    }

    private static async Task<DecisionModel> Model(DecisionView view, Edge edge) => ModelOf(
        view, view.Amends is { } amends ? await edge.Ask(() => edge.Grains.Decision(amends.Of).Get()) : null);

    private static AmendmentModel AmendmentOf(AmendmentView amends, DecisionView earlier)
    {
        var lines = earlier.Lines.ToDictionary(line => line.Citation);
        DecisionHonoree Said(AmendedLineView line, Nomination nomination) =>
            DecisionHonoree.Of(nomination, (line.Register ?? lines[line.Citation].Register) is > 0 and var number ? number : null)
                with { Prize = lines[line.Citation].Prize };
        var kinds = amends.Lines.ToLookup(line => line.Kind);
        return new(
            amends.Number, amends.On, amends.Reason,
            [.. kinds[AmendmentKind.Correct].Select(line => new Corrected(Said(line, line.Was), Said(line, line.Becomes)))],
            [.. kinds[AmendmentKind.Remove].Select(line => Said(line, line.Was))]);
    }

    /// <summary>As it was signed, whatever was revoked or amended since; a draft leaves room for number and date.</summary>
    /// <param name="earlier">The decision that it amends; null of one that stands by itself.</param>
    private static DecisionModel ModelOf(DecisionView view, DecisionView? earlier)
    {
        var forms = view.Lines.Select(line => line.Nomination.Form)
            .Concat((view.Amends?.Lines ?? []).Select(line => line.Becomes.Form)).Distinct();
        return new()
        {
            Issuer = view.Terms.Issuer,
            Party = CertificateHeadings.Of(view.Terms.Issuer) == CertificateHeading.Party,
            Authority = view.Terms.PrintedAuthority,
            Symbol = view.Terms.Symbol,
            Number = view.Number,
            Place = view.Terms.Place,
            Grounds = view.Terms.Grounds is { } grounds ? [.. grounds] : DecisionWords.Grounds,
            SignedOn = view.Number is null ? null : view.Terms.SignedOn,
            Form = string.Join(", ", forms),
            Honorees = [.. view.Lines.Select(line => DecisionHonoree.Of(line.Nomination, line.Register) with { Prize = line.Prize })],
            PrizeTotal = view.Lines.All(line => line.Prize is not null) ? view.Lines.Sum(line => line.Prize) : null,
            SignerCapacity = CertificateWords.CapacityOf(view.Terms.SignerCapacity),
            Signer = view.Terms.Signer,
            Amends = view.Amends is { } amends && earlier is not null ? AmendmentOf(amends, earlier) : null,
            Anchor = view.Anchor,
        };
    }

    private static string NameOf(DecisionView view) =>
        view.Number is { } number ? $"quyet-dinh-{number.Split('/')[0]}" : "quyet-dinh-du-thao";
}

/// <param name="Issuer">As it stands on decisions; <paramref name="Slug"/> is what the address takes.</param>
/// <param name="Years">Years to choose from, latest first.</param>
public sealed record GoldBookAnswer(string Issuer, string Slug, int Year, IReadOnlyList<int> Years, int Total, IReadOnlyList<GoldLine> Items);

/// <summary>One number of the gold book.</summary>
/// <param name="Name">Null where the number is another conference's, which the reader may not see.</param>
/// <param name="On">The decision's date; of a certificate that was issued anew, that day.</param>
/// <param name="Replaces">The number that it was issued instead of, with its year.</param>
/// <param name="ReplacedBy">The number that was issued instead of it, with its year.</param>
/// <param name="Note">What is to be known of it besides, in Vietnamese as the book has it.</param>
public sealed record GoldLine(
    int Number, string? Name, string Form, string Decision, DateOnly? On, string Serial, bool Revoked, string? Replaces, string? ReplacedBy, string Note)
{
    public static GoldLine Of(RegisterLine line) => new(
        line.Number, line.Honoree?.Called, line.Form, line.Decision, line.On, line.Serial, line.Revoked, line.Replaces, line.ReplacedBy, line.Note);
}
