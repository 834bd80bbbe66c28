using Laurel.Client.Web.Accounts;
using Laurel.Client.Web.Conferences;
using Laurel.Client.Web.Http;
using Laurel.Domain.Accounts;
using Laurel.Domain.Citations;
using Laurel.Grains.Ceremony;
using Laurel.Grains.Conferences;
using Laurel.Grains.Decisions;
using Microsoft.AspNetCore.Mvc;

namespace Laurel.Client.Web.Ceremony;

/// <summary>The stage manifest as a table: waves (lượt) with place, tray, name, presenter and receiver.</summary>
[Needs(Policies.ReadStage)]
public sealed class IndexModel(IGrainFactory grains) : ConferencePage(grains)
{
    private const int MostPeople = 25_000;

    public CeremonyView Ceremony { get; private set; } = null!;

    public int Awards => Ceremony.Waves.Sum(wave => wave.Items.Count);

    /// <summary>Who goes up, where the list of attendees knows them.</summary>
    public IReadOnlyDictionary<CitationId, AttendeeItem> Seats { get; private set; } = new Dictionary<CitationId, AttendeeItem>();

    public bool MayWrite => Asking.Has(Policies.WriteAwards);

    public bool MaySeat => Asking.Has(Role.Organizer);

    public async Task OnGet()
    {
        Ceremony = await Grains.Ceremony(Code, Rehearsal).Manifest();
        var people = Asking.Has(Policies.ReadLists) ? (await Roster.Attendees(new(Limit: MostPeople))).Items : [];
        Seats = ReceiverSeats.Of(Ceremony, people);
    }

    /// <summary>Names who receives for a body.</summary>
    public async Task<IActionResult> OnPostReceiver(string citation, string? receiver)
    {
        if (!MayWrite) return Forbid();
        await OnGet();
        if (Ceremony.Waves.SelectMany(wave => wave.Items).All(place => place.Citation.Text != citation)) return NotFound();
        return await Accepted(await Grains.Citation(Code, citation).NameReceiver(new(CommandId, (receiver ?? "").Trim().Normalize())))
            ? Redirect($"/c/{Code}/ceremony")
            : Page();
    }

    /// <summary>Records who came for a certificate that was left for later.</summary>
    public async Task<IActionResult> OnPostCollect(string serial, string? receiver, string? paper, DateOnly? on)
    {
        if (!MayWrite) return Forbid();
        await OnGet();
        if (Ceremony.LeftForLater().FirstOrDefault(place => place.Serial.Text == serial) is not { } place) return NotFound();
        Refusal = (await Grains.Certificate(place.Serial).Collect(new(CommandId, receiver?.Normalize(), paper?.Normalize(), on))).Refusal;
        if (Refusal is not null) return Page();
        if (await Grains.Citation(Code, place.Citation.Text).Get() is { } citation)
            await Roster.Await("citation", citation.Id.Text, citation.N);
        return Redirect($"/c/{Code}/ceremony#later");
    }

    public static string Word(HonoreeKind kind) => kind == HonoreeKind.Body ? "Tập thể" : "Cá nhân";
}
