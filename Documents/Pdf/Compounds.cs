using System.Collections.Frozen;

namespace Laurel.Documents.Pdf;

/// <summary>Words that a Vietnamese reader does not want parted at the end of a line: Việt Nam, Mặt trận, năm 2025.</summary>
/// <remarks>Only the layout is bound; what is stored and what copies out of the paper keeps its plain spaces.</remarks>
public static class Compounds
{
    internal const char NoBreak = '\u00a0';

    private static readonly FrozenSet<string> Pairs = string.Join(
        ';',
        "việt nam;hà nội;hồ chí;chí minh;đà nẵng;hải phòng;cần thơ;nhân dân;tổ quốc;mặt trận;trung ương;ương đảng;ủy ban;uỷ ban",
        "liên hiệp;liên đoàn;tổng liên;lao động;đảng ủy;đảng uỷ;đảng viên;bộ trưởng;thứ trưởng;thủ tướng;chính phủ;quốc hội",
        "chính trị;bí thư;ban bí;bộ chính;thường trực;thường vụ;ủy viên;uỷ viên;chủ tịch;phó chủ;tổng thư;thư ký;giám đốc;phó giám",
        "vụ trưởng;phó vụ;cục trưởng;phó cục;trưởng ban;phó trưởng;trưởng phòng;chánh văn;văn phòng;hội đồng;tư vấn;khoa học",
        "kỹ thuật;công nghệ;hợp tác;quốc tế;đối ngoại;ngoại giao;ngoại vụ;hữu nghị;tổ chức;đoàn kết;hòa bình;hoà bình;văn học",
        "nghệ thuật;phụ nữ;thanh niên;cựu chiến;chiến binh;nông dân;công an;quốc phòng;quân đội;thành phố;phương hướng;nhiệm vụ",
        "hội nghị;tổng kết;công tác;chuyên viên;phóng viên;biên tập;báo cáo;tham luận;đại biểu;đại sứ;sứ quán;nhà báo;nhà giáo",
        "ưu tú;gs. ts;pgs. ts;gs. tskh;thương mại;công nghiệp;doanh nghiệp;phát triển;nghiên cứu;thành tích;xuất sắc;mỹ latinh",
        "hội nhập;kinh tế;xã hội;danh dự;sự nghiệp;tuyên giáo;dân vận;dân tộc;tôn giáo;giáo dục;đào tạo;y tế;tài chính;tư pháp",
        "nội vụ;du lịch;thể thao;văn hóa;văn hoá")
        .Split(';').ToFrozenSet();

    private static readonly FrozenSet<string> BeforeNumbers = "năm;tháng;ngày;số;khóa;khoá;lần;quý;kỳ;thứ".Split(';').ToFrozenSet();

    /// <summary>The text with no-break spaces inside its compounds, before numbers and before dashes.</summary>
    public static string Bind(string text)
    {
        var composed = text.Normalize().ToCharArray();
        var (start, previous) = (0, "");
        for (var i = 0; i <= composed.Length; i++)
        {
            if (i < composed.Length && composed[i] != ' ') continue;
            var word = new string(composed, start, i - start).ToLowerInvariant();
            if (start > 0 && Belong(previous, word)) composed[start - 1] = NoBreak;
            (start, previous) = (i + 1, word);
        }
        return new string(composed);
    }

    private static bool Belong(string left, string right) =>
        Pairs.Contains($"{left} {right.TrimEnd(',', ';', '.')}")
        || right is "-" or "–"
        || (right.Length > 0 && char.IsAsciiDigit(right[0]) && BeforeNumbers.Contains(left));
}
