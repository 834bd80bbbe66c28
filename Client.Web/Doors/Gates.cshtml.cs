using Laurel.Client.Web.Accounts;
using Laurel.Client.Web.Attendees;
using Laurel.Client.Web.Conferences;
using Laurel.Client.Web.Http;
using Laurel.Domain.Accounts;
using Laurel.Domain.Attendees;
using Laurel.Domain.Conferences;
using Laurel.Domain.Doors;
using Laurel.Grains.Conferences;
using Microsoft.AspNetCore.Mvc;

namespace Laurel.Client.Web.Doors;

/// <summary>The gates and the areas they lead into, who may enter which, and how the doors are kept.</summary>
[Needs(Role.Organizer)]
public sealed class GatesModel(IGrainFactory grains, TimeProvider clock) : ConferencePage(grains)
{
    private const int MostFound = 8;

    /// <summary>The area whose list is being added to.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Area { get; set; }

    /// <summary>Whom to look for.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Q { get; set; }

    public IReadOnlyList<AttendeeItem> Found { get; private set; } = [];

    /// <summary>Everybody who is named for some area.</summary>
    public IReadOnlyDictionary<AttendeeId, AttendeeItem> Named { get; private set; } = new Dictionary<AttendeeId, AttendeeItem>();

    /// <summary>Every area that a gate leads into, or that has a right.</summary>
    public IReadOnlyList<string> Areas =>
    [
        .. Conference.Gates.Select(gate => gate.Area).Append(Gate.Main)
            .Concat(Conference.Rights.Select(right => right.Area)).Distinct(),
    ];

    /// <summary>Whether a rehearsal goes on, or is about to; one that was ended does not, though doors still follow.</summary>
    public bool IsRehearsing => Conference.Rehearsals.Any(one => clock.GetUtcNow() < one.Until && one.EndedAt is null);

    /// <summary>Seconds until every door goes by the word that was given last; 0 where they do.</summary>
    public int UntilDoorsFollow =>
        Conference.Rehearsals is [.., var last] ? (int)Math.Ceiling(last.UntilDoorsFollow(clock.GetUtcNow()).TotalSeconds) : 0;

    public static string AreaWord(string area) => area == Gate.Main ? "Hội trường" : area;

    public AreaRight? RightTo(string area) => Conference.Rights.FirstOrDefault(right => right.Area == area);

    public async Task OnGet()
    {
        if (!string.IsNullOrWhiteSpace(Q))
            Found = (await Roster.Attendees(new(Q, "precedence", Limit: MostFound))).Items;
        var named = await Task.WhenAll(Conference.Rights.SelectMany(right => right.Named).Distinct()
            .Select(id => Listed(id.Text)));
        Named = named.OfType<AttendeeItem>().ToDictionary(item => item.Id);
    }

    public Task<IActionResult> OnPostGates(string?[] gate, string?[] area)
    {
        var gates = gate.Zip(area)
            .Where(pair => !string.IsNullOrWhiteSpace(pair.First))
            .Select(pair => new Gate(GateId.From(pair.First!.Trim().Normalize()), AreaOf(pair.Second)))
            .ToList();
        return Done(() => TheConference.DefineGates(new(CommandId, gates)));
    }

    public Task<IActionResult> OnPostRight(string area, bool open, AttendeeRole[] roles, string[] named, DateTime? from, DateTime? until)
    {
        var others = Conference.Rights.Where(right => right.Area != area).ToList();
        return Done(() => TheConference.DefineRights(new(CommandId, open
            ? others
            : [.. others, new(area, [.. roles.Distinct()], [.. named.Where(AttendeeIds.IsOne).Distinct().Select(AttendeeId.From)], Here(from), Here(until))])));
    }

    public Task<IActionResult> OnPostName(string area, string attendee)
    {
        var known = RightTo(area) ?? new(area, [], []);
        if (!AttendeeIds.IsOne(attendee) || known.Named.Contains(new(attendee)))
            return Task.FromResult<IActionResult>(Redirect($"/c/{Code}/gates"));
        var others = Conference.Rights.Where(right => right.Area != area);
        return Done(() => TheConference.DefineRights(new(CommandId, [.. others, known with { Named = known.Named.Add(new(attendee)) }])));
    }

    public Task<IActionResult> OnPostRehearsal(bool begin) => Done(
        () => begin ? TheConference.BeginRehearsal(new(CommandId)) : TheConference.EndRehearsal(new(CommandId)), "#rehearsal");

    public Task<IActionResult> OnPostDoors(bool scansOut, int need, int of, int rank, int? leaders) =>
        Done(() => TheConference.SetDoors(new(CommandId, new(scansOut, need, of, rank, leaders))));

    private IConference TheConference => Grains.GetGrain<IConference>(Code);

    private static string AreaOf(string? typed) =>
        string.IsNullOrWhiteSpace(typed) || typed.Trim() == AreaWord(Gate.Main) ? Gate.Main : typed.Trim().Normalize();

    private DateTimeOffset? Here(DateTime? typed) => typed is { } time ? TypedTime.At(time, Conference.Plan.StartsAt.Offset) : null;

    private async Task<IActionResult> Done(Func<Task<Laurel.Grains.Receipt>> ask, string part = "")
    {
        if ((await ask()).Refusal is not { } refusal)
            return Redirect($"/c/{Code}/gates{part}");
        Refusal = refusal;
        await OnGet();
        return Page();
    }
}
