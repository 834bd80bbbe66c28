using Laurel.Domain.Attendees;

namespace Laurel.Domain.Tests.Attendees;

public sealed class ListWishTests
{
    [Theory]
    [InlineData("ĐẶNG ĐÌNH DŨNG", "Đặng Đình Dũng")]
    [InlineData("NGUYỄN THỊ BÌNH NIÊ KĐĂM", "Nguyễn Thị Bình Niê Kđăm")]
    [InlineData("K’ BÍCH HOA", "K’ Bích Hoa")]
    [InlineData("H'HEN NIÊ", "H'Hen Niê")]
    [InlineData("Lê Văn An", "Lê Văn An")]
    public void A_name_in_capitals_is_written_as_it_stands_on_a_badge(string typed, string written) => Assert.Equal(written, CapitalName.Written(typed));

    [Fact]
    public void Abbreviations_and_capitals_make_no_other_unit()
    {
        var spellings = UnitSpelling.Of(["UBND xã Ka Đô", "UBND Xã Ka Đô", "Ủy ban nhân dân xã Ka Đô", "Sở GD&ĐT", "Sở Giáo dục và Đào tạo", "CA tỉnh", "Công an tỉnh"], []);

        Assert.Equal(["Ủy ban nhân dân xã Ka Đô", "Sở Giáo dục và Đào tạo", "Công an tỉnh"], spellings.Select(one => one.Kept));
        Assert.All(spellings, one => Assert.True(one.IsSure));
    }

    [Fact]
    public void A_province_that_is_left_out_is_a_guess_and_two_provinces_are_two_units()
    {
        Assert.False(Assert.Single(UnitSpelling.Of(["Sở Nội vụ", "Sở Nội vụ tỉnh Lâm Đồng"], [])).IsSure);
        Assert.Equal([true, false], UnitSpelling.Of(["Sở Nội vụ", "Sở Nội vụ tỉnh Lâm Đồng", "SỞ NỘI VỤ TỈNH LÂM ĐỒNG"], []).Select(one => one.IsSure));
        Assert.Empty(UnitSpelling.Of(["Sở Nội vụ tỉnh Lâm Đồng", "Sở Nội vụ tỉnh Đắk Lắk", "Sở Nội vụ"], []));
        Assert.Empty(UnitSpelling.Of(["UBND xã Tân Hội", "UBND xã Tấn Hội"], []));
    }

    [Fact]
    public void What_is_on_the_list_already_is_kept_and_old_spellings_alone_are_not_asked_about()
    {
        Assert.Equal("Sở GD&ĐT", Assert.Single(UnitSpelling.Of(["Sở Giáo dục và Đào tạo"], ["Sở GD&ĐT"])).Kept);
        Assert.Empty(UnitSpelling.Of(["Sở Y tế"], ["Sở GD&ĐT", "Sở Giáo dục và Đào tạo"]));
    }

    [Fact]
    public void A_row_is_taken_as_it_was_wished()
    {
        var person = new Registration("Ông", "LÊ VĂN AN", "Chuyên viên", "UBND xã Ka Đô", "", AttendeeRole.Delegate, 9, null, null);
        var row = new ImportRow(2, person, null, AttendeeFields.Name, person.Name, [ImportFindings.NameInCapitals(2, "Tên")]);

        var wished = new ListWishes(true, UnitSpelling.Of(["UBND xã Ka Đô", "Ủy ban nhân dân xã Ka Đô"], [])).Of(row);

        Assert.Equal(("Lê Văn An", "Ủy ban nhân dân xã Ka Đô", "Lê Văn An"), (wished.Attendee!.Name, wished.Attendee.Unit, wished.Name));
        Assert.Empty(wished.Findings);
    }
}
