// The hosting file of the Embedded engine.
using Laurel.Grains;
using Laurel.Silo.Embedded;

namespace Laurel.Client.Web.Hosting;

/// <summary>Hosts the grains in this process.</summary>
internal static class GrainHosting
{
    public static void HostGrains(this WebApplicationBuilder builder, Settings settings) =>
        builder.UseOrleans(silo => silo
            .AddGrains(typeof(LaurelGrains).Assembly)
            .AddLaurelGrains(GrainStore.Of(settings), GrainStore.Certificates(settings)));

    /// <summary>Why this engine cannot start as it was told to; null when it can.</summary>
    public static string? Refused(Settings settings) =>
        settings.Cluster is null ? null : "--cluster needs the Orleans engine; this build has the embedded one.";
}
