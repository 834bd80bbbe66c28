using System.Net;
using Laurel.Grains.Cluster;
using Laurel.Storage.Sqlite;
using Orleans.Runtime;

namespace Laurel.Grains.Tests.Cluster;

/// <summary>What Orleans asks of a membership table, kept in ours.</summary>
public sealed class TableMembershipTests : IAsyncLifetime
{
    private static readonly DateTime Eight = new(2025, 12, 30, 8, 0, 0, DateTimeKind.Utc);

    private readonly string folder = Directory.CreateTempSubdirectory("laurel-cluster-").FullName;
    private SqliteTable table = null!;
    private TableMembership members = null!;

    public Task InitializeAsync()
    {
        table = SqliteTable.Open(folder);
        members = new(table);
        return members.InitializeMembershipTable(tryInitTableVersion: true);
    }

    public async Task DisposeAsync()
    {
        await table.DisposeAsync();
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public async Task A_silo_that_entered_is_read_as_it_is()
    {
        var silo = Silo(1);
        silo.AddSuspector(Silo(2).SiloAddress, Eight);

        Assert.True(await members.InsertRow(silo, (await members.ReadAll()).Version.Next()));

        var read = await members.ReadRow(silo.SiloAddress);
        Assert.Equal(1, read.Version.Version);
        Assert.Equal(silo.ToFullString(), Assert.Single(read.Members).Item1.ToFullString());
    }

    [Fact]
    public async Task Whoever_saw_less_than_there_is_changes_nothing()
    {
        var seen = (await members.ReadAll()).Version;
        await members.InsertRow(Silo(1), seen.Next());

        Assert.False(await members.InsertRow(Silo(2), seen.Next()));
        Assert.False(await members.InsertRow(Silo(1), (await members.ReadAll()).Version.Next()));

        var read = await members.ReadAll();
        Assert.Equal(1, read.Version.Version);
        Assert.Single(read.Members);
    }

    [Fact]
    public async Task A_silo_is_changed_by_whoever_read_it_last()
    {
        await members.InsertRow(Silo(1), (await members.ReadAll()).Version.Next());
        var (read, silo) = (await members.ReadAll(), Silo(1));
        silo.Status = SiloStatus.Dead;
        var etag = read.Members[0].Item2;

        Assert.True(await members.UpdateRow(silo, etag, read.Version.Next()));
        Assert.False(await members.UpdateRow(Silo(1), etag, (await members.ReadAll()).Version.Next()));

        var after = await members.ReadAll();
        Assert.Equal((SiloStatus.Dead, 2), (after.Members[0].Item1.Status, after.Version.Version));
    }

    [Fact]
    public async Task Saying_that_one_lives_takes_no_suspicion_back_and_changes_no_version()
    {
        await members.InsertRow(Silo(1), (await members.ReadAll()).Version.Next());
        var (read, suspected) = (await members.ReadAll(), Silo(1));
        suspected.AddSuspector(Silo(2).SiloAddress, Eight);
        await members.UpdateRow(suspected, read.Members[0].Item2, read.Version.Next());
        var silo = Silo(1);
        silo.IAmAliveTime = Eight.AddMinutes(5);

        await members.UpdateIAmAlive(silo);

        var after = await members.ReadAll();
        Assert.Equal((Eight.AddMinutes(5), 1, 2), (after.Members[0].Item1.IAmAliveTime, after.Members[0].Item1.SuspectTimes!.Count, after.Version.Version));
    }

    [Fact]
    public async Task Silos_that_died_long_ago_are_forgotten_and_no_others()
    {
        var (dead, lately, living) = (Silo(1), Silo(2), Silo(3));
        (dead.Status, lately.Status, lately.IAmAliveTime) = (SiloStatus.Dead, SiloStatus.Dead, Eight.AddDays(1));
        await members.InsertRow(dead, (await members.ReadAll()).Version.Next());
        await members.InsertRow(lately, (await members.ReadAll()).Version.Next());
        await members.InsertRow(living, (await members.ReadAll()).Version.Next());

        await members.CleanupDefunctSiloEntries(Eight.AddHours(1));

        Assert.Equal([lately.SiloAddress, living.SiloAddress], (await members.ReadAll()).Members.Select(member => member.Item1.SiloAddress).OrderBy(silo => silo.Endpoint.Port));
    }

    [Fact]
    public async Task A_view_is_of_one_moment_whoever_enters_meanwhile()
    {
        var entering = Task.Run(async () =>
        {
            for (var i = 1; i <= 50; i++)
                while (!await members.InsertRow(Silo(i), (await members.ReadAll()).Version.Next()))
                    await Task.Yield();
        });

        MembershipTableData view;
        do
        {
            view = await members.ReadAll();
            Assert.Equal(view.Version.Version, view.Members.Count);
        }
        while (view.Members.Count < 50);
        await entering;
    }

    private static MembershipEntry Silo(int number) => new()
    {
        SiloAddress = SiloAddress.New(new IPEndPoint(IPAddress.Loopback, 11_000 + number), 7), Status = SiloStatus.Active, ProxyPort = 30_000 + number,
        HostName = "host", SiloName = $"Silo {number}", StartTime = Eight, IAmAliveTime = Eight,
    };
}
