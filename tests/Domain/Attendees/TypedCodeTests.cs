using Laurel.Domain.Attendees;

namespace Laurel.Domain.Tests.Attendees;

public sealed class TypedCodeTests
{
    private static readonly string[] Drawn = [.. Enumerable.Range(0, 200).Select(i => TypedCode.Draw((ulong)i * 0x9E3779B97F4A7C15).Text)];

    [Fact]
    public void It_is_two_groups_of_four_that_nobody_misreads() =>
        Assert.All(Drawn, code => Assert.Matches("^[23456789BCFGHJKLMNPRTVX]{4}-[23456789BCFGHJKLMNPRTVX]{4}$", code));

    [Fact]
    public void Every_single_wrong_character_is_caught()
    {
        foreach (var code in Drawn)
            for (var i = 0; i < code.Length; i++)
                foreach (var wrong in CheckedAlphabet.Characters.Where(character => code[i] != '-' && character != code[i]))
                    Assert.False(TypedCode.TryRead(code[..i] + wrong + code[(i + 1)..], out _));
    }

    [Fact]
    public void Every_swap_of_two_different_neighbours_is_caught()
    {
        foreach (var bare in Drawn.Select(code => code.Replace("-", "", StringComparison.Ordinal)))
            for (var i = 0; i + 1 < bare.Length; i++)
                if (bare[i] != bare[i + 1])
                    Assert.False(TypedCode.TryRead(bare[..i] + bare[i + 1] + bare[i] + bare[(i + 2)..], out _));
    }

    [Fact]
    public void It_is_read_as_people_type_it()
    {
        var code = Drawn[7];
        Assert.True(TypedCode.TryRead($" {code.ToLowerInvariant().Replace('-', ' ')}\r", out var read));
        Assert.Equal(code, read.Text);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("2222")]
    [InlineData("AAAA-AAAA")]
    [InlineData("71000000000000000000000000000000000000000000")]
    public void Anything_else_is_no_code(string? typed) => Assert.False(TypedCode.TryRead(typed, out _));
}
