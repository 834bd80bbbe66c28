using Laurel.Grains.Conferences;

namespace Laurel.Client.Web.Shell;

/// <summary>What the frame of every page of a conference shows: its name, and the chain with its counts.</summary>
/// <param name="Rehearsal">The number of the rehearsal that goes on: every page says so; 0 for none.</param>
/// <param name="RehearsalEnds">The word to end it was given, and doors still follow.</param>
public sealed record ConferenceShell(ConferenceView View, ConferenceCounts Counts, int Rehearsal = 0, bool RehearsalEnds = false)
{
    private static readonly string[] WithCertificate = ["issued", "presented", "collectedLater"];

    /// <summary>Citations in any state.</summary>
    public int Citations => Counts.Citations.Values.Sum();

    /// <summary>Citations whose certificate is issued.</summary>
    public int Issued => WithCertificate.Sum(state => Counts.Citations.GetValueOrDefault(state));
}
