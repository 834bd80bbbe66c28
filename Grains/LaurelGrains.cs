using System.Security.Cryptography;
using Laurel.Grains.Accounts;
using Laurel.Grains.Aggregate;
using Laurel.Grains.Aggregate.Personal;
using Laurel.Grains.Attendees;
using Laurel.Storage;
using Laurel.Storage.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Orleans.Hosting;

namespace Laurel.Grains;

/// <summary>Sets up the grains of Laurel over a store; the one door by which a host reaches them.</summary>
public static class LaurelGrains
{
    /// <summary>Adds what the grains need: the store, the keys, the clock, and the filter that checks who asks.</summary>
    public static ISiloBuilder AddLaurelGrains(this ISiloBuilder silo, LaurelStore store)
    {
        var keys = new KeyFolder(store.Keys);
        silo.Services.AddSingleton<ITable>(_ => SqliteTable.Open(store.Data));
        silo.Services.AddActors(keys);
        silo.Services.AddSingleton<Chance>(_ => RandomNumberGenerator.Fill);
        silo.Services.AddSingleton<IKeyRing>(all => new KeyRing(keys.Key("master"), all.GetRequiredService<Chance>()));
        silo.Services.AddSingleton<IBadgeKeys>(_ => BadgeKeysIn(keys));
        silo.Services.AddSingleton<IActor, RequestActor>();
        silo.Services.AddSingleton<SystemActor>();
        silo.Services.AddSingleton<AggregateContext>();
        silo.Services.AddSingleton<IReminderTable, TableReminders>();
        return silo.AddReminders().AddIncomingGrainCallFilter<ActorCallFilter>();
    }

    /// <summary>The badge keys <c>badge-1.key</c>, <c>badge-2.key</c>, …; one beside which lies <c>badge-1.refused</c> is refused.</summary>
    private static BadgeKeys BadgeKeysIn(KeyFolder keys)
    {
        keys.Key("badge-1");
        var ids = Enumerable.Range(1, byte.MaxValue).Where(id => File.Exists(Path.Combine(keys.Path, $"badge-{id}.key"))).ToList();
        return new(
            keys.Key("installation"),
            ids.ToDictionary(id => (byte)id, id => keys.Key($"badge-{id}")),
            ids.Where(id => File.Exists(Path.Combine(keys.Path, $"badge-{id}.refused"))).Select(id => (byte)id).ToHashSet());
    }

    /// <summary>The badge keys <c>badge-1.key</c>, <c>badge-2.key</c>, …; one beside which lies <c>badge-1.refused</c> is refused.</summary>
    private static BadgeKeys BadgeKeysIn(KeyFolder keys)
    {
        keys.Key("badge-1");
        var ids = Enumerable.Range(1, byte.MaxValue).Where(id => File.Exists(Path.Combine(keys.Path, $"badge-{id}.key"))).ToList();
        return new(
            keys.Key("installation"),
            ids.ToDictionary(id => (byte)id, id => keys.Key($"badge-{id}")),
            ids.Where(id => File.Exists(Path.Combine(keys.Path, $"badge-{id}.refused"))).Select(id => (byte)id).ToHashSet());
    }

    /// <summary>Adds what makes and checks actor tokens, for a process that hosts no grains and asks those of others.</summary>
    public static IServiceCollection AddActors(this IServiceCollection services, KeyFolder keys)
    {
        services.AddSingleton(keys);
        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton(all => new ActorTokens(keys.Key("actor"), all.GetRequiredService<TimeProvider>()));
        return services;
    }
}
