using Laurel.Documents.Certificates;
using Laurel.Domain.Certificates;
using Laurel.Domain.Citations;

namespace Laurel.Documents.Tests.Certificates;

public class CertificateFaceTests
{
    private static readonly Dictionary<string, CertificateModel> Models = new()
    {
        ["body"] = ReviewOf2025.Body,
        ["body with an address"] = ReviewOf2025.Body with { Under = "53 Nguyễn Du, phường Hai Bà Trưng, thành phố Hà Nội" },
        ["person"] = ReviewOf2025.Person,
        ["signed for another"] = ReviewOf2025.Person with { SignerCapacity = ["KT. BỘ TRƯỞNG", "THỨ TRƯỞNG"] },
        ["longest"] = ReviewOf2025.Longest,
        ["name of descenders and stacked marks"] = ReviewOf2025.Person with { Signer = "Nguyễn Ỷ Quỳnh", Recipient = "Ễ Ỷ Ậ Ẵ Quỳnh" },
        ["insignia"] = ReviewOf2025.Insignia,
        ["giấy khen"] = ReviewOf2025.Commendation,
        ["issued anew"] = ReviewOf2025.Person with { Reissued = "Cấp đổi ngày 05/01/2026, thay bản số sổ vàng 1234" },
        ["insignia issued anew"] = ReviewOf2025.Insignia with { Reissued = "Cấp đổi ngày 05/01/2026, thay bản số sổ vàng 1234" },
        ["older paper"] = ReviewOf2025.Person with { Design = CertificatePresets.MinistryBefore.Under(CertificateHeading.State, false) },
        ["older paper, spread"] = ReviewOf2025.Longest
            with { Design = CertificatePresets.MinistryBeforeTall.Under(CertificateHeading.State, false) },
        ["Prime Minister's paper as drawn first"] = ReviewOf2025.Person
            with { Design = CertificatePresets.PrimeMinisterFirst.Under(CertificateHeading.State, false) },
        ["Prime Minister's paper"] = ReviewOf2025.Longest
            with { Design = CertificatePresets.PrimeMinister.Under(CertificateHeading.State, false) },
        ["Party committee"] = ReviewOf2025.Longest with { Design = CertificatePresets.Ministry.Under(CertificateHeading.Party, false) },
        ["insignia on large paper"] = ReviewOf2025.Person
            with { Insignia = "Vì sự nghiệp Đối ngoại nhân dân",
            Design = CertificatePresets.Ministry.Under(CertificateHeading.State, true) },
    };

    public static TheoryData<string> Faces => [.. Models.Keys];

    [Theory]
    [MemberData(nameof(Faces))]
    public void Nothing_is_printed_where_signature_and_seal_go(string name)
    {
        var model = Models[name];
        var face = CertificateFace.Set(model);

        Assert.Equal(model.Design.ClearMm, face.Clear.BottomMm - face.Clear.TopMm, 1e-9);
        Assert.DoesNotContain(face.Lines, line => line.Ink.Meets(Shrunk(face.Clear)));
        var capacity = face.Lines.Last(line => line.Part == CertificatePart.Capacity).Ink;
        var signer = face.Lines.Single(line => line.Part == CertificatePart.Signer).Ink;
        Assert.True(signer.TopMm - capacity.BottomMm >= model.Design.ClearMm - 1e-9);
    }

    [Theory]
    [MemberData(nameof(Faces))]
    public void The_lowest_ink_stays_eight_millimetres_clear_of_the_inner_frame_for_a_mount(string name)
    {
        var model = Models[name];
        var face = CertificateFace.Set(model);

        var frame = model.Design.PaperHeightMm - model.Design.OrnamentTopMm - model.Design.InnerFrameMm;
        Assert.All(face.Lines, line => Assert.True(line.Ink.BottomMm <= frame - 8 + 1e-9, line.Text));
        if (model.Design.PaperWidthMm == 420)
            Assert.All(face.Lines, line => Assert.True(line.BaselineMm <= 241.5, line.Text));
    }

    [Theory]
    [MemberData(nameof(Faces))]
    public void No_line_touches_another_and_all_stay_within_the_inner_line(string name)
    {
        var model = Models[name];
        var face = CertificateFace.Set(model);

        var inset = model.Design.OrnamentLeftMm + model.Design.InnerLineMm;
        for (var i = 0; i < face.Lines.Count; i++)
        {
            Assert.All(face.Lines.Skip(i + 1), other => Assert.False(face.Lines[i].Ink.Meets(other.Ink), $"{face.Lines[i].Text} | {other.Text}"));
            Assert.InRange(face.Lines[i].Ink.LeftMm, inset, model.Design.PaperWidthMm - inset);
            Assert.InRange(face.Lines[i].Ink.RightMm, inset, model.Design.PaperWidthMm - inset);
        }
    }

    [Theory]
    [MemberData(nameof(Faces))]
    public void The_code_is_28_millimetres_and_no_text_comes_into_its_quiet_zone(string name)
    {
        var model = Models[name];
        var face = CertificateFace.Set(model);

        var quiet = 28 * 4 / 57.0;
        var zone = new InkBox(face.Qr.XMm - quiet, face.Qr.YMm - quiet, face.Qr.XMm + 28 + quiet, face.Qr.YMm + 28 + quiet);
        Assert.DoesNotContain(face.Lines, line => line.Ink.Meets(zone));
    }

