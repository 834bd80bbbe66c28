using Laurel.Domain.Certificates;
using Laurel.Domain.Citations;

namespace Laurel.Domain.Tests.Certificates;

public sealed class CertificateDesignTests
{
    private static readonly CertificateDesign A3 = CertificatePresets.Ministry.Under(CertificateHeading.State, insignia: false);
    private static readonly DateOnly June = new(2026, 6, 1), July = new(2026, 7, 1);

    [Theory]
    [InlineData(AwardForm.MinistryCertificate), InlineData(AwardForm.PrimeMinisterCertificate), InlineData(AwardForm.Insignia),
        InlineData(AwardForm.Commendation)]
    public void What_Laurel_ships_for_a_form_can_be_kept_under_either_heading(AwardForm form) => Assert.All(
        CertificatePresets.InForce(form, new(2026, 12, 24)).Drawn,
        design => Assert.Empty(CertificateDesignRules.Check(design, form)));

    [Fact]
    public void Signature_and_seal_have_the_space_that_the_form_asks_for_and_it_says_how_well_that_is_founded()
    {
        Assert.Equal(new(35, Mark.Recalled), ClearSpaces.Least(AwardForm.MinistryCertificate));
        Assert.Equal(new(40, Mark.Superseded), ClearSpaces.Least(AwardForm.PrimeMinisterCertificate));
        Assert.Equal(new(30, Mark.Recalled), ClearSpaces.Least(AwardForm.Commendation));
        Assert.Equal(["certificate-design.clear-space"], Found(A3 with { ClearMm = 34.9 }));
        Assert.Empty(Found(A3 with { ClearMm = 35 }));
        Assert.Equal(["certificate-design.clear-space"], Found(A3, AwardForm.PrimeMinisterCertificate));
    }

    [Fact]
    public void Neither_text_nor_picture_comes_into_that_space()
    {
        Assert.Contains("certificate-design.in-clear-space",
            Found(With(CertificatePart.Lookup, field => field with { XMm = 260, YMm = 220, WidthMm = 60 })));
        Assert.Contains("certificate-design.in-clear-space", Found(A3 with { LowestTextMm = 215 }));
        Assert.Equal(["certificate-design.in-clear-space"], Found(A3 with
        {
            Pictures = [.. A3.Pictures.Select(picture => picture.Slot == PictureSlot.Logo ? picture
                with { XMm = 300, YMm = 210, IsShown = true } : picture)],
        }));
    }

    [Fact]
    public void What_would_fall_off_cover_the_code_or_not_be_read_is_told_by_its_part()
    {
        Assert.Equal((CertificatePart.Recipient, "certificate-design.outside"),
            Single(With(CertificatePart.Recipient, field => field with { WidthMm = 330 })));
        Assert.Equal((CertificatePart.Under, "certificate-design.too-small"),
            Single(With(CertificatePart.Under, field => field with { FloorMm = 1.9 })));
        Assert.Equal((CertificatePart.Authority, "certificate-design.contrast"),
            Single(With(CertificatePart.Authority, field => field with { Color = "#e8c0c0" })));
        Assert.Equal((CertificatePart.Lookup, "certificate-design.covers-qr"),
            Single(With(CertificatePart.Lookup, field => field with { XMm = 88 })));
        Assert.Equal((CertificatePart.Qr, "certificate-design.qr-too-small"),
            Single(With(CertificatePart.Qr, field => field with { WidthMm = 24 })));
        Assert.Equal((CertificatePart.Decision, "certificate-design.number-missing"),
            Single(With(CertificatePart.Decision, field => field with { Text = "Theo quyết định" })));
        Assert.Equal((CertificatePart.Title, "certificate-design.title-not-largest"),
            Single(With(CertificatePart.Title, field => field with { SizeMm = 10, FloorMm = 9 })));
        Assert.Equal((CertificatePart.Gives, "certificate-design.order"),
            Single(With(CertificatePart.Gives, field => field with { YMm = 98, TightYMm = 98 })));
        Assert.Equal((null, "certificate-design.incomplete"),
            Single(With(CertificatePart.Signer, field => field with { IsShown = false })));
        Assert.Equal((null, "certificate-design.incomplete"),
            Single(With(CertificatePart.Title, field => field with { YMm = double.NaN })));
        Assert.Equal((null, "certificate-design.incomplete"), Single(A3 with { Fields = A3.Fields.RemoveAt(3) }));
        Assert.Equal((null, "certificate-design.paper"), Single(A3 with { PaperWidthMm = 300 }));
    }

    [Fact]
    public void A_hidden_part_is_in_nobodys_way() =>
        Assert.Empty(Found(With(CertificatePart.Lookup, field => field with { XMm = 260, YMm = 220, IsShown = false })));

    [Fact]
    public void An_organisations_own_design_holds_from_its_day_and_the_shipped_one_before()
    {
        var designs = CertificateDesigns.Nothing.Then<CertificateDesigns,
            CertificateDesignEvent>(none => none.Keep("Bộ Ngoại giao", AwardForm.MinistryCertificate, July, null, A3
            with { ClearMm = 36 }));

        Assert.Null(designs.InForce("Bộ Ngoại giao", AwardForm.MinistryCertificate, June));
        Assert.Equal("mau-1", designs.InForce("BỘ NGOẠI GIAO", AwardForm.MinistryCertificate, July)?.Code);
        Assert.Null(designs.InForce("Bộ Nội vụ", AwardForm.MinistryCertificate, July));
        Assert.Null(designs.InForce("Bộ Ngoại giao", AwardForm.Commendation, July));
        Assert.Empty(designs.Keep("Bộ Ngoại giao", AwardForm.MinistryCertificate, July, null, A3 with { ClearMm = 36 }).Events);
    }

