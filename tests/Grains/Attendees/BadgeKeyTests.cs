using Laurel.Domain.Conferences;
using Laurel.Grains.Attendees;

namespace Laurel.Grains.Tests.Attendees;

public sealed class BadgeKeyTests
{
    private static readonly ConferenceCode Conference = new(Office.Conference);

    private readonly KeyFolder folder = new(Directory.CreateTempSubdirectory("laurel-badge-keys-").FullName);

    [Fact]
    public void A_new_key_signs_and_badges_of_the_old_one_stay_good_without_reprinting()
    {
        var old = BadgeKeys.In(folder).Make(Conference, Office.Id(1), 1);

        Assert.Equal(2, new BadgeKeyFiles(folder).Make());

        var keys = BadgeKeys.In(folder);
        Assert.Equal((BadgeOrigin.Ours, true), (keys.OriginOf(Conference, old), keys.IsSigned(old)));
        Assert.Equal(2, keys.Make(Conference, Office.Id(1), 1).KeyId);
    }

    [Fact]
    public void Badges_of_a_compromised_key_are_forged_and_the_last_key_refused_makes_another()
    {
        var old = BadgeKeys.In(folder).Make(Conference, Office.Id(1), 1);

        Assert.Equal((byte)2, new BadgeKeyFiles(folder).Refuse(1));

        var keys = BadgeKeys.In(folder);
        Assert.Equal((BadgeOrigin.Forged, false), (keys.OriginOf(Conference, old), keys.IsSigned(old)));
        Assert.Equal([2], keys.PublicKeys.Keys);
        Assert.Throws<InvalidDataException>(() => new BadgeKeyFiles(folder).Refuse(9));
    }
}
