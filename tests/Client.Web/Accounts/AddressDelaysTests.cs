using Laurel.Client.Web.Accounts;

namespace Laurel.Client.Web.Tests.Accounts;

public sealed class AddressDelaysTests
{
    private readonly Clock clock = new();

    [Fact]
    public void An_office_may_mistype_twenty_times_and_then_waits_twice_as_long_each_time()
    {
        var delays = new AddressDelays(clock);

        Fail(delays, "192.0.2.1", 20);
        Assert.Equal(0, delays.SecondsLeft("192.0.2.1"));

        delays.Failed("192.0.2.1");
        Assert.Equal(2, delays.SecondsLeft("192.0.2.1"));

        delays.Failed("192.0.2.1");
        Assert.Equal(4, delays.SecondsLeft("192.0.2.1"));
    }

    [Fact]
    public void Another_address_does_not_wait_with_it()
    {
        var delays = new AddressDelays(clock);

        Fail(delays, "192.0.2.1", 30);

        Assert.Equal(0, delays.SecondsLeft("192.0.2.2"));
    }

    [Fact]
    public void No_wait_is_longer_than_five_minutes_and_a_quiet_quarter_of_an_hour_forgives_all()
    {
        var delays = new AddressDelays(clock);

        Fail(delays, "192.0.2.1", 500);
        Assert.Equal(300, delays.SecondsLeft("192.0.2.1"));

        clock.Now += TimeSpan.FromMinutes(16);
        Assert.Equal(0, delays.SecondsLeft("192.0.2.1"));
        delays.Failed("192.0.2.1");
        Assert.Equal(0, delays.SecondsLeft("192.0.2.1"));
    }

    private static void Fail(AddressDelays delays, string address, int times)
    {
        for (var i = 0; i < times; i++)
            delays.Failed(address);
    }

    private sealed class Clock : TimeProvider
    {
        public DateTimeOffset Now { get; set; } = new(2025, 12, 30, 7, 0, 0, TimeSpan.FromHours(7));

        public override DateTimeOffset GetUtcNow() => Now;
    }
}
