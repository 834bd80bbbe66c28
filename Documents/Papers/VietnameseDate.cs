using System.Globalization;

namespace Laurel.Documents.Papers;

/// <summary>Dates as office papers write them: a zero before days under ten and before January and February (Decree 30/2020).</summary>
public static class VietnameseDate
{
    /// <summary>"ngày 26 tháng 12 năm 2025", "ngày 05 tháng 02 năm 2026", "ngày 18 tháng 7 năm 2025".</summary>
    public static string Long(DateOnly on) =>
        string.Create(CultureInfo.InvariantCulture, $"ngày {on.Day:00} tháng {(on.Month < 3 ? "0" : "")}{on.Month} năm {on.Year}");

    /// <summary>"Hà Nội, ngày 26 tháng 12 năm 2025".</summary>
    public static string At(string place, DateOnly on) => $"{place}, {Long(on)}";

    /// <summary>"08 giờ 00, ngày 30 tháng 12 năm 2025", at the offset that the instant carries.</summary>
    public static string Long(DateTimeOffset at) =>
        string.Create(CultureInfo.InvariantCulture, $"{at.Hour:00} giờ {at.Minute:00}, {Long(DateOnly.FromDateTime(at.DateTime))}");

    /// <summary>"07:12 ngày 30/12/2025", at the offset that the instant carries.</summary>
    public static string Minute(DateTimeOffset at) => at.ToString("HH:mm 'ngày' dd/MM/yyyy", CultureInfo.InvariantCulture);

    /// <summary>"26/12/2025".</summary>
    public static string Short(DateOnly on) => on.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture);
}
