using Laurel.Domain.Citations;
using Laurel.Domain.Councils;

namespace Laurel.Domain.Tests.Councils;

public sealed class CouncilTests
{
    private static readonly DateTimeOffset Noon = new(2025, 12, 23, 12, 0, 0, TimeSpan.FromHours(7));
    private static readonly SessionId S1 = new("s1");

    [Theory]
    [InlineData(15, 80, 12)]
    [InlineData(15, 90, 14)]
    [InlineData(11, 80, 9)]
    [InlineData(11, 90, 10)]
    [InlineData(15, 70, 11)]
    public void An_item_passes_by_its_percentage_of_all_members(int members, int percent, int needed)
    {
        Assert.True(new Counts(needed, 0, 0).Pass(percent, members));
        Assert.False(new Counts(needed - 1, 0, 0).Pass(percent, members));
    }

    [Theory]
    [InlineData(15, 10, true)]
    [InlineData(15, 9, false)]
    [InlineData(11, 8, true)]
    [InlineData(11, 7, false)]
    public void Two_thirds_are_counted_in_integers(int members, int present, bool met) =>
        Assert.Equal(met, Quorum.TwoThirds.IsMetBy(present, members));

    [Fact]
    public void A_member_s_name_and_the_council_s_body_fit_the_minutes()
    {
        var endless = new string('a', 201);

        Assert.Equal("council.invalid", Council.Nothing.Constitute([new(new("m1"), endless)], Quorum.TwoThirds, BallotKind.Open, false).Refusal!.Code);
        Assert.Equal("council.invalid", Council.Nothing.Constitute([new(new("m1"), "An", endless)], Quorum.TwoThirds, BallotKind.Open, false).Refusal!.Code);
        Assert.Equal("council.invalid", Council.Nothing.Constitute([new(new("m1"), "An")], Quorum.TwoThirds, BallotKind.Open, false, body: endless).Refusal!.Code);
    }

    [Fact]
    public void A_session_votes_on_the_day_that_was_said_or_else_where_members_voted_themselves_on_that_of_its_sealing_and_never_met_in_the_future()
    {
        var yesterday = Constituted(1, BallotKind.Open).Then(it => it.Call([Item("a")], 70, Noon, new(2025, 12, 22)));

        Assert.Equal(new DateOnly(2025, 12, 22), yesterday.Find(S1)!.VotedOn);
        Assert.Null(Open(1, "a").Find(S1)!.VotedOn);
        var byMembers = Voted(Open(1, "a"), 1, "yes");
        Assert.Equal(new DateOnly(2025, 12, 23), byMembers.Council.Then(it => it.Seal(S1, byMembers.Urn, Noon, "")).Find(S1)!.VotedOn);
        var cast = Open(1, "a").Cast(Ballot("m1", "yes") with { CastBy = "key:office" }, Urn.Empty(1), "w");
        var entered = Open(1, "a").Then(_ => cast.Ruling).Then(it => it.Seal(S1, cast.Urn, Noon, "")).Find(S1)!;
        Assert.Equal((null, new DateOnly(2025, 12, 23)), (entered.VotedOn, entered.MetOn));
        Assert.Equal("council.not-yet-met", Constituted(1, BallotKind.Open).Call([Item("a")], 70, Noon, new(2025, 12, 24)).Refusal!.Code);
    }

    [Fact]
    public void The_denominator_is_all_members_and_the_absent_count_against()
    {
        var (council, urn) = Voted(Open(15, "a"), 12, "yes");

        Assert.Equal((12, 0, 0, true), Only(council.Then(it => it.Seal(S1, urn, Noon, "")).Find(S1)!.Tally!));
        var (fewer, theirs) = Voted(Open(15, "a"), 10, "yes");
        Assert.Equal((10, 0, 0, false), Only(fewer.Then(it => it.Seal(S1, theirs, Noon, "")).Find(S1)!.Tally!));
    }

