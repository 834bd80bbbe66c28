using Laurel.Client.Web.Http;
using Laurel.Documents;
using Laurel.Documents.Certificates;
using Laurel.Domain.Certificates;
using Laurel.Domain.Citations;
using Laurel.Domain.Conferences;
using Laurel.Domain.Decisions;
using Laurel.Grains.Conferences;
using Laurel.Grains.Decisions;

namespace Laurel.Client.Web.Certificates;

/// <summary>Whose certificate is shown while a design is made.</summary>
public enum DesignLook
{
    /// <summary>The conference's longest name; an invented one where nobody is nominated yet.</summary>
    LongestReal,

    /// <summary>As long as they come, and signed for another in two lines.</summary>
    LongestEver,

    /// <summary>Of usual length.</summary>
    Usual,
}

/// <summary>
/// Certificates for looking at a design: the conference's own honorees, under the terms of its own decision where there is one.
/// </summary>
internal sealed record CertificateSamples(ConferencePlan Plan, ConferenceCode Conference, IReadOnlyList<Nomination> Nominations,
    DecisionView? Decision)
{
    private const string Serial = "K7FM-2RXB-9TCH-4PWV";

    /// <summary>As long as codes are, signed by nobody.</summary>
    private static readonly PrintedLookup Lookup = new(
        $"HTTPS://KHENTHUONG.EXAMPLE.VN/V/{Serial}/{string.Concat(Enumerable.Range(0, 220).Select(i => "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567"[i * 7 % 32]))}",
        "khenthuong.example.vn");

    /// <summary>Of a conference, as the caller may see it.</summary>
    public static async Task<CertificateSamples> Of(IGrainFactory grains, ConferenceView conference)
    {
        var decisions = (await Task.WhenAll(conference.Decisions.Select(id => grains.Decision(id).Get()))).OfType<DecisionView>();
        var citations = await grains.Roster(conference.Code.Text).Citations(new(null, null, 0, 10_000, null));
        return new(conference.Plan, conference.Code, [.. citations.Items.Select(item => item.Nomination)], decisions.LastOrDefault());
    }

    /// <summary>What of the longest names that come, and of everybody nominated for this form, does not fit a design.</summary>
    public IReadOnlyList<PaperFinding> Unfit(CertificateDesign design, string organisation, AwardForm form, DateOnly on) =>
        [.. CertificateSheet.Findings([Of(design, organisation, form, on, DesignLook.LongestEver), .. Everybody(design, organisation, form, on)]).Distinct()];

    /// <summary>The one to be looked at.</summary>
    public CertificateModel Of(CertificateDesign design, string organisation, AwardForm form, DateOnly on, DesignLook look) =>
        Model(design, organisation, form, on, look switch
        {
            DesignLook.LongestReal => Longest(form) ?? Usual(form),
            DesignLook.LongestEver => LongestEver(form),
            _ => Usual(form),
        }, look is DesignLook.LongestEver);

    /// <summary>Everybody of the conference who is nominated for this form.</summary>
    public IEnumerable<CertificateModel> Everybody(CertificateDesign design, string organisation, AwardForm form, DateOnly on) =>
        Nominations.Where(nomination => AwardForms.Named(nomination.Form) == form)
            .Select(nomination => Model(design, organisation, form, on, nomination, false));

    private CertificateModel Model(CertificateDesign design, string organisation, AwardForm form, DateOnly on, Nomination nomination,
        bool forAnother)
    {
        var terms = Decision?.Terms ?? new DecisionTerms(organisation, null, "QĐ", "Nguyễn Hoàng Minh Phương", "THỦ TRƯỞNG", on, Plan.City,
            []);
        if (organisation.Length > 0 && DecisionId.SlugOf(terms.Issuer) != DecisionId.SlugOf(organisation))
            terms = terms with { Issuer = organisation, Authority = null };
        var capacity = forAnother ? $"KT. {terms.SignerCapacity.Split('/')[0].Trim()} / PHÓ {terms.SignerCapacity.Split('/')[^1].Trim()}"
            : terms.SignerCapacity;
        return new CertificateContent(
            new(Serial), Conference, new("mau.mau"), new("mau"), nomination, terms.Issuer, terms.PrintedAuthority,
            Decision?.Number ?? $"0123/{terms.Symbol}", on, terms.Place, capacity, terms.Signer, 128, "").ToModel(Lookup, design);
    }

    private Nomination? Longest(AwardForm form) => Nominations
        .Where(nomination => AwardForms.Named(nomination.Form) == form)
        .MaxBy(nomination => (
            nomination.Honorific.Length + nomination.Name.Length) * 2 + nomination.PositionAndUnit.Length + nomination.Achievement.Length);

    private Nomination Usual(AwardForm form) => new(
        HonoreeKind.Person, "Bà", "Nguyễn Thị Thanh Huyền", "Phó Trưởng Ban Khoa học và Hợp tác quốc tế, VUSTA", Named(form),
        form is AwardForm.Insignia ? "" : "Đã có thành tích xuất sắc trong công tác năm 2025");

    private Nomination LongestEver(AwardForm form) => new(
        HonoreeKind.Person, "PGS. TS", "Tôn Nữ Hoàng Phương Nguyên Thảo",
        form is AwardForm.Insignia or AwardForm.Commendation
            ? "Phó Trưởng Ban Khoa học và Hợp tác quốc tế, Liên hiệp các Hội Khoa học và Kỹ thuật Việt Nam"
            : "Ủy viên Ban Thường vụ, Phó Trưởng Ban Khoa học và Hợp tác quốc tế kiêm Chánh Văn phòng Hội đồng Tư vấn, "
                + "Phản biện và Giám định xã hội, Liên hiệp các Hội Khoa học và Kỹ thuật Việt Nam",
        Named(form),
        form is AwardForm.Insignia or AwardForm.Commendation
            ? ""
            : "Đã có thành tích xuất sắc trong công tác đối ngoại nhân dân, góp phần củng cố tình hữu nghị, đoàn kết và hợp tác giữa nhân dân Việt Nam "
                + "với nhân dân các nước láng giềng, giai đoạn 2021 - 2025");

    private string Named(AwardForm form) =>
        Nominations.Select(nomination => nomination.Form).FirstOrDefault(named => AwardForms.Named(named) == form) ?? form switch
        {
            AwardForm.Insignia => "Kỷ niệm chương “Vì sự nghiệp Đối ngoại nhân dân”",
            _ => Citations.RulesModel.Word(form),
        };
}