    [Fact]
    public void What_certificates_were_issued_under_stays_whatever_is_kept_later()
    {
        var designs = CertificateDesigns.Nothing
            .Then<CertificateDesigns, CertificateDesignEvent>(none =>
                none.Keep("Bộ Ngoại giao", AwardForm.MinistryCertificate, June, null, A3))
            .Then<CertificateDesigns, CertificateDesignEvent>(some =>
                some.Keep("Bộ Ngoại giao", AwardForm.MinistryCertificate, June, null, A3 with { ClearMm = 36 }));
        Assert.Equal(["mau-2"], designs.Editions.Select(edition => edition.Code));

        var pinned = designs.Then<CertificateDesigns,
            CertificateDesignEvent>(some => some.Pin(new("bo.1"), "Bộ Ngoại giao", AwardForm.MinistryCertificate, July));
        var later = pinned.Then<CertificateDesigns,
            CertificateDesignEvent>(some => some.Keep("Bộ Ngoại giao", AwardForm.MinistryCertificate, June, null, A3
            with { ClearMm = 37 }));

        Assert.Equal(["mau-2", "mau-3"], later.Editions.Select(edition => edition.Code));
        Assert.Equal(36, later["mau-2"]?.Design.ClearMm);
        Assert.Equal("certificate-design.in-use", later.Drop("mau-2").Refusal?.Code);
        Assert.Equal("mau-2", later.PinOf(new("bo.1"), AwardForm.MinistryCertificate));
        Assert.Empty(later.Pin(new("bo.1"), "Bộ Ngoại giao", AwardForm.MinistryCertificate, July).Events);
        Assert.Equal("mau-3", later.InForce("Bộ Ngoại giao", AwardForm.MinistryCertificate, July)?.Code);
        Assert.Equal("certificate-design.unknown", later.Drop("mau-1").Refusal?.Code);
    }

    [Fact]
    public void A_decision_that_was_issued_under_the_shipped_design_stays_with_it_too()
    {
        var designs = CertificateDesigns.Nothing
            .Then<CertificateDesigns, CertificateDesignEvent>(none =>
                none.Pin(new("bo.1"), "Bộ Ngoại giao", AwardForm.MinistryCertificate, July))
            .Then<CertificateDesigns, CertificateDesignEvent>(some =>
                some.Keep("Bộ Ngoại giao", AwardForm.MinistryCertificate, June, null, A3));

        Assert.Equal("bang-khen-420x297", designs.PinOf(new("bo.1"), AwardForm.MinistryCertificate));
        Assert.False(designs["mau-1"]!.Pinned);
    }

    [Fact]
    public void A_printers_shift_is_kept_by_its_name_and_nought_forgets_it()
    {
        var designs = CertificateDesigns.Nothing
            .Then<CertificateDesigns, CertificateDesignEvent>(none => none.Calibrate(" Văn phòng ", 1.5, -2))
            .Then<CertificateDesigns, CertificateDesignEvent>(some => some.Calibrate("Văn phòng", 1, -2));

        Assert.Equal(new("Văn phòng", 1, -2), Assert.Single(designs.Printers));
        Assert.Equal("certificate-design.printer", designs.Calibrate("Văn phòng", 51, 0).Refusal?.Code);
        Assert.Equal("certificate-design.printer", designs.Calibrate("", 1, 0).Refusal?.Code);
        Assert.Equal("certificate-design.printer", designs.Calibrate("Văn phòng", double.NaN, 0).Refusal?.Code);
        Assert.Empty(designs.Then<CertificateDesigns, CertificateDesignEvent>(some => some.Calibrate("Văn phòng", 0, 0)).Printers);
    }

    [Fact]
    public void A_design_needs_an_organisation_and_an_end_after_its_beginning()
    {
        Assert.Equal("certificate-design.dates", CertificateDesigns.Nothing.Keep(" ", AwardForm.MinistryCertificate, June, null, A3)
            .Refusal?.Code);
        Assert.Equal("certificate-design.dates",
            CertificateDesigns.Nothing.Keep("Bộ Ngoại giao", AwardForm.MinistryCertificate, June, June, A3).Refusal?.Code);
    }

    private static CertificateDesign With(CertificatePart part, Func<CertificateField, CertificateField> change) =>
        A3 with { Fields = [.. A3.Fields.Select(field => field.Part == part ? change(field) : field)] };

    private static IEnumerable<string> Found(CertificateDesign design, AwardForm form = AwardForm.MinistryCertificate) =>
        CertificateDesignRules.Check(design, form).Select(found => found.Why.Code);

    private static (CertificatePart? Part, string Code) Single(CertificateDesign design) =>
        Assert.Single(CertificateDesignRules.Check(design, AwardForm.MinistryCertificate)) is var found ? (found.Part, found.Why.Code)
            : default;
}
