using System.Security.Cryptography;
using Laurel.Grains.Accounts;
using Laurel.Grains.Aggregate;
using Laurel.Grains.Aggregate.Personal;
using Laurel.Grains.Attendees;
using Laurel.Grains.Certificates;
using Laurel.Grains.Councils;
using Laurel.Grains.Doors;
using Laurel.Storage;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Orleans.Hosting;

namespace Laurel.Grains;

/// <summary>Sets up the grains of Laurel over a store; the one door by which a host reaches them.</summary>
public static class LaurelGrains
{
    /// <summary>Adds what the grains need: the store, the keys, the clock, and the filter that checks who asks.</summary>
    /// <param name="certificates">What all certificates say; by itself they are looked up at this machine alone.</param>
    public static ISiloBuilder AddLaurelGrains(this ISiloBuilder silo, LaurelStore store, CertificateSettings? certificates = null)
    {
        var keys = new KeyFolder(store.Keys);
        silo.Services.AddSingleton<ITable>(_ => store.Open());
        silo.Services.AddActors(keys);
        silo.Services.AddSingleton<Chance>(_ => RandomNumberGenerator.Fill);
        silo.Services.AddSingleton<IKeyRing>(all => new KeyRing(keys.Key("master"), all.GetRequiredService<Chance>()));
        silo.Services.AddSingleton<IBadgeKeys>(_ => BadgeKeys.In(keys));
        silo.Services.AddSingleton(_ => new ScanSeal(keys.Key("seal")));
        silo.Services.AddSingleton<IBallotKeys>(all => new FileBallotKeys(keys.Folder("ballots"), all.GetRequiredService<Chance>()));
        silo.Services.AddCertificates(certificates ?? new(new("http://127.0.0.1:5080")), () => CertificateKeys.In(keys));
        silo.Services.AddSingleton<IOriginals, Originals>();
        silo.Services.AddSingleton<IActor, RequestActor>();
        silo.Services.AddSingleton<SystemActor>();
        silo.Services.AddSingleton<IErasureJournal>(_ => new ErasureJournal(keys));
        silo.Services.AddSingleton<AggregateContext>();
        silo.Services.AddSingleton<IReminderTable, TableReminders>();
        return silo.AddReminders().AddIncomingGrainCallFilter<ActorCallFilter>();
    }

    /// <summary>Adds what certificates are signed with.</summary>
    /// <param name="keys">Asked for once, when the first certificate needs them.</param>
    internal static void AddCertificates(this IServiceCollection services, CertificateSettings settings, Func<CertificateKeys> keys)
    {
        services.AddSingleton(settings);
        services.AddSingleton(_ => keys());
        services.AddSingleton<CredentialSigner>();
        services.AddSingleton<PinnedDesigns>();
        services.AddSingleton(_ => new OrganisationSignature(settings.Signer, settings.Elsewhere));
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
