using Laurel.Client.Web.Http;

namespace Laurel.Client.Web.Doors;

/// <summary>How often devices of one address may ask to be paired within a minute: 60 times, for all phones of a house come from one.</summary>
public sealed class PairingLimits(TimeProvider clock) : AddressLimits(clock, questions: 60, misses: 60);
