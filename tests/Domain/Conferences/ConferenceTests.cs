using Laurel.Domain.Conferences;

namespace Laurel.Domain.Tests.Conferences;

public sealed class ConferenceTests
{
    private static readonly ConferenceCode Code = new("dnnd-2025");
    private static readonly ConferencePlan Review = new(
        "Hội nghị tổng kết công tác đối ngoại nhân dân năm 2025",
        null,
        "Đảng ủy Bộ Ngoại giao",
        "Hà Nội",
        new(2025, 12, 30, 8, 0, 0, TimeSpan.FromHours(7)),
        new(2025, 12, 30, 11, 30, 0, TimeSpan.FromHours(7)),
        new("Hội trường lớn", 9, [new("A", 10, 12), new("B", 10, 12), new("C", 8, 10)]));

    [Fact]
    public void A_new_conference_is_a_draft() => Assert.Equal(ConferenceStatus.Draft, After(Conference.Nothing.PlanAs(Code, Review)).Status);

    [Fact]
    public void A_code_is_planned_once() =>
        Assert.Equal("conference.exists", Draft().PlanAs(Code, Review with { Title = "Another" }).Refusal?.Code);

    [Fact]
    public void It_lives_from_draft_to_archive_step_by_step()
    {
        var conference = Draft();
        foreach (var step in (ConferenceStatus[])[ConferenceStatus.Planned, ConferenceStatus.Inviting, ConferenceStatus.DoorsOpen,
            ConferenceStatus.InSession, ConferenceStatus.Closed, ConferenceStatus.Archived])
            conference = After(conference.Move(step), conference);
        Assert.Equal(ConferenceStatus.Archived, conference.Status);
    }

    [Theory]
    [InlineData(ConferenceStatus.Draft, ConferenceStatus.InSession)]
    [InlineData(ConferenceStatus.InSession, ConferenceStatus.Cancelled)]
    [InlineData(ConferenceStatus.Closed, ConferenceStatus.Postponed)]
    [InlineData(ConferenceStatus.Archived, ConferenceStatus.InSession)]
    [InlineData(ConferenceStatus.Cancelled, ConferenceStatus.Planned)]
    public void A_step_that_does_not_follow_is_refused(ConferenceStatus from, ConferenceStatus to) =>
        Assert.Equal("conference.wrong-step", (Draft() with { Status = from }).Move(to).Refusal?.Code);

    [Theory]
    [InlineData(ConferenceStatus.Draft)]
    [InlineData(ConferenceStatus.Planned)]
    [InlineData(ConferenceStatus.Inviting)]
    [InlineData(ConferenceStatus.DoorsOpen)]
    public void It_may_be_cancelled_or_postponed_from_any_state_before_its_session(ConferenceStatus from)
    {
        Assert.Null((Draft() with { Status = from }).Move(ConferenceStatus.Cancelled).Refusal);
        Assert.Null((Draft() with { Status = from }).Move(ConferenceStatus.Postponed).Refusal);
    }

    [Fact]
    public void A_postponed_one_is_planned_again() =>
        Assert.Null((Draft() with { Status = ConferenceStatus.Postponed }).Move(ConferenceStatus.Planned).Refusal);

    [Fact]
    public void Where_it_is_already_is_nothing_new() => Assert.Empty(Draft().Move(ConferenceStatus.Draft).Events);

    [Fact]
    public void The_first_scan_opens_the_doors_of_a_draft_and_later_ones_do_nothing()
    {
        var open = After(Draft().OpenDoorsByScan(), Draft());
        Assert.Equal(ConferenceStatus.DoorsOpen, open.Status);
        Assert.Empty(open.OpenDoorsByScan().Events);
        Assert.Empty((open with { Status = ConferenceStatus.Closed }).OpenDoorsByScan().Events);
    }

    [Fact]
    public void Until_gates_are_defined_every_gate_leads_into_the_area_main()
    {
        Assert.Equal("main", Conference.AreaOf(new("Cửa 7"), []));
        Assert.Null(Conference.AreaOf(new("Cửa 7"), [new(new("Cửa 1"))]));
        Assert.Equal("gallery", Conference.AreaOf(new("Cửa 7"), [new(new("Cửa 7"), "gallery")]));
    }

    [Fact]
    public void Gates_have_one_name_each() =>
        Assert.Equal("conference.gates-invalid", Draft().DefineGates([new(new("Cửa 1")), new(new("Cửa 1"), "gallery")]).Refusal?.Code);

    [Fact]
    public void A_decision_entered_twice_stands_once()
    {
        var entered = After(Draft().EnterDecision(new("bng.k7")), Draft());
        Assert.Empty(entered.EnterDecision(new("bng.k7")).Events);
        Assert.Single(entered.Decisions);
    }

    [Theory]
    [InlineData("ab")]
    [InlineData("Dnnd")]
    [InlineData("a/b")]
    [InlineData("-abc")]
    [InlineData("a-code-that-is-longer-than-forty-characters")]
    public void A_code_is_3_to_40_of_small_letters_digits_and_hyphen(string code) =>
        Assert.Equal("conference.invalid-code", Conference.Nothing.PlanAs(new(code), Review).Refusal?.Code);

    [Fact]
    public void It_ends_after_it_starts() =>
        Assert.Equal("conference.invalid", Conference.Nothing.PlanAs(Code, Review with { EndsAt = Review.StartsAt }).Refusal?.Code);

    [Fact]
    public void No_two_rows_of_a_hall_may_have_one_name() => Assert.Equal("conference.invalid-hall", Conference.Nothing.PlanAs(Code, Review with
    {
        Hall = Review.Hall with { Zones = [new("A", 12, 10), new("A1", 2, 10)] },
    }).Refusal?.Code);

    [Fact]
    public void A_hall_of_more_than_23_040_seats_is_refused() => Assert.Equal("conference.invalid-hall", Conference.Nothing.PlanAs(Code, Review with
    {
        Hall = new("Sân vận động", 0, [new("A", 400, 58)]),
    }).Refusal?.Code);

    [Fact]
    public void The_catalogue_enters_a_code_once()
    {
        var catalogue = Catalogue.Nothing.Evolve(Catalogue.Nothing.Enter(Code).Events.Single());
        Assert.Empty(catalogue.Enter(Code).Events);
        Assert.Equal(Code, Assert.Single(catalogue.Codes));
    }

    private static Conference Draft() => After(Conference.Nothing.PlanAs(Code, Review));

    private static Conference After(Ruling<ConferenceEvent> ruling, Conference? before = null)
    {
        Assert.Null(ruling.Refusal);
        return ruling.Events.Aggregate(before ?? Conference.Nothing, (known, happened) => known.Evolve(happened));
    }
}