    [Fact]
    public void Written_opinions_count_but_are_not_present()
    {
        var (council, urn) = Voted(Open(15, "a"), 10, "yes");
        var written = council.Cast(Ballot("m11", "yes") with { Written = true }, urn, "w11");
        var sealedNow = council.Then(_ => written.Ruling).Then(it => it.Seal(S1, written.Urn, Noon, "")).Find(S1)!;

        Assert.Equal((15, 10, 1), (sealedNow.Tally!.Members, sealedNow.Tally.Present, sealedNow.Tally.Written));
        Assert.Equal((11, 0, 0, true), Only(sealedNow.Tally));
    }

    [Fact]
    public void Below_the_quorum_nothing_is_sealed()
    {
        var (council, urn) = Voted(Open(15, "a"), 9, "yes");

        Assert.Equal("council.no-quorum", council.Seal(S1, urn, Noon, "").Refusal!.Code);
    }

    [Fact]
    public void A_second_ballot_of_the_same_member_is_refused()
    {
        var (council, urn) = Voted(Open(15, "a"), 1, "yes");

        Assert.Equal("ballot.already-cast", council.Cast(Ballot("m1", "no"), urn, "w").Ruling.Refusal!.Code);
    }

    [Fact]
    public void A_ballot_answers_every_item_and_nothing_else()
    {
        var council = Open(15, "a", "b");

        Assert.Equal("ballot.incomplete", council.Cast(Handed("m1", ("a", Choice.Yes)), Urn.Empty(2), "w").Ruling.Refusal!.Code);
        Assert.Equal(
            "ballot.not-on-agenda",
            council.Cast(Handed("m1", ("a", Choice.Yes), ("z", Choice.Yes)), Urn.Empty(2), "w").Ruling.Refusal!.Code);
        Assert.Equal("ballot.not-a-member", council.Cast(Handed("x", ("a", Choice.Yes), ("b", Choice.No)), Urn.Empty(2), "w").Ruling.Refusal!.Code);
    }

    [Fact]
    public void A_recused_member_leaves_that_item_out_and_the_denominator_stays()
    {
        var council = Open(15, "a", "b").Then(it => it.Recuse(S1, new("m1"), [new("b")]));

        Assert.Equal("ballot.recused", council.Cast(Handed("m1", ("a", Choice.Yes), ("b", Choice.Yes)), Urn.Empty(2), "w").Ruling.Refusal!.Code);
        var cast = council.Cast(Handed("m1", ("a", Choice.Yes)), Urn.Empty(2), "w");
        Assert.Null(cast.Ruling.Refusal);
        Assert.Equal<Counts>([new(1, 0, 0), default], cast.Urn!.Items);
        Assert.Equal(15, council.Find(S1)!.Members.Length);
    }

    [Fact]
    public void Nobody_is_recused_after_voting()
    {
        var (council, _) = Voted(Open(15, "a"), 1, "yes");

        Assert.Equal("ballot.already-cast", council.Recuse(S1, new("m1"), [new("a")]).Refusal!.Code);
    }

    [Fact]
    public void No_event_of_a_secret_ballot_tells_how_a_member_voted()
    {
        var council = Open(15, "a");

        var yes = council.Cast(Ballot("m1", "yes"), Urn.Empty(1), "w").Ruling.Events.Single();
        var no = council.Cast(Ballot("m1", "no"), Urn.Empty(1), "w").Ruling.Events.Single();

        Assert.Equal(yes.ToString(), no.ToString());
        Assert.IsType<BallotCast>(yes);
    }

    [Fact]
    public void A_ballot_and_its_urn_print_nothing_of_themselves()
    {
        object[] secrets =
        [
            Ballot("m1", "no"), new Ballot([Choice.No]), Urn.Empty(1), new PendingEntry("bà Yến", false, new([Choice.No])),
            Open(15, "a").Cast(Ballot("m1", "no"), Urn.Empty(1), "sen trắng 047"),
        ];

        Assert.All(secrets, secret => Assert.DoesNotMatch("No|m1|sen|Yến", secret.ToString()!.Replace(nameof(Councils), "")));
    }

