using Laurel.Client.Web.Accounts;
using Laurel.Domain.Accounts;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Laurel.Client.Web.Http;

/// <summary>What a person reads where an address leads nowhere, or may not be entered: what it is, and where to go on. The status stays what it was.</summary>
[Needs(Role.Anyone), ResponseCache(NoStore = true), IgnoreAntiforgeryToken]
public sealed class NoPageModel : PageModel
{
    public (string Title, string Text, string To, string Verb) Said { get; private set; }

    public void OnGet(int status) => Said = (status, IsVerifying) switch
    {
        (404, true) => ("Không có số hiệu này trong Sổ vàng", "Kiểm tra lại từng ký tự in trên bằng: bốn nhóm, mỗi nhóm bốn ký tự.", "/verify", "Gõ lại số hiệu"),
        (429, _) => ("Hỏi quá nhiều lần", "Mời thử lại sau một phút.", "/verify", "Tra cứu"),
        (413, _) => ("Tệp gửi lên quá lớn", "Nơi này nhận nhiều nhất {0} MB một lần gửi, kể cả tệp. Quay lại và chọn tệp nhỏ hơn.", Original, "Quay lại"),
        (400, _) => ("Trang đã cũ", "Tải lại trang rồi làm lại; chưa có gì được ghi.", Original, "Tải lại trang"),
        (422, _) => ("Có ô chưa đúng", "Không đọc được “{1}”: số ghi bằng chữ số, ngày ghi đủ ngày, tháng, năm. Dùng nút Quay lại của trình duyệt để sửa ô đó; chưa có gì được ghi.", Original, "Về trang đó"),
        (503, _) => ("Hệ thống đang bận", "Thử lại sau giây lát: gửi lại biểu mẫu cũng không ghi hai lần.", Original, "Thử lại"),
        (500, _) => ("Có lỗi trong phần mềm", "Lỗi đã được ghi lại. Dùng nút Quay lại của trình duyệt để không mất những gì đã gõ.", Original, "Về trang đó"),
        (403, _) => ("Không có quyền xem trang này", "Tài khoản này chưa được giao việc đó. Người tổ chức hội nghị giao vai trò.", "/", "Về các hội nghị"),
        _ => ("Không có trang này", "Địa chỉ đã đổi, hoặc gõ chưa đúng.", "/", "Về các hội nghị"),
    };

    /// <summary>How much may be sent there at once, in MB.</summary>
    public long LimitMb => ((HttpContext.Items[typeof(BodyLimit)] as BodyLimit ?? BodyLimit.Usual).Bytes + (1 << 19)) >> 20;

    /// <summary>What was typed and could not be read; empty where that is not why.</summary>
    public string Unread => ReadableForm.In(HttpContext) is not { } typed ? "" : typed.Length > 60 ? typed[..60] + "…" : typed;

    private string Original => HttpContext.Features.Get<IStatusCodeReExecuteFeature>()?.OriginalPath is { Length: > 0 } path ? path : "/";

    /// <summary>The same page where what was refused was a form.</summary>
    public void OnPost(int status) => OnGet(status);

    private bool IsVerifying => HttpContext.Features.Get<IStatusCodeReExecuteFeature>()?.OriginalPath.StartsWith("/verify", StringComparison.OrdinalIgnoreCase) is true;

    /// <summary>Whether a person at a browser asks, who is owed a page even where there is none.</summary>
    internal static bool Wants(HttpContext http) =>
        !http.Request.Path.StartsWithSegments("/api") && http.Request.Headers.Accept.ToString().Contains("text/html", StringComparison.OrdinalIgnoreCase);
}

/// <summary>How an answer of a bare status becomes a page.</summary>
internal static class OwedPages
{
    /// <summary>Answers this status with the page that says what it is: shown as if it were asked for, for what was sent is of no more use.</summary>
    public static void OweAPage(this HttpContext http, int status)
    {
        (http.Request.Method, http.Request.ContentLength, http.Request.Body) = (HttpMethods.Get, null, Stream.Null);
        http.Request.ContentType = null;
        http.Response.StatusCode = status;
    }
}
