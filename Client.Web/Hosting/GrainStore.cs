using Laurel.Grains;
using Laurel.Grains.Certificates;

namespace Laurel.Client.Web.Hosting;

/// <summary>The grains' store, keys, backup and audit, as the command line names them. With the hosting file of the engine, all that the web knows of the grains' own project.</summary>
internal static class GrainStore
{
    /// <summary>What the command line says of certificates.</summary>
    public static CertificateSettings Certificates(Settings settings) =>
        CertificateSettings.Of(settings.PublicAddress, settings.CertificateQr, settings.Signer, Of(settings), settings.SignerCertificate,
            settings.SignerCommand);

    public static LaurelStore Of(Settings settings) => LaurelStore.At(settings.Data, settings.Keys, settings.Account);

    /// <summary>See <see cref="LaurelStore.TakeAccount"/>.</summary>
    public static string? TakeAccount() => LaurelStore.TakeAccount();

    /// <summary>The folder for the web's own keys, which seal session cookies.</summary>
    public static string WebKeys(Settings settings) => new KeyFolder(Of(settings).Keys).Folder("web");
}
