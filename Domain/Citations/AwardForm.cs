using Laurel.Domain.Attendees;

namespace Laurel.Domain.Citations;

/// <summary>A form of commendation (hình thức khen thưởng, danh hiệu thi đua), from the highest rank to the lowest.</summary>
public enum AwardForm
{
    /// <summary>Cờ thi đua của Chính phủ.</summary>
    GovernmentFlag,

    /// <summary>Chiến sĩ thi đua toàn quốc.</summary>
    NationalFighter,

    /// <summary>Bằng khen của Thủ tướng Chính phủ.</summary>
    PrimeMinisterCertificate,

    /// <summary>Cờ thi đua của bộ, ban, ngành, tỉnh.</summary>
    MinistryFlag,

    /// <summary>Chiến sĩ thi đua cấp bộ, ban, ngành, tỉnh.</summary>
    MinistryFighter,

    /// <summary>Bằng khen của bộ trưởng, chủ tịch tỉnh.</summary>
    MinistryCertificate,

    /// <summary>Kỷ niệm chương.</summary>
    Insignia,

    /// <summary>Giấy khen.</summary>
    Commendation,

    /// <summary>A form that Laurel does not know by name.</summary>
    Other,
}

/// <summary>Award forms as lists name them.</summary>
public static class AwardForms
{
    /// <summary>The form that a text names, by its words in any case and without regard to accents; <see cref="AwardForm.Other"/> for an unknown one.</summary>
    public static AwardForm Named(string text)
    {
        var words = SearchText.Fold(text);
        return words switch
        {
            _ when Has("co thi dua") => Has("chinh phu") ? AwardForm.GovernmentFlag : AwardForm.MinistryFlag,
            _ when Has("chien si thi dua") => Has("toan quoc") ? AwardForm.NationalFighter : AwardForm.MinistryFighter,
            _ when Has("bang khen") => Has("thu tuong") ? AwardForm.PrimeMinisterCertificate : AwardForm.MinistryCertificate,
            _ when Has("ky niem chuong") => AwardForm.Insignia,
            _ when Has("giay khen") => AwardForm.Commendation,
            _ => AwardForm.Other,
        };

        bool Has(string part) => words.Contains(part, StringComparison.Ordinal);
    }
}