    [Fact]
    public void A_paper_ballot_is_entered_by_two_people_and_counts_once_they_agree()
    {
        var council = Open(15, "a");
        var first = council.Cast(Ballot("m1", "no") with { EnteredBy = ["yến"] }, Urn.Empty(1), "w");
        council = council.Then(_ => first.Ruling);
        var second = council.Cast(Ballot("m1", "no") with { EnteredBy = ["hà"] }, first.Urn, "w");

        Assert.False(first.Counted);
        Assert.True(second.Counted);
        Assert.Equal(new Counts(0, 1, 0), second.Urn!.Items.Single());
        Assert.Empty(second.Urn.Pending);
        Assert.Equal<string>(["yến", "hà"], ((BallotCast)second.Ruling.Events.Single()).Entry.EnteredBy);
    }

    [Fact]
    public void Where_two_entries_differ_only_the_differing_items_are_named()
    {
        var council = Open(15, "a", "b");
        var first = council.Cast(Handed("m1", ("a", Choice.No), ("b", Choice.Yes)) with { EnteredBy = ["yến"] }, Urn.Empty(2), "w");
        council = council.Then(_ => first.Ruling);

        var second = council.Cast(Handed("m1", ("a", Choice.No), ("b", Choice.Blank)) with { EnteredBy = ["hà"] }, first.Urn, "w");

        Assert.Equal("ballot.entries-differ", second.Ruling.Refusal!.Code);
        Assert.Equal<CitationId>([new("b")], second.Differing);
    }

    [Fact]
    public void The_same_person_entering_again_replaces_its_entry_and_counts_nothing()
    {
        var council = Open(15, "a");
        var first = council.Cast(Ballot("m1", "no") with { EnteredBy = ["yến"] }, Urn.Empty(1), "w");
        var again = council.Then(_ => first.Ruling).Cast(Ballot("m1", "yes") with { EnteredBy = ["yến"] }, first.Urn, "w");

        Assert.False(again.Counted);
        Assert.Equal(Choice.Yes, again.Urn!.Pending["m1"].Ballot.Choices.Single());
    }

    [Fact]
    public void A_session_with_a_ballot_entered_once_is_not_sealed()
    {
        var (council, urn) = Voted(Open(15, "a"), 12, "yes");
        var first = council.Cast(Ballot("m13", "no") with { EnteredBy = ["yến"] }, urn, "w");

        Assert.Equal("ballot.awaiting-second", council.Then(_ => first.Ruling).Seal(S1, first.Urn, Noon, "").Refusal!.Code);
    }

    [Fact]
    public void A_sealed_session_takes_no_ballot_and_seals_once()
    {
        var (council, urn) = Voted(Open(15, "a"), 12, "yes");
        var done = council.Then(it => it.Seal(S1, urn, Noon, ""));

        Assert.Equal("session.sealed", done.Cast(Ballot("m13", "no"), urn, "w").Ruling.Refusal!.Code);
        Assert.Equal(Ruling<CouncilEvent>.NothingNew, done.Seal(S1, urn, Noon, ""));
        Assert.Equal(12, done.Find(S1)!.Words.Length);
    }

    [Fact]
    public void An_open_vote_is_on_record_by_name()
    {
        var council = Open(3, BallotKind.Open, "a");
        for (var member = 1; member <= 3; member++)
            council = council.Then(it => it.Cast(Ballot($"m{member}", member == 1 ? "no" : "yes"), null, "").Ruling);

        var tally = council.Then(it => it.Seal(S1, null, Noon, "")).Find(S1)!;

        Assert.Equal((2, 1, 0, false), Only(tally.Tally!));
        Assert.Equal(Choice.No, tally.OpenBallots[0].Ballot.Choices.Single());
    }

