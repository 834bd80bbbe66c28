using Laurel.Domain;
using Laurel.Domain.Certificates;
using Laurel.Domain.Citations;
using Laurel.Domain.Conferences;
using Laurel.Domain.Councils;
using Laurel.Domain.Decisions;
using Laurel.Grains.Citations;
using Laurel.Grains.Councils;
using Laurel.Grains.Decisions;
using Laurel.Grains.Tests.Hosting;

namespace Laurel.Grains.Tests.Decisions;

/// <summary>The way from nomination to certificate, step by step, for tests that begin somewhere along it.</summary>
/// <param name="grains">Asked anew for each call: a test host mints a fresh token each time.</param>
/// <param name="commandsOf">What its command ids begin with: another for each in one host.</param>
/// <param name="at">Where; null for <see cref="Conference"/>.</param>
internal sealed class AwardChain(Func<IGrainFactory> grains, string commandsOf = "t-", ConferenceCode? at = null)
{
    public const string Form = "Bằng khen của Bộ trưởng Bộ Ngoại giao";

    public static readonly ConferenceCode Conference = new("dnnd-2025");

    public static readonly DecisionTerms Terms = new(
        "Bộ Ngoại giao", null, "QĐ-BNG", "Huỳnh Minh Ân", "BỘ TRƯỞNG", new(2025, 12, 26), "Hà Nội", ["Huỳnh Minh Ân", "Huỳnh Thùy Uyên"]);

    /// <summary>The council met before the decisions' day.</summary>
    public static readonly DateOnly VotedOn = new(2025, 12, 22);

    private int commands;

    public ConferenceCode Here => at ?? Conference;

    public ICouncil Council => grains().Council(Here);

    public ICitation Citation(string id) => grains().Citation(Here, new(id));

    public IDecision Decision(DecisionId id) => grains().Decision(id);

    public CommandId NewCommand() => new($"{commandsOf}{Interlocked.Increment(ref commands)}");

    /// <summary>One certificate at the end of the whole way.</summary>
    /// <param name="citations">What the citation's id begins with: another for each in one host.</param>
    public static async Task<Serial> Issued(GrainHost host, string decision = "d1", string citations = "c")
    {
        var chain = new AwardChain(() => host.Grains, $"{decision}-");
        var signed = await chain.Signed(decision, await chain.Passed(1, prefix: citations));
        return (await chain.Decision(signed).Issue(new(chain.NewCommand()))).Issued.Single().Serial;
    }

    public static DecisionId Draft(string name) => DecisionId.Of(Terms.Issuer, name);

    /// <summary>Citations c1, c2 … nominated, complete and appraised; bodies first.</summary>
    public async Task<CitationId[]> Appraised(int bodies, int persons = 0, string prefix = "c")
    {
        var ids = Enumerable.Range(1, bodies + persons).Select(n => new CitationId($"{prefix}{n}")).ToArray();
        await Task.WhenAll(ids.Select((id, at) => Appraise(id, at, at < bodies ? HonoreeKind.Body : HonoreeKind.Person)));
        return ids;
    }

    /// <summary>Citations that a council of three passed.</summary>
    public async Task<CitationId[]> Passed(int bodies, int persons = 0, string prefix = "c")
    {
        var ids = await Appraised(bodies, persons, prefix);
        var session = await Open(3, ids);
        for (var member = 1; member <= 3; member++) Accepted((await Cast(session, $"m{member}", ids)).Refusal);
        Accepted((await Council.Seal(new(NewCommand(), session))).Refusal);
        return ids;
    }

    /// <summary>An open session of a council of m1, m2 …</summary>
    /// <param name="alternates">d1, d2 … who may stand in.</param>
    public async Task<SessionId> Open(int members, CitationId[] agenda, BallotKind ballots = BallotKind.Secret, int alternates = 0)
    {
        var all = Enumerable.Range(1, members).Select(n => new Member(new($"m{n}"), $"Ủy viên {n}")).ToList();
        Accepted((await Council.Constitute(new(NewCommand(), all, Quorum.TwoThirds, ballots, Alternates: StandIns(alternates)))).Refusal);
        var opened = await Council.OpenSession(new(NewCommand(), agenda, 70, VotedOn));
        Accepted(opened.Refusal);
        return new(opened.Answer!);
    }

    private static List<Member> StandIns(int count) => [.. Enumerable.Range(1, count).Select(n => new Member(new($"d{n}"), $"Ủy viên dự khuyết {n}"))];

    public Task<BallotReceipt> Cast(SessionId session, string member, CitationId[] agenda, Choice choice = Choice.Yes, CommandId? command = null) =>
        Council.Cast(new(command ?? NewCommand(), session, new(member), agenda.ToDictionary(id => id.Text, _ => choice), false, []));

    public async Task<DecisionId> Drafted(string name, params CitationId[] list)
    {
        var id = Draft(name);
        Accepted((await Decision(id).Draft(new(NewCommand(), Here, Terms, list))).Refusal);
        return id;
    }

    public async Task<DecisionId> Signed(string name, params CitationId[] list)
    {
        var id = await Drafted(name, list);
        Accepted((await Decision(id).Sign(new(NewCommand(), null))).Refusal);
        return id;
    }

    private async Task Appraise(CitationId id, int order, HonoreeKind kind)
    {
        var nomination = new Nomination(kind, kind is HonoreeKind.Person ? "Bà" : "", $"Đơn vị, cá nhân {id}", "Hà Nội", Form, "Đã có thành tích xuất sắc");
        Accepted((await Citation(id.Text).Nominate(new(NewCommand(), nomination, order, [DossierPaper.WholeOnPaper]))).Refusal);
        foreach (var step in new[] { CitationStep.Submit, CitationStep.Accept, CitationStep.Appraise })
            Accepted((await Citation(id.Text).Take(new(NewCommand(), step, null))).Refusal);
    }

    private static void Accepted(Refusal? refusal) => Assert.Null(refusal?.Code);
}
