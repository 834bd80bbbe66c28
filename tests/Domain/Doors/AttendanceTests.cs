using Laurel.Domain.Doors;

namespace Laurel.Domain.Tests.Doors;

public sealed class AttendanceTests
{
    private static readonly DateTimeOffset Morning = new(2025, 12, 30, 0, 30, 0, TimeSpan.Zero);

    [Fact]
    public void All_permutations_of_six_scans_give_one_state()
    {
        Passage[] six =
        [
            At(0, Direction.In), At(5, Direction.Out), At(5, Direction.In, device: "b"),
            At(9, Direction.Out, area: "gallery"), At(12, Direction.Out), At(12, Direction.In, sequence: 2, offline: true),
        ];
        var states = Permutations(six).Select(Folded).Select(Shown).Distinct().ToList();
        Assert.Single(states);
    }

    [Fact]
    public void Any_order_of_a_hundred_and_fifty_scans_gives_one_state()
    {
        var random = new Random(20251230);
        var scans = Enumerable.Range(0, 150).Select(i => At(
            random.Next(90),
            random.Next(3) == 0 ? Direction.Out : Direction.In,
            random.Next(4) == 0 ? "gallery" : "main",
            $"device-{random.Next(5)}",
            i,
            random.Next(5) == 0)).ToArray();
        var expected = Shown(Folded(scans));
        for (var round = 0; round < 200; round++)
        {
            random.Shuffle(scans);
            Assert.Equal(expected, Shown(Folded(scans)));
        }
    }

    /// <remarks>Each is a way of its own through the areas; what is merged into the bases is not there to be counted again.</remarks>
    [Fact]
    public void Who_came_first_and_who_is_inside_are_what_all_passages_say_together()
    {
        var random = new Random(20260707);
        for (var round = 0; round < 300; round++)
        {
            var all = Enumerable.Range(0, random.Next(1, 160)).Select(i => At(
                random.Next(90),
                random.Next(2) == 0 ? Direction.Out : Direction.In,
                random.Next(3) switch { 0 => "gallery", 1 => "stage", _ => "main" },
                $"device-{random.Next(5)}",
                i) with { Void = random.Next(6) == 0 }).ToArray();
            var counted = all.Where(passage => !passage.Void).ToList();
            var lasts = counted.GroupBy(passage => passage.Area).Select(area => area.Max()!);

            var attendance = Folded(all);

            Assert.Equal(counted.Where(passage => passage.Direction == Direction.In).Min(), attendance.FirstEntry);
            Assert.Equal(lasts.Where(passage => passage.Direction == Direction.In).Max(), attendance.Inside);
        }
    }

    [Fact]
    public void A_head_keeps_the_last_sixty_four_and_what_the_others_came_to()
    {
        var attendance = Folded(Enumerable.Range(0, 200).Select(minute => At(minute, Direction.In)));
        Assert.Equal(Attendance.Kept, attendance.Recent.Length);
        Assert.Equal(Morning, attendance.FirstEntry!.At);
        Assert.Equal(Morning.AddMinutes(199), attendance.Inside!.At);
    }

    [Fact]
    public void A_late_scan_older_than_every_kept_one_still_counts_as_the_first_entry()
    {
        var attendance = Folded(Enumerable.Range(10, 100).Select(minute => At(minute, Direction.In))).With(At(1, Direction.In, device: "late"));
        Assert.Equal(Morning.AddMinutes(1), attendance.FirstEntryInto("main")!.At);
        Assert.Equal(Attendance.Kept, attendance.Recent.Length);
    }

    [Fact]
    public void A_late_leaving_older_than_every_kept_scan_of_its_area_decides_that_area()
    {
        var gallery = At(0, Direction.In, area: "gallery");
        var attendance = Folded([gallery, .. Enumerable.Range(10, 100).Select(minute => At(minute, Direction.In))]);
        Assert.True(attendance.IsInside("gallery"));
        Assert.False(attendance.With(At(5, Direction.Out, area: "gallery")).IsInside("gallery"));
    }

    [Fact]
    public void Inside_an_area_is_the_direction_of_the_last_passage_there()
    {
        var attendance = Folded([At(0, Direction.In), At(30, Direction.Out), At(40, Direction.In, area: "gallery")]);
        Assert.False(attendance.IsInside("main"));
        Assert.True(attendance.IsInside("gallery"));
        Assert.Equal("gallery", attendance.Inside!.Area);
    }

