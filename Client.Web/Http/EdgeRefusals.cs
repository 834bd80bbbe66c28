using Laurel.Domain;

namespace Laurel.Client.Web.Http;

/// <summary>What the edge itself refuses, before any grain is asked.</summary>
public static class EdgeRefusals
{
    public static readonly Refusal SignInNeeded = new(
        "auth.required", "Cần đăng nhập hoặc khóa API.", "Sign in, or send a key.", RefusalKind.Forbidden);

    public static readonly Refusal Forbidden = new(
        "auth.forbidden", "Bạn không có quyền làm việc này ở hội nghị này.", "You may not do this at this conference.", RefusalKind.Forbidden);

    public static readonly Refusal Forged = new(
        "auth.antiforgery", "Trang đã cũ, xin tải lại rồi làm lại.", "The page is out of date; reload it and try again.", RefusalKind.Malformed);

    public static readonly Refusal Malformed = new(
        "request.malformed", "Yêu cầu không đúng dạng.", "The request is malformed.", RefusalKind.Malformed);

    public static readonly Refusal TooLarge = new(
        "request.too-large", "Nội dung gửi lên vượt quá giới hạn.", "The request is larger than the limit.", RefusalKind.TooLarge);

    public static readonly Refusal WrongType = new(
        "request.wrong-type", "Loại nội dung này không được hỗ trợ ở đây.", "This content type is not taken here.", RefusalKind.Malformed);

    public static readonly Refusal WrongMethod = new(
        "request.wrong-method", "Địa chỉ này không nhận phương thức đó.", "This address does not take that method.", RefusalKind.Malformed);

    public static readonly Refusal NotFound = new(
        "not-found", "Không tìm thấy.", "There is no such thing.", RefusalKind.NotFound);

    public static readonly Refusal UnknownConference = new(
        "conference.unknown", "Không có hội nghị này.", "There is no such conference.", RefusalKind.NotFound);

    public static readonly Refusal TooMany = new(
        "rate.limited", "Quá nhiều yêu cầu, xin đợi một phút.", "Too many requests; please wait a minute.", RefusalKind.TooMany);

    public static readonly Refusal Unavailable = new(
        "busy", "Hệ thống đang bận, xin thử lại sau giây lát.", "The system is busy; please try again in a moment.", RefusalKind.Busy);

    public static readonly Refusal Bug = new(
        "bug", "Có lỗi trong phần mềm; lỗi đã được ghi lại.", "There is an error in the software; it has been recorded.", RefusalKind.Rule);

    public static readonly Refusal MalformedKey = new(
        "idempotency.malformed",
        "Idempotency-Key gồm 1 đến 200 ký tự ASCII in được.",
        "An Idempotency-Key has 1 to 200 printable ASCII characters.",
        RefusalKind.Malformed);

    /// <param name="field">The field's name in the request.</param>
    public static Refusal Invalid(string field) => new(
        "request.invalid", $"Giá trị của «{field}» không hợp lệ.", $"The value of \"{field}\" is invalid.", RefusalKind.Invalid);
}
