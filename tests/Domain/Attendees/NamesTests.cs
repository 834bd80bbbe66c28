using System.Text;
using Laurel.Domain.Attendees;

namespace Laurel.Domain.Tests.Attendees;

public sealed class NamesTests
{
    [Fact]
    public void Names_are_ordered_by_given_name_first()
    {
        string[] names = ["Lê Văn", "Hoàng Hữu Hạnh", "Nguyễn Hoàng Giang"];

        Assert.Equal(["Nguyễn Hoàng Giang", "Hoàng Hữu Hạnh", "Lê Văn"], ByName(names));
    }

    [Fact]
    public void Letters_go_before_tones_in_the_order_of_the_alphabet() => Assert.Equal(
        ["An", "Anh", "Ăn", "Ân", "Dung", "Dũng", "Đào", "Đạt", "Em", "Êm", "On", "Ông", "Ơn", "Ung", "Ưng"],
        ByText("Ưng Ung Ơn Ông On Êm Em Đạt Đào Dũng Dung Ân Ăn Anh An".Split(' ')));

    [Fact]
    public void Tones_go_level_huyền_hỏi_ngã_sắc_nặng() =>
        Assert.Equal(["ma", "mà", "mả", "mã", "má", "mạ"], ByText(["mạ", "má", "mã", "mả", "mà", "ma"]));

    [Fact]
    public void Tones_are_compared_within_their_syllable_before_the_next_one() =>
        Assert.Equal(["Hà Anh", "Hà Vy", "Hạ An"], ByText(["Hạ An", "Hà Vy", "Hà Anh"]));

    [Fact]
    public void One_given_name_is_ordered_by_family_and_middle_names() => Assert.Equal(
        ["Lê Thị Lan", "Nguyễn Mai Lan", "Nguyễn Thị Lan", "Trần Lan"],
        ByName(["Trần Lan", "Nguyễn Thị Lan", "Nguyễn Mai Lan", "Lê Thị Lan"]));

    [Theory]
    [InlineData("Nguyễn Thị Thanh Huyền", true)]
    [InlineData("Ksor Văn Hùng", true)]
    [InlineData("Y Thu Hương", true)]
    [InlineData("Giàng Minh Huệ", true)]
    [InlineData("Nguyen Van An", true)]
    [InlineData("Đặng Thị Ỷ", true)]
    [InlineData("Trịnh Quốc Quynh", true)]
    [InlineData("Maria Santos", false)]
    [InlineData("José Rizal Cruz", false)]
    [InlineData("Liza Dela Peña", false)]
    [InlineData("U Thant Zin", false)]
    [InlineData("Tan Mei Ling", false)]
    [InlineData("Ana Lim", false)]
    [InlineData("Su Su Hlaing", false)]
    [InlineData("Ahmad bin Ismail", false)]
    public void A_foreign_name_is_told_from_a_Vietnamese_one(string name, bool vietnamese) =>
        Assert.Equal(vietnamese, VietnameseName.Is(name));

    [Fact]
    public void Foreign_names_keep_their_own_order_and_letters()
    {
        Assert.Equal(["Ana Lim", "José Rizal Cruz", "Maria Santos"], ByName(["Maria Santos", "José Rizal Cruz", "Ana Lim"]));
        Assert.Equal(["Nam", "Nuñez", "Ñacito", "Oanh"], ByText(["Oanh", "Ñacito", "Nuñez", "Nam"]));
    }

    [Fact]
    public void One_text_composed_decomposed_or_with_its_tone_elsewhere_has_one_key()
    {
        var composed = "Hòa Thủy Lò Thu Thúy";

        Assert.Equal(VietnameseOrder.KeyOf(composed), VietnameseOrder.KeyOf(composed.Normalize(NormalizationForm.FormD)));
        Assert.Equal(VietnameseOrder.KeyOf("hoà thuỷ lò thu thuý"), VietnameseOrder.KeyOf(composed));
        Assert.NotEqual(VietnameseOrder.KeyOf("Hoa"), VietnameseOrder.KeyOf("Hòa"));
    }

