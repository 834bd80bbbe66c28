using System.Globalization;

namespace Laurel.Client.Web.Certificates;

/// <summary>The title on a certificate's face, from the award form as named: "Bằng khen của Bộ trưởng …" gives BẰNG KHEN.</summary>
public static class FormWords
{
    private static readonly string[] Titles = ["Bằng khen", "Giấy khen", "Kỷ niệm chương", "Cờ thi đua", "Chiến sĩ thi đua"];
    private static readonly CultureInfo Vietnamese = CultureInfo.GetCultureInfo("vi-VN");

    public static string Title(string form) =>
        (Array.Find(Titles, title => form.StartsWith(title, StringComparison.OrdinalIgnoreCase)) ?? form).ToUpper(Vietnamese);
}
