using System.Globalization;
using Laurel.Domain.Citations;
using Laurel.Domain.Conferences;

namespace Laurel.Client.Web.Shell;

/// <summary>Dates, names and numbers as Vietnamese readers expect them on a page.</summary>
public static class Shown
{
    private static readonly string[] Weekdays = ["Chủ Nhật", "Thứ Hai", "Thứ Ba", "Thứ Tư", "Thứ Năm", "Thứ Sáu", "Thứ Bảy"];
    private static readonly CultureInfo Vietnamese = CultureInfo.GetCultureInfo("vi-VN");

    /// <summary>26/12/2025.</summary>
    public static string Date(DateTimeOffset at) => at.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture);

    /// <inheritdoc cref="Date(DateTimeOffset)"/>
    public static string Date(DateOnly on) => on.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture);

    /// <summary>08:05.</summary>
    public static string Time(DateTimeOffset at) => at.ToString("HH:mm", CultureInfo.InvariantCulture);

    /// <summary>Thứ Ba, 30/12/2025 (or Tuesday, 30/12/2025).</summary>
    public static string Day(DateTimeOffset at) => $"{Weekday(at)}, {Date(at)}";

    /// <summary>231.660.000 đ.</summary>
    public static string Dong(long amount) => amount.ToString("#,0", Vietnamese) + " đ";

    /// <summary>One or two letters for a face without a picture; a dash for nobody.</summary>
    public static string Initials(string? name)
    {
        var words = (name ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return words.Length switch
        {
            0 => "–",
            1 => First(words[0]),
            _ => First(words[^2]) + First(words[^1]),
        };
    }

    /// <summary>A conference's title in the reader's language; the Vietnamese one where there is no other.</summary>
    public static string Title(ConferencePlan plan) => Title(plan.Title, plan.TitleEn);

    /// <inheritdoc cref="Title(ConferencePlan)"/>
    public static string Title(string vietnamese, string? english) => IsEnglish && !string.IsNullOrWhiteSpace(english) ? english : vietnamese;

    /// <summary>A paper of a dossier in the reader's language.</summary>
    public static string Paper(PaperRule paper) => IsEnglish ? paper.English : paper.Vietnamese;

    /// <summary>A conference's title in the few words that fit the frame: its first clause.</summary>
    public static string Short(ConferencePlan plan)
    {
        var title = Title(plan).Split(" và phương hướng")[0];
        return title.StartsWith("Hội nghị ", StringComparison.Ordinal) ? char.ToUpper(title[9], Vietnamese) + title[10..] : title;
    }

    private static bool IsEnglish => CultureInfo.CurrentUICulture.TwoLetterISOLanguageName == "en";

    private static string Weekday(DateTimeOffset at) => IsEnglish
        ? at.ToString("dddd", CultureInfo.InvariantCulture)
        : Weekdays[(int)at.DayOfWeek];

    private static string First(string word) => word[..1].ToUpper(Vietnamese);
}
