using Laurel.Domain.Doors;

namespace Laurel.Domain.Tests.Doors;

public sealed class EffectiveTimeTests
{
    private static readonly DateTimeOffset Received = new(2025, 12, 30, 1, 0, 0, TimeSpan.Zero);

    [Fact]
    public void It_is_the_claimed_time_plus_the_offset_it_carries() =>
        Assert.Equal(Received.AddSeconds(-50), Scan(Received.AddSeconds(-60), offsetMs: 10_000).EffectiveAt(Received));

    [Fact]
    public void It_is_never_after_receipt() =>
        Assert.Equal(Received, Scan(Received.AddHours(7)).EffectiveAt(Received));

    [Fact]
    public void It_is_not_before_the_scan_that_the_device_made_before() =>
        Assert.Equal(Received.AddMinutes(-1), Scan(Received.AddMinutes(-9), previousAt: Received.AddMinutes(-1)).EffectiveAt(Received));

    [Fact]
    public void A_previous_scan_in_the_future_does_not_push_it_past_receipt() =>
        Assert.Equal(Received, Scan(Received.AddMinutes(-9), previousAt: Received.AddDays(1)).EffectiveAt(Received));

    [Theory]
    [InlineData(1)]
    [InlineData(24 * 365 * 50)]
    public void A_clock_that_stands_far_behind_what_its_device_knows_has_lost_the_time_and_its_scan_counts_as_of_receipt(int hours) =>
        Assert.Equal(Received, Scan(Received.AddHours(-9 - hours).AddMilliseconds(-1), previousAt: Received.AddHours(-9)).EffectiveAt(Received));

    [Fact]
    public void A_clock_that_was_set_back_an_hour_has_not_lost_the_time() =>
        Assert.Equal(Received.AddHours(-9), Scan(Received.AddHours(-10), previousAt: Received.AddHours(-9)).EffectiveAt(Received));

    [Fact]
    public void A_clock_of_1970_has_lost_the_time_though_its_device_knows_nothing() =>
        Assert.Equal(Received, Scan(DateTimeOffset.UnixEpoch).EffectiveAt(Received));

    [Fact]
    public void A_device_that_knows_nothing_from_after_1970_has_lost_the_time_too() =>
        Assert.Equal(Received, Scan(DateTimeOffset.UnixEpoch.AddMinutes(1), previousAt: DateTimeOffset.UnixEpoch).EffectiveAt(Received));

    [Fact]
    public void It_is_in_universal_time_whatever_offset_the_device_writes() =>
        Assert.Equal(TimeSpan.Zero, Scan(new(2025, 12, 30, 7, 31, 0, TimeSpan.FromHours(7))).EffectiveAt(Received).Offset);

    [Theory]
    [InlineData(long.MaxValue)]
    [InlineData(long.MinValue)]
    public void An_absurd_offset_ends_at_the_ends_of_time_and_never_after_receipt(long offsetMs) =>
        Assert.True(Scan(Received, offsetMs).EffectiveAt(Received) <= Received);

    [Fact]
    public void A_clock_beyond_all_time_says_its_end()
    {
        Assert.Equal(DateTimeOffset.MinValue, EffectiveTime.OfClock(long.MinValue));
        Assert.Equal(9999, EffectiveTime.OfClock(long.MaxValue).Year);
        Assert.Equal(Received, EffectiveTime.OfClock(Received.ToUnixTimeMilliseconds()));
    }

    private static ScanFact Scan(DateTimeOffset at, long? offsetMs = null, DateTimeOffset? previousAt = null) =>
        new("s1", "", new("Cửa 1"), Direction.In, at, new("d1"), OffsetMs: offsetMs, PreviousAt: previousAt);
}