    [Fact]
    public void A_text_is_cleaned_of_what_nobody_typed_and_keeps_every_letter()
    {
        Assert.Equal("HOÀNG THỊ THẢO", TypedText.Clean("  HOÀNG\u00A0 THỊ\tTHẢO  "));
        Assert.Equal("Lò Thu Thúy", TypedText.Clean("Lò Thu Thúy".Normalize(NormalizationForm.FormD)));
        Assert.Equal("gnp.exe", TypedText.Clean("\u202Egnp.exe\u200B"));
        Assert.Equal("a\uFFFDb", TypedText.Clean("a\uD800b"));
        Assert.Equal("a\uFFFDb\uFFFDé", TypedText.Clean("a\uFFFEb\uFFFFé"));
    }

    [Theory]
    [InlineData("Cửa Đông", true)]
    [InlineData(" ", false)]
    [InlineData("Cửa\nĐông", false)]
    [InlineData("Cửa\0", false)]
    [InlineData("Cửa\uFFFE", false)]
    [InlineData("Cửa\uFFFF", false)]
    public void A_gate_is_called_something_on_one_line(string text, bool isName) =>
        Assert.Equal(isName, Laurel.Domain.Doors.GateId.IsName(text));

    [Theory]
    [InlineData("Đ/c Nguyễn Văn A", "Đ/c", null, "Nguyễn Văn A")]
    [InlineData("PGS. TS Hoàng Hữu Hạnh", "", "PGS. TS", "Hoàng Hữu Hạnh")]
    [InlineData("Ông PGS.TS. Hoàng Hữu Hạnh", "Ông", "PGS.TS.", "Hoàng Hữu Hạnh")]
    [InlineData("Đồng chí Lê Thị Lan", "Đồng chí", null, "Lê Thị Lan")]
    [InlineData("Bà Aung Kyaw", "Bà", null, "Aung Kyaw")]
    [InlineData("Bá Ngọc", "", null, "Bá Ngọc")]
    [InlineData("Bà", "", null, "Bà")]
    public void What_stands_before_a_name_is_kept_apart(string typed, string honorific, string? academic, string name) =>
        Assert.Equal(new PersonName(honorific, academic, name), PersonName.Read(typed));

    [Fact]
    public void Search_finds_over_the_stored_text_whatever_tones_are_written()
    {
        Assert.Equal("uy ban hoa binh dac biet", SearchText.Fold("Uỷ ban Hòa bình ĐẶC biệt"));
        Assert.Equal(SearchText.Fold("hoà uỷ"), SearchText.Fold("hòa ủy"));
        Assert.Equal([new(0, 2), new(4, 2), new(9, 2)], SearchText.Hits("Ủy, Uỷ , Uyên", "uy"));
    }

    [Fact]
    public void Search_finds_words_by_their_beginning_and_numbers_by_any_part()
    {
        Assert.Equal([new(14, 2)], SearchText.Hits("Nguyễn, Huyền Uyên", "uy"));
        Assert.Equal([new(7, 3)], SearchText.Hits("0971283011", "011"));
        Assert.Equal(" uy ban hoa binh d c 0971283011", SearchText.Key("Uỷ ban Hòa-bình", null, "Đ/c", "0971283011"));
        Assert.True(SearchText.IsIn(SearchText.Key("Nguyễn Thị Thanh Huyền", "VUSTA"), SearchText.Needles("vusta HUYEN")));
        Assert.False(SearchText.IsIn(SearchText.Key("Nguyễn Thị Thanh Huyền", "VUSTA"), SearchText.Needles("uyen")));
        Assert.Equal([0, 1, 2], ((string[])["Trần Thị Hòa", "Lê Đình Hoàng", "Đỗ Hải Giang"]).Select(name => SearchText.Distance(name, "hoà")));
        Assert.Empty(SearchText.Hits("Lê", "'; drop"));
    }

    [Fact]
    public void Numbers_are_looked_for_first_and_then_the_longest_words() =>
        Assert.Equal(["123", " 7", " nghiep", " hoi"], SearchText.Needles("Hội nghiệp 7 123"));

