using Laurel.Domain.Doors;
using Laurel.Grains.Doors;
using Laurel.Grains.Tests.Attendees;

namespace Laurel.Grains.Tests.Doors;

public sealed class CrashTests
{
    private const int People = 200, ScansEach = 10, Devices = 4, Batch = 25;

    [Fact]
    public async Task Two_thousand_scans_with_a_crash_in_their_midst_are_recorded_once_each_and_answered_the_same_again()
    {
        await using var office = await Office.Open();
        var badges = await Task.WhenAll(Enumerable.Range(1, People).Select(number => office.Register(number)));
        var batches = Enumerable.Range(0, People * ScansEach)
            .Select(i => (Device: $"gate-{i % Devices}", Fact: office.Fact(
                badges[i % People].Badge.QrText, $"scan-{i}", i / People % 2 == 0 ? Direction.In : Direction.Out)))
            .GroupBy(scan => scan.Device)
            .SelectMany(device => device.Select(scan => scan.Fact).Chunk(Batch).Select(facts => (Device: device.Key, Facts: facts)))
            .ToList();
        var heard = new Dictionary<string, ScanAnswer>();
        var halfWay = new TaskCompletionSource();

        var sending = Task.WhenAll(batches.Select(batch => Send(office, batch.Device, batch.Facts, answers =>
        {
            lock (heard)
            {
                foreach (var answer in answers) heard[$"{batch.Device} {answer.Id}"] = answer;
                if (heard.Count >= People * ScansEach / 3) halfWay.TrySetResult();
            }
        })));
        await halfWay.Task;
        await office.Host.Crash();
        await sending;
        var before = new Dictionary<string, ScanAnswer>(heard);
        foreach (var (device, facts) in batches)
            foreach (var answer in await office.Door(device).Scan(facts))
                Assert.Equal(before.GetValueOrDefault($"{device} {answer.Id}", answer), answer);

        var passages = await Task.WhenAll(badges.Select(badge => office.Attendee(badge.Id).Passages()));
        Assert.All(passages, one => Assert.Equal(ScansEach, one!.Passages.Count));
        Assert.All(passages, one => Assert.Equal(ScansEach + 2, one!.N));
    }

    // Whoever was asked when the house fell down hears nothing, or that the connection broke; either way it asks again later.
    private static async Task Send(Office office, string device, ScanFact[] facts, Action<IReadOnlyList<ScanAnswer>> heard)
    {
        try
        {
            heard(await office.Door(device).Scan(facts).WaitAsync(TimeSpan.FromSeconds(20)));
        }
        catch (Exception broken) when (broken is not Xunit.Sdk.XunitException)
        {
            // Its outcome is unknown.
        }
    }
}
