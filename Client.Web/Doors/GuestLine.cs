using Laurel.Domain.Attendees;
using Laurel.Grains.Conferences;

namespace Laurel.Client.Web.Doors;

/// <summary>One person found at the desk, with the tap that checks in.</summary>
/// <param name="Typed">What was searched for, to be marked; null where nothing was.</param>
/// <param name="Action">Where the tap is sent.</param>
/// <param name="Page">The command id made for the page.</param>
/// <param name="IsLeader">Protocol marks leaders and hands them nothing.</param>
/// <param name="Seat">The seat, or what is to be said in its place.</param>
/// <param name="MayConfirm">Whether whoever looks may let somebody in after all who declined or was not approved.</param>
/// <param name="MayCheckIn">Whether whoever looks checks in by name; an usher does not.</param>
/// <param name="Rehearses">A rehearsal goes on here: whoever confirms somebody says that the guest is real.</param>
/// <param name="IsOnly">Nobody else and no delegation matches what was typed: handing over is at hand for an Enter.</param>
public sealed record GuestLine(
    AttendeeItem Item, string? Typed, string Action, string Page, bool IsLeader, string Seat, bool MayConfirm, bool MayCheckIn, bool Rehearses = false, bool IsOnly = false)
{
    /// <summary>The id of the command that the tap asks for.</summary>
    public string Command => $"{Page}-{Item.Id}";

    /// <summary>Whether a door would turn the person away as things stand.</summary>
    public bool IsBarred => !Item.Inside && !Item.Status.IsExpected();
}
