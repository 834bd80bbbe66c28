using Laurel.Client.Web.Accounts;
using Laurel.Domain.Accounts;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Laurel.Client.Web.Http;

/// <summary>What a person reads where an address leads nowhere, or may not be entered: what it is, and where to go on. The status stays what it was.</summary>
[Needs(Role.Anyone), ResponseCache(NoStore = true)]
public sealed class NoPageModel : PageModel
{
    public (string Title, string Text, string To, string Verb) Said { get; private set; }

    public void OnGet(int status) => Said = (status, IsVerifying) switch
    {
        (404, true) => ("Không có số hiệu này trong Sổ vàng", "Kiểm tra lại từng ký tự in trên bằng: bốn nhóm, mỗi nhóm bốn ký tự.", "/verify", "Gõ lại số hiệu"),
        (429, _) => ("Hỏi quá nhiều lần", "Mời thử lại sau một phút.", "/verify", "Tra cứu"),
        (403, _) => ("Không có quyền xem trang này", "Tài khoản này chưa được giao việc đó. Người tổ chức hội nghị giao vai trò.", "/", "Về các hội nghị"),
        _ => ("Không có trang này", "Địa chỉ đã đổi, hoặc gõ chưa đúng.", "/", "Về các hội nghị"),
    };

    /// <summary>The same page where what was refused was a form.</summary>
    public void OnPost(int status) => OnGet(status);

    private bool IsVerifying => HttpContext.Features.Get<IStatusCodeReExecuteFeature>()?.OriginalPath.StartsWith("/verify", StringComparison.OrdinalIgnoreCase) is true;

    /// <summary>Whether a person at a browser asks, who is owed a page even where there is none.</summary>
    internal static bool Wants(HttpContext http) =>
        !http.Request.Path.StartsWithSegments("/api") && http.Request.Headers.Accept.ToString().Contains("text/html", StringComparison.OrdinalIgnoreCase);
}
