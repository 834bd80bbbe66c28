using Laurel.Client.Web.Accounts;
using Laurel.Client.Web.Conferences;
using Laurel.Client.Web.Http;
using Laurel.Domain.Ceremony;
using Laurel.Domain.Certificates;
using Laurel.Grains.Ceremony;
using Microsoft.AspNetCore.Mvc;

namespace Laurel.Client.Web.Ceremony;

/// <summary>Laying certificates on their trays by scanning, in order; a swapped pair stops the scan.</summary>
[Needs(Policies.WriteAwards)]
public sealed class StagingModel(IGrainFactory grains) : ConferencePage(grains)
{
    [BindProperty]
    public int Shown { get; set; }

    /// <summary>Where the next certificate is to lie; the first empty place where none is said.</summary>
    [BindProperty(SupportsGet = true)]
    public int? Place { get; set; }

    public IReadOnlyList<(WaveView Wave, PlaceView Place)> Places { get; private set; } = [];

    /// <summary>The place that is being laid; null once all are.</summary>
    public (WaveView Wave, PlaceView Place)? Next { get; private set; }

    public int Laid => Places.Count(one => one.Place.OnTray);

    public async Task OnGet()
    {
        Places = [.. (await TheCeremony.Manifest()).Waves.SelectMany(wave => wave.Items.Select(item => (wave, item)))];
        var open = Places.Where(one => Place is null ? !one.Place.OnTray && !one.Wave.Closed : one.Place.Place == Place).ToList();
        Next = open.Count == 0 ? null : open[0];
    }

    /// <summary>What was scanned last, where whoever lays it may still confirm that the paper bears signature and seal.</summary>
    public string? ToConfirm { get; private set; }

    public async Task<IActionResult> OnPost(int place, string? code, bool confirmed = false)
    {
        Refusal = Shown != Rehearsal ? CeremonyRefusals.RehearsalChanged
            : SerialOf(code) is { } serial ? (await TheCeremony.Stage(new(CommandId, place, serial, confirmed))).Refusal
            : EdgeRefusals.Invalid("serial");
        if (Refusal is null)
            return Redirect($"/c/{Code}/ceremony/staging");
        (Place, ToConfirm) = (place, Refusal.Code == CertificateRefusals.NotSealed.Code ? code : null);
        await OnGet();
        return Page();
    }

    private ICeremony TheCeremony => Grains.Ceremony(Code, Rehearsal);

    /// <summary>What was scanned: the certificate's QR (an address with <c>/V/{serial}/…</c>) or its typed serial.</summary>
    private static Serial? SerialOf(string? scanned)
    {
        var text = scanned?.Trim() ?? "";
        var parts = text.Split('/');
        var at = Array.FindIndex(parts, part => part.Equals("V", StringComparison.OrdinalIgnoreCase) || part.Equals("verify", StringComparison.OrdinalIgnoreCase));
        return Serial.TryRead(at >= 0 && at + 1 < parts.Length ? parts[at + 1] : text, out var serial) ? serial : null;
    }
}
