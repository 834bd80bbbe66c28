using Laurel.Documents.Attendees;
using Laurel.Domain.Attendees;
using Laurel.Domain.Conferences;
using Laurel.Domain.Seating;

namespace Laurel.Client.Web.Attendees;

/// <summary>Invented people, for looking at a badge's design: one of usual length, one as long as they come.</summary>
internal static class Samples
{
    /// <summary>Digits of a badge's length that no key signed.</summary>
    private static readonly string Code = "71" + string.Concat(Enumerable.Range(0, 231).Select(i => (char)('0' + i * 7 % 10)));

    public static BadgeModel Of(ConferencePlan plan, AttendeeRole role, bool longest)
    {
        var who = longest
            ? new Registration("Bà", "Tôn Nữ Hoàng Phương Nguyên Thảo",
                "Ủy viên Ban Thường vụ, Phó Trưởng Ban Khoa học và Hợp tác quốc tế kiêm Chánh Văn phòng Hội đồng Tư vấn",
                "Liên hiệp các Hội Khoa học và Kỹ thuật Việt Nam", "", role, null, null, null, "PGS. TS, Nhà giáo Ưu tú")
            : new Registration("Bà", "Trần Diệu Như", "Trưởng Ban Đối ngoại", "Ủy ban Trung ương Mặt trận Tổ quốc Việt Nam", "", role, null, null, null);
        return BadgeModel.Of(plan, who, SeatId.From("B1-10"), Code, "J6BQ-3PWK");
    }
}
