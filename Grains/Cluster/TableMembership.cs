using System.Text.Json;
using Laurel.Storage;
using Orleans.Runtime;

namespace Laurel.Grains.Cluster;

/// <summary>Which silos make up the cluster, kept in the same table as everything else: Orleans' membership protocol, over a store that all silos share.</summary>
/// <remarks>
/// One partition: <c>version~one</c> counts the changes, <c>silo~{address}</c> is a silo. Both are written in one commit, so a change made from a stale
/// view fails whole. A view is read version, silos, version, and again where the version moved meanwhile.
/// </remarks>
public sealed class TableMembership(ITable table) : IMembershipTable
{
    private const string Partition = "cluster", Kind = "silo";

    private static readonly RowKey Version = RowKey.Of(Partition, "version", "one");

    public async Task InitializeMembershipTable(bool tryInitTableVersion)
    {
        if (!tryInitTableVersion || await table.Find(Version, CancellationToken.None) is not null)
            return;
        await Committed(Write.Insert(Version, 0, default));
    }

    public async Task DeleteMembershipTableEntries(string clusterId)
    {
        foreach (var row in await Rows())
            await Committed(Write.Delete(row.Key, row.Tag));
        if (await table.Find(Version, CancellationToken.None) is { } version)
            await Committed(Write.Delete(Version, version.Tag));
    }

    public async Task CleanupDefunctSiloEntries(DateTimeOffset beforeDate)
    {
        foreach (var row in await Rows())
            if (Entry(row) is { Status: SiloStatus.Dead } dead && LastHeardOf(dead) < beforeDate.UtcDateTime)
                await Committed(Write.Delete(row.Key, row.Tag));
    }

    public async Task<MembershipTableData> ReadRow(SiloAddress key)
    {
        var (silo, version) = await table.Find(KeyOf(key), Version, CancellationToken.None);
        return silo is null ? new(At(version)) : new(Listed(silo), At(version));
    }

    public async Task<MembershipTableData> ReadAll()
    {
        while (true)
        {
            var before = await table.Find(Version, CancellationToken.None);
            var silos = await Rows();
            var after = await table.Find(Version, CancellationToken.None);
            if (before?.Tag == after?.Tag)
                return new([.. silos.Select(Listed)], At(after));
        }
    }

    public Task<bool> InsertRow(MembershipEntry entry, TableVersion tableVersion) =>
        Committed(Next(tableVersion), Write.Insert(KeyOf(entry.SiloAddress), 0, Body(entry)));

    public Task<bool> UpdateRow(MembershipEntry entry, string etag, TableVersion tableVersion) =>
        Committed(Next(tableVersion), Write.Replace(KeyOf(entry.SiloAddress), new(etag), 0, Body(entry)));

    /// <summary>Notes that a silo lives, and nothing else of it: what others have written of it meanwhile stays.</summary>
    public async Task UpdateIAmAlive(MembershipEntry entry)
    {
        while (await table.Find(KeyOf(entry.SiloAddress), CancellationToken.None) is { } row)
        {
            var known = Entry(row);
            known.IAmAliveTime = entry.IAmAliveTime;
            if (await Committed(Write.Replace(row.Key, row.Tag, 0, Body(known))))
                return;
        }
    }

    private async Task<bool> Committed(params Write[] writes)
    {
        try
        {
            await table.Commit(Partition, writes, CancellationToken.None);
            return true;
        }
        catch (StaleTagException)
        {
            return false;
        }
    }

    private async Task<List<Row>> Rows() => await table.ScanUnder(Partition, RowKey.Under(Kind), CancellationToken.None).ToListAsync();

    private static Write Next(TableVersion version) => Write.Replace(Version, new(version.VersionEtag), version.Version, default);

    private static TableVersion At(Row? version) => version is null ? new(0, "") : new((int)version.N, version.Tag.Text);

    private static Tuple<MembershipEntry, string> Listed(Row row) => Tuple.Create(Entry(row), row.Tag.Text);

    private static DateTime LastHeardOf(MembershipEntry silo) => silo.IAmAliveTime > silo.StartTime ? silo.IAmAliveTime : silo.StartTime;

    private static RowKey KeyOf(SiloAddress silo) => RowKey.Of(Partition, Kind, KeyPart.Hashed(silo.ToParsableString()));

    private static byte[] Body(MembershipEntry silo) => JsonSerializer.SerializeToUtf8Bytes(new Stored(
        silo.SiloAddress.ToParsableString(), silo.Status, silo.ProxyPort, silo.HostName, silo.SiloName, silo.RoleName, silo.UpdateZone, silo.FaultZone,
        silo.StartTime, silo.IAmAliveTime,
        [.. (silo.SuspectTimes ?? []).Select(suspect => new Suspected(suspect.Item1.ToParsableString(), suspect.Item2))]));

    private static MembershipEntry Entry(Row row)
    {
        var stored = JsonSerializer.Deserialize<Stored>(row.Body.Span)!;
        return new()
        {
            SiloAddress = SiloAddress.FromParsableString(stored.Address),
            Status = stored.Status,
            ProxyPort = stored.GatewayPort,
            HostName = stored.Host,
            SiloName = stored.Name,
            RoleName = stored.Role,
            UpdateZone = stored.UpdateZone,
            FaultZone = stored.FaultZone,
            StartTime = stored.Started,
            IAmAliveTime = stored.Alive,
            SuspectTimes = [.. stored.Suspects.Select(suspect => Tuple.Create(SiloAddress.FromParsableString(suspect.By), suspect.At))],
        };
    }

    private sealed record Stored(
        string Address, SiloStatus Status, int GatewayPort, string Host, string Name, string? Role, int UpdateZone, int FaultZone,
        DateTime Started, DateTime Alive, IReadOnlyList<Suspected> Suspects);

    private sealed record Suspected(string By, DateTime At);
}
