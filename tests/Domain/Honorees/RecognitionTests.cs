using Laurel.Domain.Citations;
using Laurel.Domain.Honorees;

namespace Laurel.Domain.Tests.Honorees;

public sealed class RecognitionTests
{
    [Theory]
    [InlineData("Nguyễn Thị Thanh Huyền", "Trưởng Ban, Liên hiệp các Hội", "NGUYỄN THỊ THANH HUYỀN", "Phó Trưởng Ban, liên hiệp các hội")]
    [InlineData("Lê Thị Hoà", "Sở Ngoại vụ", "Lê Thị Hòa", "Sở Ngoại vụ")]
    public void The_same_name_in_the_same_unit_is_the_same_person(string one, string at, string other, string post) =>
        Assert.Equal(Recognition.KeyOf(HonoreeKind.Person, one, at), Recognition.KeyOf(HonoreeKind.Person, other, post));

    [Theory]
    [InlineData("Nguyễn Thị Thanh Huyền", "Nguyễn Thị Thanh Huyên")]
    [InlineData("Hoàng Hữu Hạnh", "Hoàng Hữu Hành")]
    public void A_tone_tells_two_apart_until_somebody_is_asked(string one, string other)
    {
        Assert.NotEqual(Recognition.KeyOf(HonoreeKind.Person, one, "VUSTA"), Recognition.KeyOf(HonoreeKind.Person, other, "VUSTA"));
        Assert.True(Alike(HonoreeKind.Person, (one, "VUSTA"), (other, "VUSTA")));
    }

    [Fact]
    public void The_same_name_in_another_unit_is_asked_about_and_never_taken_for_the_same()
    {
        Assert.NotEqual(Recognition.KeyOf(HonoreeKind.Person, "Lê Văn An", "Chuyên viên, Sở Ngoại vụ"), Recognition.KeyOf(HonoreeKind.Person, "Lê Văn An", "Chuyên viên, VUSTA"));
        Assert.True(Alike(HonoreeKind.Person, ("Lê Văn An", "Chuyên viên, Sở Ngoại vụ"), ("Lê Văn An", "Chuyên viên, VUSTA")));
    }

    [Theory]
    [InlineData("Hội hữu nghị Việt Nam - Nga", "Hội Hữu nghị Nga")]
    [InlineData("Trung ương Hội Liên hiệp Phụ nữ Việt Nam", "Hội Liên hiệp Phụ nữ Việt Nam")]
    [InlineData("Liên hiệp các Hội Khoa học và Kỹ thuật Việt Nam", "Liên hiệp các Hội Khoa học và Kỹ thuật Việt Nam (VUSTA)")]
    [InlineData("Sở Ngoại vụ tỉnh Quảng Trị", "Sở Ngọai vụ tỉnh Quảng Trị")]
    public void Bodies_written_a_little_otherwise_are_alike(string one, string other) =>
        Assert.True(Alike(HonoreeKind.Body, (one, ""), (other, "")));

    [Theory]
    [InlineData(HonoreeKind.Body, "Sở Ngoại vụ tỉnh Lào Cai", "Sở Ngoại vụ tỉnh Cao Bằng")]
    [InlineData(HonoreeKind.Person, "Y Thu Hương", "Y Thu Uyên")]
    public void Different_names_are_not_alike(HonoreeKind kind, string one, string other) =>
        Assert.False(Alike(kind, (one, "Sở"), (other, "Sở")));

    [Fact]
    public void A_body_is_never_like_a_person() => Assert.False(Recognition.AreAlike(
        Named(HonoreeKind.Body, "Văn An", ""), Named(HonoreeKind.Person, "Văn An", "")));

    private static bool Alike(HonoreeKind kind, (string Name, string At) one, (string Name, string At) other)
    {
        var (a, b) = (Named(kind, one.Name, one.At), Named(kind, other.Name, other.At));
        var alike = Recognition.AreAlike(a, b);
        Assert.True(!alike || Recognition.Handles(a).Intersect(Recognition.Handles(b)).Any());
        return alike;
    }

    private static Honour Named(HonoreeKind kind, string name, string at) => Honours.Medal() with { Kind = kind, Name = name, PositionAndUnit = at };
}
