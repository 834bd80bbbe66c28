namespace Laurel.Storage.Tests;

public sealed class KeyTests
{
    [Theory]
    [InlineData("")]
    [InlineData("head~")]
    [InlineData("~head")]
    [InlineData("head~~a")]
    [InlineData("Head")]
    [InlineData("head/a")]
    [InlineData("head a")]
    [InlineData("hội-nghị")]
    [InlineData("head\0")]
    public void A_key_holds_nothing_but_parts(string row) => Assert.Throws<ArgumentException>(() => new RowKey("p", row));

    [Fact]
    public void A_part_has_at_most_64_characters()
    {
        Assert.Equal(64, new RowKey("p", new string('a', 64)).Row.Length);
        Assert.Throws<ArgumentException>(() => new RowKey("p", new string('a', 65)));
    }

    [Fact]
    public void A_strangers_text_enters_as_160_bits_of_its_hash()
    {
        // SHA-256("abc") begins ba7816bf 8f01cfea 414140de 5dae2223 b00361a3.
        Assert.Equal("xj4bnp4pahh6uqkbidpf3lrceoyagynd", KeyPart.Hashed("abc"));
        Assert.True(RowKey.IsPart(KeyPart.Hashed("Đơn vị / số 1 \u007f")));
    }

    [Fact]
    public void Numbers_sort_as_they_count() => Assert.True(string.CompareOrdinal(KeyPart.Number(9), KeyPart.Number(10)) < 0);

    [Fact]
    public void A_row_over_the_limit_cannot_even_be_asked_for() =>
        Assert.Throws<ArgumentException>(() => Write.Put(new("p", "r"), 1, new byte[TableLimits.BytesPerRow + 1]));

    [Fact]
    public void A_write_at_a_tag_needs_one() => Assert.Throws<ArgumentException>(() => Write.Delete(new("p", "r"), Tag.None));
}
