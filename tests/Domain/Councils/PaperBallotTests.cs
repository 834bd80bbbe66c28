using Laurel.Domain.Citations;
using Laurel.Domain.Councils;

namespace Laurel.Domain.Tests.Councils;

/// <summary>Papers that others type: as many as came back, and one that was typed by mistake is taken back while it still can be.</summary>
public sealed class PaperBallotTests
{
    private static readonly DateTimeOffset Noon = new(2025, 12, 23, 12, 0, 0, TimeSpan.FromHours(7));
    private static readonly SessionId S1 = new("s1");

    [Fact]
    public void Nothing_is_sealed_until_as_many_papers_are_counted_as_came_back()
    {
        var received = Open(3).Then(it => it.CountReceived(S1, 3));
        var (two, urn) = Entered(received, Urn.Empty(1), "m1", "m2");
        var (three, whole) = Entered(two, urn, "m3");

        Assert.Equal("council.papers-differ", two.Seal(S1, urn, Noon, "").Refusal!.Code);
        Assert.Equal(3, three.Then(it => it.Seal(S1, whole, Noon, "")).Find(S1)!.Tally!.Items.Single().Yes);
    }

    [Fact]
    public void Where_nobody_counted_papers_or_the_number_is_taken_back_nothing_is_compared()
    {
        var (council, urn) = Entered(Open(3).Then(it => it.CountReceived(S1, 3)), Urn.Empty(1), "m1", "m2");

        Assert.NotNull(council.Then(it => it.CountReceived(S1, null)).Then(it => it.Seal(S1, urn, Noon, "")).Find(S1)!.Tally);
    }

    [Fact]
    public void Whoever_votes_itself_gave_no_paper()
    {
        var cast = Open(3).Cast(Sheet("m1"), Urn.Empty(1), "w");
        var council = Open(3).Then(_ => cast.Ruling);

        Assert.Equal("council.received-invalid", council.CountReceived(S1, 3).Refusal!.Code);
        Assert.Equal("council.received-invalid", council.CountReceived(S1, -1).Refusal!.Code);
        Assert.Equal(2, council.Then(it => it.CountReceived(S1, 2)).Find(S1)!.Received);
    }

    [Fact]
    public void A_paper_that_was_typed_for_the_wrong_member_is_taken_back_and_holds_nothing_up()
    {
        var (council, urn) = Entered(Open(3), Urn.Empty(1), "m1", "m2");
        var wrong = council.Cast(Sheet("m3") with { EnteredBy = ["yến"] }, urn, "w");
        var waiting = council.Then(_ => wrong.Ruling);
        var back = waiting.WithdrawEntry(S1, new("m3"), wrong.Urn);
        var after = waiting.Then(_ => back.Ruling);

        Assert.Equal("ballot.awaiting-second", waiting.Seal(S1, wrong.Urn, Noon, "").Refusal!.Code);
        Assert.Empty(back.Urn!.Pending);
        Assert.Equal<Counts>(urn.Items, back.Urn.Items);
        Assert.NotNull(after.Then(it => it.Seal(S1, back.Urn, Noon, "")).Find(S1)!.Tally);
        Assert.Equal(Ruling<CouncilEvent>.NothingNew, after.WithdrawEntry(S1, new("m3"), back.Urn).Ruling);
    }

    [Fact]
    public void What_two_people_typed_alike_is_in_the_urn_and_nobody_takes_it_back()
    {
        var (council, urn) = Entered(Open(3), Urn.Empty(1), "m1");

        Assert.Equal("ballot.already-cast", council.WithdrawEntry(S1, new("m1"), urn).Ruling.Refusal!.Code);
        Assert.Equal("ballot.not-a-member", council.WithdrawEntry(S1, new("x"), urn).Ruling.Refusal!.Code);
        Assert.Equal("session.unknown", council.WithdrawEntry(new("s9"), new("m1"), urn).Ruling.Refusal!.Code);
    }

    private static (Council Council, Urn Urn) Entered(Council council, Urn urn, params string[] members)
    {
        foreach (var member in members)
        {
            var cast = council.Cast(Sheet(member) with { EnteredBy = ["yến", "hà"], CastBy = "hà" }, urn, $"w-{member}");
            (council, urn) = (council.Then(_ => cast.Ruling), cast.Urn!);
        }
        return (council, urn);
    }

    private static HandedIn Sheet(string member) => new(S1, new(member), false, [], new Dictionary<string, Choice> { ["a"] = Choice.Yes });

    private static Council Open(int members) => Council.Nothing
        .Then(it => it.Constitute([.. Enumerable.Range(1, members).Select(n => new Member(new($"m{n}"), $"Ủy viên {n}"))], Quorum.TwoThirds, BallotKind.Secret, false))
        .Then(it => it.Call([new(new("a"), RuleSets.InForce("Bằng khen của Bộ trưởng", Noon))], 60, Noon)).Then(it => it.OpenBallot(S1));
}
