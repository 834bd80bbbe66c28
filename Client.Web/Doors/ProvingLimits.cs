using Laurel.Client.Web.Http;

namespace Laurel.Client.Web.Doors;

/// <summary>How often devices of one address may prove themselves within a minute: 1,500 times, for each of the 64 that may wait to be confirmed asks every three seconds.</summary>
public sealed class ProvingLimits(TimeProvider clock) : AddressLimits(clock, Questions, misses: Questions)
{
    public const int Questions = 1_500;
}