    [Fact]
    public void All_39_of_the_review_fit_at_their_full_size()
    {
        Assert.Empty(CertificateSheet.Findings(ReviewOf2025.Certificates));
        Assert.All(ReviewOf2025.Certificates, model =>
            Assert.Equal(26, CertificateFace.Set(model).Lines.Single(line => line.Part == CertificatePart.Title).Style.SizeMm, 1e-9));
    }

    [Fact]
    public void The_longest_gives_way_to_the_floors_and_still_fits()
    {
        var face = CertificateFace.Set(ReviewOf2025.Longest);

        Assert.Empty(face.Unfit);
        Assert.All(face.Lines, line => Assert.True(line.Style.SizeMm >= FloorOf(line.Part), line.Text));
        Assert.True(face.Lines.Where(line => line.Part == CertificatePart.Achievement).Max(line => line.BaselineMm) <= 178);
    }

    [Fact]
    public void A_text_without_room_is_reported_and_still_stands_whole()
    {
        var endless = string.Join(' ', Enumerable.Repeat("đã có nhiều thành tích xuất sắc", 40));

        var face = CertificateFace.Set(ReviewOf2025.Person with { Achievement = endless });

        Assert.Contains(face.Unfit, text => text.Part == CertificatePart.Achievement && text.OverMm > 0);
        var stands = string.Join(' ', face.Lines.Where(line => line.Part == CertificatePart.Achievement).Select(line => line.Text))
            .Replace('\u00a0', ' ');
        Assert.Equal(endless, stands);
    }

    [Fact]
    public void A_name_too_wide_for_one_line_at_its_floor_takes_two()
    {
        var face = CertificateFace.Set(ReviewOf2025.Body with
        {
            Recipient = "Ban Chủ nhiệm Chương trình mục tiêu quốc gia xây dựng nông thôn mới và giảm nghèo bền vững vùng đồng bào dân tộc thiểu số",
        });

        Assert.Equal(2, face.Lines.Count(line => line.Part == CertificatePart.Recipient));
        Assert.Empty(face.Unfit);
    }

    [Fact]
    public void The_gold_book_number_has_no_leading_zeros_and_days_under_ten_have_one()
    {
        var lines = CertificateFace.Set(ReviewOf2025.Insignia).Lines;

        Assert.Contains(lines, line => line.Text == "Số sổ vàng: 64");
        Assert.Contains(lines, line => line.Text == "Quyết định số 18-QĐ/BĐNTW ngày 09 tháng 01 năm 2023");
        Assert.Contains(lines, line => line.Text == "Hà Nội, ngày 09 tháng 01 năm 2023");
    }

    [Fact]
    public void Each_form_has_its_own_paper_by_the_day_of_its_decision()
    {
        Assert.Equal(35, InForce("Bằng khen của Bộ trưởng Bộ Ngoại giao", new(2025, 12, 26)).ClearMm);
        Assert.Equal(400, InForce("Bằng khen của Bộ trưởng Bộ Ngoại giao", new(2024, 12, 26)).PaperWidthMm);
        Assert.Equal(450, InForce("Bằng khen của Thủ tướng Chính phủ", new(2025, 12, 26)).PaperWidthMm);
        Assert.Equal(297, InForce("Giấy khen", new(2025, 12, 26)).PaperWidthMm);
        Assert.Equal(("KỶ NIỆM CHƯƠNG", "Vì sự nghiệp Đối ngoại nhân dân"), CertificateWords.TitleOf("Kỷ niệm chương “Vì sự nghiệp Đối ngoại nhân dân”"));
        Assert.Equal(CertificateHeading.Party, CertificateHeadings.Of("Ban Đối ngoại Trung ương"));
        Assert.Equal(CertificateHeading.State, CertificateHeadings.Of("Bộ Ngoại giao"));
    }

    [Fact]
    public void Lines_that_meet_are_reported_before_printing()
    {
        var design = ReviewOf2025.Person.Design;
        var gives = design[CertificatePart.Gives];
        var model = ReviewOf2025.Person with { Design = design
            with { Fields = design.Fields.Replace(gives, gives with { YMm = 99, TightYMm = 99 }) } };

        var finding = Assert.Single(CertificateSheet.Findings([model]));
        Assert.Equal((PaperFault.Touches, nameof(CertificatePart.Authority)), (finding.Fault, finding.Field));
    }

    private static CertificateDesign InForce(string form, DateOnly on) =>
        CertificatePresets.InForce(AwardForms.Named(form), on).Under(CertificateHeading.State, insignia: false);

    private static double FloorOf(CertificatePart part) => part switch
    {
        CertificatePart.Authority => 9.6,
        CertificatePart.Title => 22,
        CertificatePart.Recipient => 10.4,
        CertificatePart.Under or CertificatePart.Achievement => 6,
        _ => 0,
    } - 1e-9;

    private static InkBox Shrunk(InkBox box) => new(box.LeftMm, box.TopMm + 1e-9, box.RightMm, box.BottomMm - 1e-9);
}