    [Fact]
    public void Suppressed_counts_are_shown_only_where_they_tell_no_single_vote()
    {
        Assert.False(new Counts(4, 0, 0).MayBeShownSuppressed);
        Assert.False(new Counts(5, 0, 0).MayBeShownSuppressed);
        Assert.False(new Counts(4, 1, 0).MayBeShownSuppressed);
        Assert.True(new Counts(3, 2, 0).MayBeShownSuppressed);
        Assert.True(new Counts(3, 1, 1).MayBeShownSuppressed);
    }

    [Fact]
    public void A_percentage_set_from_above_is_a_floor_and_a_secret_ballot_set_from_above_is_kept()
    {
        var minister = Item("a", "Bằng khen của Thủ tướng Chính phủ");

        Assert.Equal("council.percent-below-rule", Constituted(15, BallotKind.Secret).Call([minister], 79, Noon).Refusal!.Code);
        Assert.Equal("council.secret-required", Constituted(15, BallotKind.Open).Call([minister], 80, Noon).Refusal!.Code);
        Assert.Equal(80, ((SessionCalled)Constituted(15, BallotKind.Secret).Call([minister, Item("b")], null, Noon).Events.Single()).Percent);
    }

    [Fact]
    public void A_paper_held_for_invalid_came_back_and_answers_nothing()
    {
        var (council, urn) = Voted(Open(15, "a"), 11, "yes");
        var spoiled = council.Cast(Handed("m12") with { EnteredBy = ["yến", "hà"], Spoiled = true }, urn, "w12");
        var tally = council.Then(_ => spoiled.Ruling).Then(it => it.CountIssued(S1, 14)).Then(it => it.Seal(S1, spoiled.Urn, Noon, "")).Find(S1)!.Tally!;

        Assert.Equal((14, 12, 11, 1), (tally.Issued, tally.Returned, tally.Valid, tally.Invalid));
        Assert.Equal((11, 0, 0, true), Only(tally));
    }

    [Fact]
    public void Only_a_paper_that_others_enter_can_be_invalid_and_it_answers_nothing()
    {
        var council = Open(15, "a");

        Assert.Equal("ballot.spoiled-not-paper", council.Cast(Handed("m1") with { Spoiled = true }, Urn.Empty(1), "w").Ruling.Refusal!.Code);
        Assert.Equal(
            "ballot.spoiled-answers", council.Cast(Ballot("m1", "yes") with { Spoiled = true, EnteredBy = ["yến"] }, Urn.Empty(1), "w").Ruling.Refusal!.Code);
    }

    [Fact]
    public void Two_entries_of_which_one_holds_the_paper_for_invalid_differ_in_every_item()
    {
        var council = Open(15, "a", "b");
        var first = council.Cast(Handed("m1") with { EnteredBy = ["yến"], Spoiled = true }, Urn.Empty(2), "w");
        var second = council.Then(_ => first.Ruling)
            .Cast(Handed("m1", ("a", Choice.No), ("b", Choice.Yes)) with { EnteredBy = ["hà"] }, first.Urn, "w");

        Assert.Equal("ballot.entries-differ", second.Ruling.Refusal!.Code);
        Assert.Equal(2, second.Differing.Length);
    }

    [Fact]
    public void Ballots_given_out_are_no_fewer_than_came_back_and_no_more_than_members()
    {
        var (council, urn) = Voted(Open(15, "a"), 12, "yes");

        Assert.Equal("council.issued-too-few", council.CountIssued(S1, 11).Refusal!.Code);
        Assert.Equal("council.issued-too-many", council.CountIssued(S1, 16).Refusal!.Code);
        Assert.Equal(12, council.Then(it => it.Seal(S1, urn, Noon, "")).Find(S1)!.Tally!.Issued);
    }

    [Fact]
    public void The_council_does_not_change_while_a_ballot_is_open() =>
        Assert.Equal("council.ballot-open", Open(15, "a").Constitute([new(new("x"), "X")], Quorum.TwoThirds, BallotKind.Secret, false).Refusal!.Code);

