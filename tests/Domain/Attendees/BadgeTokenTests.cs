using Laurel.Domain.Attendees;

namespace Laurel.Domain.Tests.Attendees;

public sealed class BadgeTokenTests
{
    private static readonly AttendeeId Number = new("00ff10a2b3c4d5e6");

    [Fact]
    public void It_is_two_hundred_and_thirty_three_digits_that_begin_with_71() =>
        Assert.Matches("^71[0-9]{231}$", Token(255, 0xFF).Text);

    [Fact]
    public void Every_field_is_read_back()
    {
        Assert.True(BadgeToken.TryRead(Token(7, 0xA5).Text, out var read));
        Assert.Equal(7, read.KeyId);
        Assert.Equal(0xCAFEBABE, read.ConferenceTag);
        Assert.Equal(Number, read.Number);
        Assert.Equal(3, read.Version);
        Assert.All(read.Secret.ToArray(), part => Assert.Equal(0xA5, part));
        Assert.Equal(Token(7, 0xA5).Signature.ToArray(), read.Signature.ToArray());
        Assert.Equal(Token(7, 0xA5).Signed.ToArray(), read.Signed.ToArray());
    }

    [Fact]
    public void Its_layout_is_big_endian_and_fixed() => Assert.Equal(
        "0107CAFEBABE00FF10A2B3C4D5E60003" + string.Concat(Enumerable.Repeat("A5", 16)),
        Convert.ToHexString(Token(7, 0xA5).Signed));

    [Fact]
    public void The_largest_first_byte_that_the_digits_hold_is_163()
    {
        var largest = new System.Numerics.BigInteger([163, .. Enumerable.Repeat((byte)0xFF, 95)], isUnsigned: true, isBigEndian: true);
        Assert.Equal(231, largest.ToString(System.Globalization.CultureInfo.InvariantCulture).Length);
        Assert.Equal(232, (largest + 1 + (System.Numerics.BigInteger.One << 760)).ToString(System.Globalization.CultureInfo.InvariantCulture).Length);
    }

    [Fact]
    public void Random_digits_never_throw()
    {
        var random = new Random(71);
        for (var i = 0; i < 500; i++)
            BadgeToken.TryRead("71" + string.Concat(Enumerable.Range(0, 231).Select(_ => random.Next(10))), out _);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("71")]
    [InlineData("https://example.org/71")]
    public void Anything_else_is_no_token(string? text) => Assert.False(BadgeToken.TryRead(text, out _));

    [Fact]
    public void Another_format_is_no_token()
    {
        var digits = Token(1, 1).Text;
        Assert.False(BadgeToken.TryRead("71" + "9" + digits[3..], out _));
        Assert.False(BadgeToken.TryRead("71" + new string('0', 231), out _));
    }

    private static BadgeToken Token(byte keyId, byte secret)
    {
        var signed = BadgeToken.ToSign(keyId, 0xCAFEBABE, Number, 3, [.. Enumerable.Repeat(secret, BadgeToken.SecretBytes)]);
        return BadgeToken.Of(signed, [.. Enumerable.Range(1, BadgeToken.SignatureBytes).Select(i => (byte)i)]);
    }
}