    [Fact]
    public void A_hit_is_underlined_with_the_marks_that_belong_to_it()
    {
        var decomposed = "Bùi Thị Lan".Normalize(NormalizationForm.FormD);

        var hits = SearchText.Hits(decomposed, "thi bui");

        Assert.Equal(["Bùi", "Thị"], hits.Select(hit => decomposed.Substring(hit.Start, hit.Length).Normalize()));
    }

    [Theory]
    [InlineData("+84 (0)90-123 45 67", "0901234567")]
    [InlineData("0901.234.567", "0901234567")]
    [InlineData("84901234567", "0901234567")]
    [InlineData("0084 901234567", "0901234567")]
    [InlineData("901234567", "0901234567")]
    [InlineData("024 3825 1234", "02438251234")]
    [InlineData("+63 917 123 4567", "+639171234567")]
    [InlineData("0971283011; 0912000000", "0971283011")]
    [InlineData("không có", null)]
    [InlineData("", null)]
    public void Telephones_are_compared_by_what_is_dialled(string typed, string? digits) => Assert.Equal(digits, Telephone.DigitsOf(typed));

    [Theory]
    [InlineData("Ủy viên Bộ Chính trị, Thường trực Ban Bí thư", "Ban Bí thư Trung ương Đảng", 1)]
    [InlineData("Thứ trưởng Thường trực Bộ Ngoại giao", "Bộ Ngoại giao", 3)]
    [InlineData("Phó Vụ trưởng", "Bộ Y tế", 6)]
    [InlineData("phó vụ trưởng", "", 6)]
    [InlineData("Phó Chủ tịch", "Hội Nhà báo Việt Nam", 4)]
    [InlineData("Phó Chủ tịch", "Hội hữu nghị Việt Nam - Lào", 5)]
    [InlineData("Chuyên viên", "Bộ Y tế", 9)]
    [InlineData("Chuyên viên, Phó Trưởng phòng", "Bộ Y tế", 8)]
    [InlineData("Phó Bí thư Tỉnh ủy, Chủ tịch UBND tỉnh", "Ủy ban nhân dân tỉnh Lâm Đồng", 3)]
    [InlineData("Phó Chủ tịch", "Ủy ban nhân dân tỉnh Lâm Đồng", 4)]
    [InlineData("Trưởng Ban Tổ chức", "Tỉnh ủy Lâm Đồng", 4)]
    [InlineData("Giám đốc", "Sở Y tế", 5)]
    [InlineData("Chủ tịch", "Hội Nông dân tỉnh Lâm Đồng", 5)]
    [InlineData("Chủ tịch UBND xã", "UBND xã Ka Đô", 7)]
    [InlineData("Phó Chủ tịch", "Ủy ban nhân dân phường Cam Ly", 8)]
    [InlineData("Giám đốc", "Công ty Cổ phần Chè Cầu Đất", 7)]
    [InlineData("Nghệ nhân", "Bộ Y tế", null)]
    [InlineData("", "Bộ Y tế", null)]
    public void A_rank_follows_from_the_position_where_the_table_knows_it(string position, string unit, int? rank) =>
        Assert.Equal(rank, RankPresets.CentralBody.RankOf(position, unit));

    [Fact]
    public void A_registration_is_the_same_person_however_it_is_typed()
    {
        var one = new Registration(
            "Ông", "Lê Xuân Hòa", "Trưởng phòng", "Bộ Y tế", "Bộ, ngành", AttendeeRole.Delegate, 8, null, "+84 915 937 368");
        var other = one with { Honorific = "Đ/c", Name = "LÊ XUÂN HOÀ", Telephone = "0915937368", Rank = null };

        Assert.Equal(MatchKey.Of(one), MatchKey.Of(other));
        Assert.NotEqual(MatchKey.Of(one), MatchKey.Of(one with { Name = "Lê Xuân Hoa" }));
    }

    private static string[] ByName(string[] names) => [.. names.OrderBy(VietnameseOrder.KeyOfName, StringComparer.Ordinal)];

    private static string[] ByText(string[] texts) => [.. texts.OrderBy(VietnameseOrder.KeyOf, StringComparer.Ordinal)];
}