    [Fact]
    public void A_void_session_is_called_again_under_another_id()
    {
        var council = Open(15, "a").Then(it => it.Annul(S1, "session.key-lost"));

        Assert.Equal("session.void", council.Cast(Ballot("m1", "yes"), Urn.Empty(1), "w").Ruling.Refusal!.Code);
        Assert.Equal(new SessionId("s2"), ((SessionCalled)council.Call([Item("a")], 70, Noon).Events.Single()).Session);
    }

    [Fact]
    public void Minutes_are_signed_after_sealing_only()
    {
        var (council, urn) = Voted(Open(15, "a"), 12, "yes");

        Assert.Equal("session.not-sealed", council.SignMinutes(S1, Noon).Refusal!.Code);
        Assert.Equal(
            SessionStatus.MinutesSigned,
            council.Then(it => it.Seal(S1, urn, Noon, "")).Then(it => it.SignMinutes(S1, Noon)).Find(S1)!.Status);
    }

    [Fact]
    public void An_alternate_votes_in_the_seat_of_the_absent_member_and_the_denominator_stays()
    {
        var council = WithAlternates("a").Then(it => it.StandIn(S1, new("m3"), new("d1")));
        var cast = council.Cast(Ballot("d1", "yes"), Urn.Empty(1), "w");
        var session = council.Then(_ => cast.Ruling).Find(S1)!;

        Assert.Equal(new MemberId("m3"), Assert.Single(session.Roll).Member);
        Assert.Equal((3, 1), (session.Members.Length, session.Present));
    }

    [Fact]
    public void No_seat_has_two_votes_whoever_comes_first()
    {
        var council = WithAlternates("a");
        var voted = council.Then(_ => council.Cast(Ballot("m3", "yes"), Urn.Empty(1), "w").Ruling);
        Assert.Equal("ballot.already-cast", voted.StandIn(S1, new("m3"), new("d1")).Refusal!.Code);

        var standing = council.Then(it => it.StandIn(S1, new("m3"), new("d1")));
        Assert.Equal("ballot.seat-filled", standing.Cast(Ballot("m3", "yes"), Urn.Empty(1), "w").Ruling.Refusal!.Code);
        var cast = standing.Cast(Ballot("d1", "yes"), Urn.Empty(1), "w");
        var done = standing.Then(_ => cast.Ruling);
        Assert.Equal("ballot.already-cast", done.Cast(Ballot("d1", "no"), cast.Urn, "w").Ruling.Refusal!.Code);
        Assert.Equal("ballot.already-cast", done.StandIn(S1, new("m3"), null).Refusal!.Code);
        Assert.Equal("ballot.already-cast", done.Cast(Ballot("m3", "no") with { EnteredBy = ["yến"], CastBy = "yến" }, cast.Urn, "w").Ruling.Refusal!.Code);
    }

    [Fact]
    public void An_alternate_stands_in_for_one_member_alone_and_votes_only_while_it_does()
    {
        var council = WithAlternates("a");
        Assert.Equal("ballot.not-a-member", council.Cast(Ballot("d1", "yes"), Urn.Empty(1), "w").Ruling.Refusal!.Code);
        var standing = council.Then(it => it.StandIn(S1, new("m3"), new("d1")));

        Assert.Equal("council.alternate-taken", standing.StandIn(S1, new("m2"), new("d1")).Refusal!.Code);
        Assert.Equal("council.not-an-alternate", standing.StandIn(S1, new("m2"), new("m1")).Refusal!.Code);
        Assert.Equal("ballot.alternate-writes", standing.Cast(Ballot("d1", "yes") with { Written = true }, Urn.Empty(1), "w").Ruling.Refusal!.Code);
        var back = standing.Then(it => it.StandIn(S1, new("m3"), null));
        Assert.Equal("ballot.not-a-member", back.Cast(Ballot("d1", "yes"), Urn.Empty(1), "w").Ruling.Refusal!.Code);
        Assert.True(back.Cast(Ballot("m3", "yes"), Urn.Empty(1), "w").Counted);
    }

