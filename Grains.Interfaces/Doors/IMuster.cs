using Laurel.Domain.Accounts;
using Laurel.Grains.Accounts;
using Orleans.Concurrency;

namespace Laurel.Grains.Doors;

/// <summary>Has everybody who may come in memory while the doors are open, so that nobody at a door waits until they are read. Key: the conference's code.</summary>
/// <remarks>Nothing rests on it: whoever is not in memory is read at the first scan, as ever (docs/decisions/0161).</remarks>
[Alias("laurel.doors.IMuster")]
public interface IMuster : IGrainWithStringKey
{
    /// <summary>Begins to call the attendees into memory, and goes on while the doors are open; where that is under way, or they are not open, nothing happens.</summary>
    [Alias("Begin"), Requires(Role.Organizer | Role.Registrar | Role.Usher | Role.Protocol), OneWay]
    Task Begin();
}
