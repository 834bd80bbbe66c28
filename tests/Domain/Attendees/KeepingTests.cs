using Laurel.Domain.Attendees;
using Laurel.Domain.Citations;
using Laurel.Domain.Doors;

namespace Laurel.Domain.Tests.Attendees;

public sealed class KeepingTests
{
    private static readonly DateTimeOffset Morning = new(2025, 12, 30, 0, 30, 0, TimeSpan.Zero), Later = Morning.AddYears(1);
    private static readonly Badge First = new(1, "71" + new string('1', 231), new("2222-2222"));
    private static readonly Registration Huyen = new(
        "Bà", "Nguyễn Thị Thanh Huyền", "Phó Trưởng Ban", "VUSTA", "Khối tổ chức", AttendeeRole.Delegate, 40, "huyen@example.org", "0912345678", "TS");

    [Fact]
    public void Whom_nothing_needs_is_forgotten_and_counts_where_they_counted()
    {
        var forgotten = Came().Then(it => it.EndKeeping(awaitsAward: false, Later));
        Assert.Equal((true, Huyen.Anonymous()), (forgotten.IsErased, forgotten.Registration));
        Assert.Equal((AttendeeStatus.Admitted, true), (forgotten.Status, forgotten.HoldsPlace));
        Assert.Empty(forgotten.EndKeeping(awaitsAward: true, Later).Events);
    }

    [Fact]
    public void Whoever_never_came_is_forgotten_and_no_seat_is_given_up_a_year_later()
    {
        var forgotten = Registered().Then(it => it.EndKeeping(awaitsAward: false, Later));
        Assert.Equal((true, false, AttendeeStatus.Confirmed), (forgotten.IsErased, forgotten.MustFreeSeat, forgotten.Status));
    }

    [Fact]
    public void Whoever_is_forgotten_before_the_conference_leaves_the_place_to_another() =>
        Assert.False(Registered().Then(it => it.Erase(Morning)).HoldsPlace);

    [Fact]
    public void Whoever_has_an_award_to_receive_is_kept_with_one_way_to_reach_them()
    {
        var kept = Came().Then(it => it.EndKeeping(awaitsAward: true, Later));
        Assert.Equal((false, Huyen with { Email = null }), (kept.IsErased, kept.Registration));
        Assert.Empty(kept.EndKeeping(awaitsAward: true, Later).Events);
        var byMail = Registered(Huyen with { Telephone = null });
        Assert.Empty(byMail.EndKeeping(awaitsAward: true, Later).Events);
    }

    [Fact]
    public void Whose_scan_nobody_has_looked_at_is_kept_by_name_and_unit_until_somebody_has()
    {
        var doubtful = Registered().Then(it => it.Cancel("ốm", Morning)).Then(it => it.Scan(Scan(offline: true), 1, "main", Morning.AddMinutes(5)));
        Assert.Equal(KeptFor.Reconciliation, doubtful.StillNeededFor(awaitsAward: false));
        var kept = doubtful.Then(it => it.EndKeeping(awaitsAward: false, Later));
        Assert.Equal(("Nguyễn Thị Thanh Huyền", "VUSTA", "", null, null, null), Of(kept.Registration!));
        var settled = kept.Then(it => it.Settle(new("gate-1"), "s1", "Thẻ cũ", Later));
        Assert.True(settled.Then(it => it.EndKeeping(awaitsAward: false, Later)).IsErased);
    }

    [Fact]
    public void What_somebody_asked_to_be_held_instead_waits_no_longer()
    {
        var asked = Registered().Then(it => it.AskChange(Huyen with { Name = "Nguyễn Thị Thanh Huyên" }, null, AskedBy.Attendee, Morning));
        Assert.Null(asked.Then(it => it.EndKeeping(awaitsAward: true, Later)).Requested);
    }

    [Theory]
    [InlineData(CitationStatus.Submitted, true)]
    [InlineData(CitationStatus.Decided, true)]
    [InlineData(CitationStatus.CollectedLater, true)]
    [InlineData(CitationStatus.Draft, false)]
    [InlineData(CitationStatus.VotedFailed, false)]
    [InlineData(CitationStatus.Presented, false)]
    [InlineData(CitationStatus.Revoked, false)]
    public void A_dossier_waits_for_somebody_from_its_submission_to_the_hand_over(CitationStatus status, bool awaits) =>
        Assert.Equal(awaits, status.IsAwaited());

    [Fact]
    public void A_dossier_names_a_person_in_any_spelling_and_of_a_body_whoever_receives()
    {
        var person = Citation.Nothing with { Nomination = new(HonoreeKind.Person, "Bà", "NGUYỄN THỊ THANH HUYỀN", "VUSTA", "Bằng khen", "") };
        var body = Citation.Nothing with { Nomination = new(HonoreeKind.Body, "", "VUSTA", "", "Bằng khen", ""), Receiver = "Bà Nguyễn Thị Thanh Huyền" };
        Assert.Single(person.Keys().Intersect(Huyen.Keys()));
        Assert.NotEmpty(body.Keys().Intersect(Huyen.Keys()));
        Assert.Single(body.Keys().Intersect((Huyen with { Honorific = "" }).Keys()));
        Assert.Empty(Huyen.Anonymous().Keys());
    }

    private static (string, string, string, string?, string?, string?) Of(Registration who) =>
        (who.Name, who.Unit, who.Position, who.Telephone, who.Email, who.Academic);

    private static Attendee Registered(Registration? who = null) =>
        Attendee.Nothing.Then(it => it.Register(who ?? Huyen, AttendeeStatus.Confirmed, First));

    private static Attendee Came() => Registered().Then(it => it.Scan(Scan(), 1, "main", Morning.AddMinutes(5)));

    private static ScanFact Scan(bool offline = false) =>
        new("s1", First.QrText, new("Cửa 1"), Direction.In, Morning.AddMinutes(5), new("gate-1"), DecidedOffline: offline);
}
