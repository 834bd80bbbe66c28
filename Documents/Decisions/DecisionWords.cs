using System.Globalization;

namespace Laurel.Documents.Decisions;

/// <summary>The wording of a commendation decision.</summary>
public static class DecisionWords
{
    private static readonly string[] Units = ["", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX"];

    private static readonly CultureInfo Vietnamese = CultureInfo.GetCultureInfo("vi-VN");

    /// <summary>What decisions stand on that were drafted before grounds were kept with them; since then the rules say it (<c>LegalGrounds</c>).</summary>
    public static IReadOnlyList<string> Grounds { get; } =
    [
        "Căn cứ Luật Thi đua, khen thưởng số 06/2022/QH15",
        "Căn cứ Nghị định số 152/2025/NĐ-CP ngày 14 tháng 6 năm 2025 của Chính phủ quy định về phân cấp, phân quyền trong lĩnh vực thi đua, khen thưởng; "
            + "quy định chi tiết và hướng dẫn thi hành một số điều của Luật Thi đua, khen thưởng",
    ];

    /// <summary>"27 tập thể và 12 cá nhân"; a class without members is not named.</summary>
    public static string Counted(IReadOnlyList<DecisionHonoree> honorees)
    {
        var bodies = honorees.Count(honoree => honoree.IsBody);
        var persons = honorees.Count - bodies;
        return (bodies, persons) switch
        {
            (> 0, > 0) => $"{bodies:00} tập thể và {persons:00} cá nhân",
            (> 0, _) => $"{bodies:00} tập thể",
            _ => $"{persons:00} cá nhân",
        };
    }

    /// <summary>The achievement as a clause where all have the same; else a reference to the list.</summary>
    public static string Achievement(IReadOnlyList<DecisionHonoree> honorees)
    {
        var all = honorees.Select(honoree => honoree.Achievement.Trim().TrimEnd('.')).Distinct().ToList();
        return all is [{ Length: > 0 } same] ? $"{Lowered(same)} (có danh sách kèm theo)" : "có thành tích ghi trong danh sách kèm theo";
    }

    /// <summary>Đồng with points between thousands: 231.660.000.</summary>
    public static string Money(long amount) => amount.ToString("#,0", CultureInfo.InvariantCulture).Replace(',', '.');

    /// <summary>I, II, III … of a section, to 20.</summary>
    public static string Roman(int number) => $"{(number > 9 ? new string('X', number / 10) : "")}{Units[number % 10]}";

    /// <summary>Capitals, as headings have them.</summary>
    public static string Capitals(string text) => text.Normalize().ToUpper(Vietnamese);

    /// <summary>All small, by Vietnamese rules.</summary>
    public static string Small(string text) => text.ToLower(Vietnamese);

    /// <summary>The first letter small, as inside a sentence.</summary>
    public static string Lowered(string text) => text.Length == 0 ? text : char.ToLower(text[0], Vietnamese) + text[1..];
}
