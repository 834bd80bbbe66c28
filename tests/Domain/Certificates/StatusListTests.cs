using System.Collections.Immutable;
using Laurel.Domain.Certificates;

namespace Laurel.Domain.Tests.Certificates;

public sealed class StatusListTests
{
    private static readonly Serial One = Serial.Draw(1), Other = Serial.Draw(2);

    [Fact]
    public void A_credential_has_one_bit_for_good_and_no_two_share_one()
    {
        var list = StatusList.Nothing.Then(it => it.Place(One, 131_071));

        Assert.Empty(list.Place(One, 5).Events);
        Assert.Throws<ArgumentOutOfRangeException>(() => list.Place(Other, 131_071));
        Assert.Throws<ArgumentOutOfRangeException>(() => list.Place(Other, StatusList.Bits));
    }

    [Fact]
    public void Only_listed_credentials_are_revoked_and_each_once()
    {
        var list = StatusList.Nothing.Then(it => it.Place(One, 9));
        list = list.Then(it => it.Revoke(One));

        Assert.Equal([9], list.Revoked);
        Assert.Empty(list.Revoke(One).Events);
        Assert.Empty(list.Revoke(Other).Events);
    }

    [Fact]
    public void A_full_list_says_so()
    {
        var full = StatusList.Nothing with
        {
            Places = Enumerable.Range(0, StatusList.MostCredentials).ToDictionary(i => $"{i}", i => i).ToImmutableDictionary(),
        };

        Assert.Equal("credential.list-full", full.Place(One, 100_000).Refusal!.Code);
    }
}
