using Laurel.Domain.Doors;

namespace Laurel.Domain.Tests.Doors;

public sealed class ScanGapTests
{
    private static readonly DeviceId Phone = new("d-1");

    [Fact]
    public void Whatever_order_scans_come_in_a_count_without_gaps_is_whole() => Assert.Null(ScanGap.Among(Phone, [3, 1, 2, 2]));

    [Fact]
    public void What_is_missing_before_a_later_scan_is_named()
    {
        var gap = ScanGap.Among(Phone, [2, 5, 6])!;
        Assert.Equal(3, gap.Missing);
        Assert.Equal([1, 3, 4], gap.First.ToArray());
    }

    [Fact]
    public void An_absurd_number_is_counted_and_only_the_first_are_named()
    {
        var gap = ScanGap.Among(Phone, [1, long.MaxValue])!;
        Assert.Equal(long.MaxValue - 2, gap.Missing);
        Assert.Equal(ScanGap.Named, gap.First.Length);
    }

    [Fact]
    public void A_device_that_keeps_no_count_misses_nothing() => Assert.Null(ScanGap.Among(Phone, [0, 0]));
}
