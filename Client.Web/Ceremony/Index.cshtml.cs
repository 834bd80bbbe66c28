using Laurel.Client.Web.Accounts;
using Laurel.Client.Web.Conferences;
using Laurel.Client.Web.Http;
using Laurel.Domain.Citations;
using Laurel.Grains.Ceremony;

namespace Laurel.Client.Web.Ceremony;

/// <summary>The stage manifest as a table: waves (lượt) with place, tray, name, presenter and receiver.</summary>
[Needs(Policies.ReadAwards)]
public sealed class IndexModel(IGrainFactory grains) : ConferencePage(grains)
{
    public CeremonyView Ceremony { get; private set; } = null!;

    public int Awards => Ceremony.Waves.Sum(wave => wave.Items.Count);

    public async Task OnGet() => Ceremony = await Grains.Ceremony(Code).Manifest();

    public static string Word(HonoreeKind kind) => kind == HonoreeKind.Body ? "Tập thể" : "Cá nhân";
}
