using System.Collections.Immutable;
using Laurel.Domain.Attendees;
using Laurel.Domain.Citations;

namespace Laurel.Domain.Decisions;

/// <summary>A ground (căn cứ) that decisions stand on: dated data, like every number of the rules.</summary>
/// <param name="Code">What it is known by; an organisation's entry under a shipped code takes its place.</param>
/// <param name="Text">As printed, beginning with "Căn cứ", without a mark at its end.</param>
/// <param name="From">The first day, of decisions, on which it holds.</param>
/// <param name="Until">The first day on which it no longer does; null while it does.</param>
/// <param name="Source">What the entry rests on, and what of it is not confirmed.</param>
public sealed record LegalGround(string Code, string Text, DateOnly From, DateOnly? Until, string Source, Mark Mark)
{
    /// <summary>How a ground begins.</summary>
    public const string Beginning = "Căn cứ";

    private const int LongestText = 600, LongestSource = 200, LongestCode = 40;

    public bool HoldsOn(DateOnly day) => From <= day && (Until is not { } end || day < end);

    /// <summary>Whether it may be printed and looked up.</summary>
    public bool IsSound =>
        IsText(Text)
        && TypedText.IsLine(Source, LongestSource)
        && Code.Length is > 0 and <= LongestCode && Code.All(c => c is (>= 'a' and <= 'z') or (>= '0' and <= '9') or '-')
        && !(Until <= From);

    /// <summary>Whether a text reads as a ground.</summary>
    public static bool IsText(string text) =>
        text.StartsWith(Beginning, StringComparison.Ordinal) && text.Length is > 10 and <= LongestText && !text.Any(char.IsControl);
}

/// <summary>The grounds that Laurel ships, and which hold on a day.</summary>
public static class LegalGrounds
{
    /// <summary>The law is known by number; of the decree the day it applies is known, the day it was signed is recalled and has to be confirmed.</summary>
    public static ImmutableArray<LegalGround> Shipped { get; } =
    [
        new("law-06-2022", "Căn cứ Luật Thi đua, khen thưởng số 06/2022/QH15", DateOnly.MinValue, null, "Luật số 06/2022/QH15", Mark.Verified),
        new(
            "decree-152-2025",
            "Căn cứ Nghị định số 152/2025/NĐ-CP ngày 14 tháng 6 năm 2025 của Chính phủ quy định về phân cấp, phân quyền trong lĩnh vực thi đua, khen thưởng; "
                + "quy định chi tiết và hướng dẫn thi hành một số điều của Luật Thi đua, khen thưởng",
            new(2025, 7, 1), null, "Áp dụng từ 01/7/2025; ngày ký và tên gọi chưa đối chiếu với văn bản", Mark.Recalled),
    ];

    /// <summary>Shipped ones in their order, each as the organisation has it where it does, then the organisation's others.</summary>
    public static ImmutableArray<LegalGround> All(ImmutableArray<LegalGround> own) =>
    [
        .. Shipped.Select(shipped => own.FirstOrDefault(ground => ground.Code == shipped.Code) ?? shipped),
        .. own.Where(ground => Shipped.All(shipped => shipped.Code != ground.Code)).OrderBy(ground => ground.From),
    ];

    /// <summary>What a decision of that day stands on, as printed.</summary>
    public static ImmutableArray<LegalGround> On(DateOnly day, ImmutableArray<LegalGround> own) =>
        [.. All(own).Where(ground => ground.HoldsOn(day))];
}
