using Laurel.Domain.Conferences;

namespace Laurel.Grains.Accounts;

/// <summary>Says to which conference a thing belongs whose key does not: a grain from its state, a command from its content.</summary>
/// <remarks>The call filter refuses a caller whose roles are held for another conference; null (nothing there yet) refuses nobody.</remarks>
public interface IOfConference
{
    ConferenceCode? Conference { get; }
}