    [Fact]
    public void The_same_scan_twice_is_one()
    {
        var once = Folded([At(0, Direction.In)]);
        Assert.Same(once, once.With(At(0, Direction.In)));
    }

    [Fact]
    public void Two_doors_offline_that_let_one_badge_in_are_listed_whichever_came_first()
    {
        var left = At(0, Direction.In, device: "a", offline: true);
        var right = At(2, Direction.In, device: "b");
        var found = Assert.Single(Folded([right, left]).Contradictions());
        Assert.Equal(ContradictionKind.TwiceInside, found.Kind);
        Assert.Equal(right, found.Passage);
        Assert.Equal(left, found.Other);
        Assert.Equal(found, Assert.Single(Folded([left, right]).Contradictions()));
    }

    [Theory]
    [InlineData(2, true)]
    [InlineData(3, false)]
    [InlineData(90, false)]
    public void Whoever_comes_back_through_another_door_after_a_break_contradicts_nothing(int minute, bool listed)
    {
        var early = At(0, Direction.In, device: "a", offline: true);
        var back = At(minute, Direction.In, device: "b", offline: true);
        Assert.Equal(listed, Folded([back, early]).Contradictions().Count == 1);
    }

    [Fact]
    public void Whoever_left_at_one_door_and_comes_in_at_another_contradicts_nothing()
    {
        var (came, left) = (At(0, Direction.In, device: "a", offline: true), At(1, Direction.Out, device: "a", offline: true));
        Assert.Empty(Folded([At(2, Direction.In, device: "b", offline: true), left, came]).Contradictions());
    }

    [Fact]
    public void Between_two_doors_the_break_is_counted_from_the_last_entry()
    {
        var (first, second, third) = (At(0, Direction.In, device: "a", offline: true), At(60, Direction.In, device: "a", offline: true, sequence: 1), At(61, Direction.In, device: "b"));
        Assert.Equal(second, Assert.Single(Folded([third, second, first]).Contradictions()).Other);
    }

    [Fact]
    public void A_second_scan_at_the_same_door_is_no_contradiction() =>
        Assert.Empty(Folded([At(0, Direction.In, offline: true), At(1, Direction.In, offline: true, sequence: 1)]).Contradictions());

    [Fact]
    public void Leaving_offline_without_having_come_is_listed()
    {
        var found = Assert.Single(Folded([At(0, Direction.Out, offline: true)]).Contradictions());
        Assert.Equal(ContradictionKind.LeftWithoutEntry, found.Kind);
    }

    [Fact]
    public void A_void_passage_is_listed_and_counted_nowhere()
    {
        var attendance = Folded([At(0, Direction.In, offline: true) with { Void = true }]);
        Assert.Null(attendance.Inside);
        Assert.False(attendance.EverInside);
        Assert.Equal(ContradictionKind.NotValid, Assert.Single(attendance.Contradictions()).Kind);
    }

    [Theory]
    [InlineData(1, "Cửa 2", true)]
    [InlineData(2, "Cửa 2", true)]
    [InlineData(3, "Cửa 2", false)]
    [InlineData(1, "Cửa 1", false)]
    public void Another_gate_within_two_minutes_is_looked_at_and_a_second_scan_after_a_break_is_not(int minute, string gate, bool looked)
    {
        var second = At(minute, Direction.In) with { Gate = new(gate) };
        Assert.Equal(looked, Folded([At(0, Direction.In), second]).SoonBeforeElsewhere(second) is not null);
    }

    private static Passage At(
        int minute,
        Direction direction,
        string area = "main",
        string device = "a",
        int sequence = 0,
        bool offline = false) => new(
            Morning.AddMinutes(minute),
            new(device),
            $"{minute}-{direction}-{area}-{sequence}",
            sequence,
            new("Cửa 1"),
            area,
            direction,
            offline);

    private static Attendance Folded(IEnumerable<Passage> passages) => passages.Aggregate(Attendance.None, (known, passage) => known.With(passage));

    private static string Shown(Attendance attendance) =>
        string.Join('\n', attendance.Recent) + "\n--\n" + string.Join('\n', attendance.Earlier);

    private static IEnumerable<T[]> Permutations<T>(T[] items) => items.Length < 2
        ? [items]
        : items.SelectMany((first, i) => Permutations<T>([.. items[..i], .. items[(i + 1)..]]).Select(rest => (T[])[first, .. rest]));
}