    [Fact]
    public void Recusals_of_the_member_bind_the_alternate_and_its_own_as_well()
    {
        var council = WithAlternates("a", "b", "c")
            .Then(it => it.Recuse(S1, new("m3"), [new("a")])).Then(it => it.Tell(S1))
            .Then(it => it.StandIn(S1, new("m3"), new("d1"))).Then(it => it.Tell(S1))
            .Then(it => it.Recuse(S1, new("d1"), [new("b")]));
        var session = council.Find(S1)!;

        Assert.Equal(["a", "b"], session.RecusedOf(new("d1")).Select(item => item.Text));
        Assert.Contains(new MemberId("d1"), session.RecusedByItem[new("a")]);
        Assert.Contains(new MemberId("m3"), session.RecusedByItem[new("b")]);
        Assert.Equal("ballot.recused", council.Cast(
            Handed("d1", ("a", Choice.Yes), ("b", Choice.Yes), ("c", Choice.Yes)), Urn.Empty(3), "w").Ruling.Refusal!.Code);
        Assert.True(council.Cast(Handed("d1", ("c", Choice.Yes)), Urn.Empty(3), "w").Counted);
    }

    [Fact]
    public void The_chair_is_somebody_who_sits_in_the_session()
    {
        var council = WithAlternates("a");

        Assert.Equal("ballot.not-a-member", council.NameChair(S1, new("d1")).Refusal!.Code);
        Assert.Equal(new MemberId("d1"), council.Then(it => it.StandIn(S1, new("m1"), new("d1"))).Then(it => it.NameChair(S1, new("d1"))).Find(S1)!.Chair);
    }

    [Fact]
    public void An_alternate_is_no_member_besides() => Assert.Equal("council.invalid", Council.Nothing.Constitute(
        [new(new("m1"), "Một")], Quorum.TwoThirds, BallotKind.Secret, false, [new(new("m1"), "Một")]).Refusal!.Code);

    private static Council WithAlternates(params string[] agenda) => Council.Nothing
        .Then(it => it.Constitute(
            [.. Enumerable.Range(1, 3).Select(n => new Member(new($"m{n}"), $"Ủy viên {n}"))], Quorum.TwoThirds, BallotKind.Secret, false,
            [new(new("d1"), "Dự khuyết 1"), new(new("d2"), "Dự khuyết 2")]))
        .Then(it => it.Call([.. agenda.Select(item => Item(item))], 70, Noon)).Then(it => it.OpenBallot(S1));

    private static (int?, int?, int?, bool) Only(Tally tally) => tally.Items.Single() is var item ? (item.Yes, item.No, item.Blank, item.Passed) : default;

    private static (Council Council, Urn Urn) Voted(Council council, int members, string how)
    {
        var urn = Urn.Empty(1);
        for (var member = 1; member <= members; member++)
        {
            var cast = council.Cast(Ballot($"m{member}", how), urn, $"w{member:00}");
            (council, urn) = (council.Then(_ => cast.Ruling), cast.Urn!);
        }
        return (council, urn);
    }

    private static HandedIn Ballot(string member, string how) => Handed(member, ("a", Enum.Parse<Choice>(how, ignoreCase: true)));

    private static HandedIn Handed(string member, params (string Item, Choice Choice)[] votes) =>
        new(S1, new(member), false, [], votes.ToDictionary(vote => vote.Item, vote => vote.Choice));

    private static Council Open(int members, params string[] agenda) => Open(members, BallotKind.Secret, agenda);

    private static Council Open(int members, BallotKind ballots, params string[] agenda) =>
        Constituted(members, ballots).Then(it => it.Call([.. agenda.Select(item => Item(item))], 70, Noon)).Then(it => it.OpenBallot(S1));

    private static Council Constituted(int members, BallotKind ballots) => Council.Nothing.Then(it => it.Constitute(
        [.. Enumerable.Range(1, members).Select(n => new Member(new($"m{n}"), $"Ủy viên {n}"))], Quorum.TwoThirds, ballots, false));

    private static AgendaItem Item(string id, string form = "Bằng khen của Bộ trưởng") => new(new(id), RuleSets.InForce(form, Noon));
}
