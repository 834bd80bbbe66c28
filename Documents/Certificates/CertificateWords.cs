using System.Globalization;
using Laurel.Domain.Certificates;

namespace Laurel.Documents.Certificates;

/// <summary>Turns the words of a nomination and a decision into those of a certificate.</summary>
public static class CertificateWords
{
    private static readonly CultureInfo Vietnamese = CultureInfo.GetCultureInfo("vi-VN");

    /// <summary>
    /// "Bằng khen của Bộ trưởng Bộ Ngoại giao" gives BẰNG KHEN; "Kỷ niệm chương “Vì sự nghiệp …”" gives KỶ NIỆM CHƯƠNG and the
    /// insignia's name.
    /// </summary>
    public static (string Title, string? Insignia) TitleOf(string form)
    {
        var text = form.Normalize().Trim();
        string? insignia = null;
        var open = text.IndexOfAny(['"', '“', '«', '\'', '‘']);
        if (open > 0)
        {
            insignia = text[(open + 1)..].TrimEnd('"', '”', '»', '\'', '’', ' ');
            text = text[..open].Trim();
        }

        var of = text.IndexOf(" của ", StringComparison.OrdinalIgnoreCase);
        return ((of > 0 ? text[..of] : text).ToUpper(Vietnamese), insignia);
    }

    /// <summary>How a certificate names the one it replaces.</summary>
    public static string Reissued(ReplacedCertificate replaced) => string.Create(
        CultureInfo.InvariantCulture,
        $"{(replaced.Kind is ReissueKind.Lost ? "Cấp lại" : "Cấp đổi")} ngày {replaced.On:dd/MM/yyyy}, thay bản số sổ vàng {replaced.RegisterNumber}");

    /// <summary>The Party's heading for the Party's committees and the Central Committee's commissions; else the State's.</summary>
    public static CertificateHeading HeadingOf(string issuer) => CertificateHeadings.Of(issuer);

    /// <summary>"KT. BỘ TRƯỞNG / THỨ TRƯỞNG" as its lines, in capitals.</summary>
    public static IReadOnlyList<string> CapacityOf(string capacity) =>
        [.. capacity.Normalize().Split(['/', '\n'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(line => line.ToUpper(Vietnamese))];
}
