using Laurel.Domain.Attendees;
using Laurel.Domain.Conferences;
using Laurel.Domain.Doors;
using Laurel.Grains.Attendees;
using Laurel.Grains.Conferences;
using Laurel.Grains.Doors;
using Laurel.Grains.Tests.Hosting;
using Laurel.Storage;
using Orleans.Hosting;

namespace Laurel.Grains.Tests.Attendees;

/// <summary>A planned conference with nobody in it yet, for tests of attendees and doors.</summary>
internal sealed class Office : IAsyncDisposable
{
    public const string Conference = "dnnd-2025";

    public static readonly ConferencePlan Plan = new(
        "Hội nghị tổng kết",
        null,
        "Đảng ủy Bộ Ngoại giao",
        "Hà Nội",
        new(2025, 12, 30, 8, 0, 0, TimeSpan.FromHours(7)),
        new(2025, 12, 30, 11, 30, 0, TimeSpan.FromHours(7)),
        new("Hội trường lớn", 9, [new("A", 10, 12)]));

    public static readonly Registration Huyen = new(
        "Bà", "Nguyễn Thị Thanh Huyền", "Phó Trưởng Ban", "VUSTA", "Khối tổ chức", AttendeeRole.Delegate, 40, "huyen@example.org", "0912345678");

    private int scans;

    private Office(GrainHost host) => Host = host;

    public GrainHost Host { get; }

    public static async Task<Office> Open(ITable? table = null, Action<ISiloBuilder>? configure = null)
    {
        var office = new Office(await GrainHost.Start(table, configure));
        await office.PlanConference(Conference);
        return office;
    }

    public async Task PlanConference(string code) =>
        Assert.True((await Host.Grains.GetGrain<IConference>(code).Plan(new(new($"plan-{code}"), Plan))).Accepted);

    public IAttendee Attendee(AttendeeId id) => Host.Grains.GetGrain<IAttendee>($"{Conference}/{id.Text}");

    public IDoor Door(string device = "gate-1") => Host.Grains.GetGrain<IDoor>($"{Conference}/{device}");

    public IConference TheConference => Host.Grains.GetGrain<IConference>(Conference);

    /// <summary>Registers somebody under the number, by name, and gives the badge.</summary>
    public async Task<(AttendeeId Id, BadgeView Badge)> Register(int number, string? name = null)
    {
        var id = Id(number);
        var receipt = await Attendee(id).Register(new(new($"register-{number}"), Huyen with { Name = name ?? $"Đại biểu {number}" }));
        Assert.Null(receipt.Refusal);
        return (id, (await Attendee(id).Get())!.Badge);
    }

    /// <summary>One scan of a code, with an id of its own unless one is given.</summary>
    public async Task<ScanAnswer> Scan(string code, string? id = null, Direction direction = Direction.In, string device = "gate-1") =>
        Assert.Single(await Door(device).Scan([Fact(code, id, direction)]));

    public ScanFact Fact(string code, string? id = null, Direction direction = Direction.In, string gate = "Cửa 1") =>
        new(id ?? $"scan-{Interlocked.Increment(ref scans)}", code, new(gate), direction, Host.Clock.GetUtcNow(), new(""));

    public static AttendeeId Id(int number) => new(number.ToString("x16", System.Globalization.CultureInfo.InvariantCulture));

    public ValueTask DisposeAsync() => Host.DisposeAsync();
}
