using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using Laurel.Storage;
using Laurel.Storage.Sqlite;

namespace Laurel.Bench;

/// <summary>
/// Durable check-ins through HTTP, one a request, each of somebody who was never scanned before, by 64 connections of 16 devices, after the doors were
/// opened; against the store alone, which commits the very rows of these check-ins for 64 callers.
/// </summary>
internal sealed class CheckIns : IRow
{
    private const int Connections = 64, Devices = 16;
    private const int People = 5_000, Halls = 8, WarmUp = 12_000, Measured = 12_000, OpenLoop = 5_000;

    /// <summary>Laurel and the store alone take turns, for a machine is not equally fast from one minute to the next.</summary>
    private const int Turns = 4;

    /// <summary>What the store alone commits in a turn: one more before they are measured, and one at a pace.</summary>
    private const int ATurn = WarmUp / (Turns + 2);

    /// <summary>What a phone sends at once of what waited while the network was away.</summary>
    private const int Batch = 20;

    private const int PerSecond = 1_000;
    private const double Share = 0.4, MostMilliseconds = 25;

    private static readonly byte[] Admitted = "\"admitted\""u8.ToArray(), Refused = "\"code\""u8.ToArray();

    public string Name => "check-ins";

    public IEnumerable<Figure> Run()
    {
        using var folder = new Folder();
        using (var laurel = RunningLaurel.Start(folder.Data))
            for (var i = 0; i < Halls; i++)
            {
                var here = Conferences.Register(laurel, i, People);
                foreach (var step in (string[])["seating/arrange", "plan", "invite"]) laurel.Post($"{here}/{step}");
            }
        var badges = Badges(folder.Data);
        double cold, rate, raw, spent, batched, batchedSpent;
        Latencies latencies, stores;
        using (var laurel = RunningLaurel.Start(folder.Data))
        {
            for (var i = 0; i < Halls; i++) laurel.Post($"/api/v1/conferences/{Conferences.CodeOf(i)}/open-doors");
            laurel.WaitUntilAtRest();
            var requests = badges.Take(WarmUp + Measured + OpenLoop).Select((badge, i) => Request(laurel.Address, i, [badge])).ToArray();
            cold = Closed(laurel, requests[..WarmUp]);
            using var store = new RawStore(folder);
            (rate, raw, spent) = InTurns(laurel, store, requests[WarmUp..(WarmUp + Measured)]);
            latencies = Latencies.Of(HttpLoad.Send(laurel.Address, Connections, requests[(WarmUp + Measured)..], Check, PerSecond));
            stores = Latencies.Of(store.CommitAt(PerSecond, ATurn));
            var batches = badges.Skip(requests.Length).GroupBy(badge => badge.Conference).SelectMany(there => there.Chunk(Batch))
                .Select((some, i) => Request(laurel.Address, requests.Length + (i * Batch), some)).ToArray();
            (batched, batchedSpent) = Measure(laurel, batches, badges.Count - requests.Length);
        }
        yield return new("check-ins through HTTP, 64 connections", rate, "/s", Share * raw, Invariant(
            $"{Share} × the store's own {raw:#,0} a second for the same rows; ratio {rate / raw:0.00}; {spent:0} µs of processor each; {cold:#,0} a second in the first {WarmUp:#,0} of the process"));
        yield return new(Invariant($"the same, {Batch} a request"), batched, "/s", Share * raw, Invariant(
            $"ratio {batched / raw:0.00}; {batchedSpent:0} µs of processor each"));
        yield return new("one a request at 1,000 a second: p99", latencies.P99, "ms", MostMilliseconds, Invariant($"p50 {latencies.P50:0.0} ms; the store alone at the same pace {stores.P99:0.0} ms, p50 {stores.P50:0.0}"), AtMost: true);
    }

    private static (double Laurel, double Store, double Microseconds) InTurns(RunningLaurel laurel, RawStore store, byte[][] requests)
    {
        store.Commit(Connections, ATurn);
        laurel.WaitUntilAtRest();
        var (its, stores, before) = (TimeSpan.Zero, TimeSpan.Zero, laurel.ProcessorTime);
        foreach (var some in requests.Chunk(requests.Length / Turns))
        {
            its += Taken(laurel, some);
            stores += store.Commit(Connections, ATurn);
        }
        return (requests.Length / its.TotalSeconds, Turns * ATurn / stores.TotalSeconds, (laurel.ProcessorTime - before).TotalMicroseconds / requests.Length);
    }

    private static (double Rate, double Microseconds) Measure(RunningLaurel laurel, byte[][] requests, int scans)
    {
        var before = laurel.ProcessorTime;
        var rate = Closed(laurel, requests) * scans / requests.Length;
        return (rate, (laurel.ProcessorTime - before).TotalMicroseconds / scans);
    }

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);

    /// <summary>The text of every badge, with its conference, as a scanner reads them; in an order that goes from conference to conference.</summary>
    private static List<(int Conference, string Text)> Badges(string data)
    {
        using var table = SqliteTable.Open(data);
        var badges = Enumerable.Range(0, Halls).SelectMany(conference => table
            .ScanUnder($"c~{Conferences.CodeOf(conference)}", RowKey.Under("head", "attendee"), CancellationToken.None)
            .Select(row => (conference, BadgeIn(row))).ToBlockingEnumerable()).ToArray();
        new Random(1).Shuffle(badges);
        return [.. badges];
    }

    private static string BadgeIn(Row row)
    {
        using var head = JsonDocument.Parse(row.Body);
        return head.RootElement.GetProperty("state").GetProperty("badge").GetProperty("qrText").GetString()!;
    }

    private static byte[] Request(Uri address, int first, (int Conference, string Text)[] badges) => HttpConnection.Post(
        address, $"/api/v1/conferences/{Conferences.CodeOf(badges[0].Conference)}/scans", JsonSerializer.SerializeToUtf8Bytes(new
        {
            scans = badges.Select((badge, i) => new
            {
                id = $"scan-{first + i}", code = badge.Text, gate = $"C{first % 4}", direction = "in", scannedAt = DateTimeOffset.UtcNow,
                device = $"phone-{first / badges.Length % Devices}", sequence = first + i,
            }),
        }));

    /// <summary>Requests a second where each connection sends its next as soon as it is answered.</summary>
    private static double Closed(RunningLaurel laurel, byte[][] requests) => requests.Length / Taken(laurel, requests).TotalSeconds;

    private static TimeSpan Taken(RunningLaurel laurel, byte[][] requests)
    {
        var clock = Stopwatch.StartNew();
        HttpLoad.Send(laurel.Address, Connections, requests, Check);
        return clock.Elapsed;
    }

    private static void Check(ReadOnlySpan<byte> answer)
    {
        if (answer.IndexOf(Admitted) < 0 || answer.IndexOf(Refused) >= 0) throw new InvalidOperationException(System.Text.Encoding.UTF8.GetString(answer));
    }
}
