using Laurel.Domain.Certificates;

namespace Laurel.Domain.Tests.Certificates;

public sealed class SerialTests
{
    [Fact]
    public void A_serial_is_four_groups_of_four_that_check()
    {
        var serial = Serial.Draw((UInt128)12345678901234567890 * 987654321);

        Assert.Matches("^([23456789BCFGHJKLMNPRTVX]{4}-){3}[23456789BCFGHJKLMNPRTVX]{4}$", serial.Text);
        Assert.True(Serial.TryRead(serial.Text.ToLowerInvariant().Replace("-", " "), out var read));
        Assert.Equal(serial, read);
    }

    [Fact]
    public void Any_wrong_character_and_any_swap_is_noticed()
    {
        var bare = Serial.Draw(UInt128.MaxValue / 7).Text.Replace("-", "");
        for (var at = 0; at < bare.Length; at++)
        {
            foreach (var other in CheckedAlphabet.Characters.Where(character => character != bare[at]))
                Assert.False(Serial.TryRead(bare.Remove(at, 1).Insert(at, other.ToString()), out _));
            for (var with = at + 1; with < bare.Length; with++)
                Assert.Equal(bare[at] == bare[with], Serial.TryRead(Swapped(bare, at, with), out _));
        }
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("AAAA-AAAA-AAAA-AAAA")]
    [InlineData("2222-2222-2222-222")]
    public void What_is_no_serial_is_not_read(string? typed) => Assert.False(Serial.TryRead(typed, out _));

    private static string Swapped(string text, int a, int b)
    {
        var characters = text.ToCharArray();
        (characters[a], characters[b]) = (characters[b], characters[a]);
        return new(characters);
    }
}
