using System.Net;
using System.Net.Http.Json;
using System.Text.RegularExpressions;

namespace Laurel.Client.Web.Tests.Citations;

public sealed partial class LinkProposalTests(LaurelHost laurel) : IClassFixture<LaurelHost>
{
    private const string Unit = "Sở Ngoại vụ thành phố Hà Nội", Form = "Bằng khen của Bộ trưởng Bộ Ngoại giao";

    [Fact]
    public async Task A_unit_proposes_submits_hears_why_it_came_back_and_submits_again()
    {
        await laurel.Plan("don-vi-de-nghi");
        var (head, office, here) = (laurel.CreateClient(), laurel.Administrator(), "/api/v1/conferences/don-vi-de-nghi");
        var page = (await Given("don-vi-de-nghi")).AbsolutePath + "/nominations";

        var drafted = await Post(head, page, "Propose", ("form.kind", "Body"), ("form.name", "Phòng Hợp tác quốc tế"), ("form.award", Form), ("form.achievement", "Đã có thành tích"));
        Assert.Contains("Dự thảo, chưa nộp", drafted, StringComparison.Ordinal);
        Assert.Contains("Còn thiếu: Tờ trình kèm danh sách", drafted, StringComparison.Ordinal);
        var listed = (await LaurelHost.Sent(office.GetAsync($"{here}/citations"))).GetProperty("items")[0];
        var id = listed.GetProperty("id").GetString()!;
        Assert.Equal(Unit, listed.GetProperty("unit").GetString());

        Assert.Contains("Đã nộp, chờ tiếp nhận", await Post(head, page, "Submit", ("which", id)), StringComparison.Ordinal);
        await LaurelHost.Sent(office.PostAsJsonAsync($"{here}/citations/{id}/return", new { reason = "Thiếu biên bản họp xét" }));
        Assert.Contains("Thiếu biên bản họp xét", WebUtility.HtmlDecode(await head.GetStringAsync(page)), StringComparison.Ordinal);
        await Post(head, page, "Amend", ("which", id), ("form.kind", "Body"), ("form.name", "Phòng Hợp tác Quốc tế"), ("form.award", Form), ("form.achievement", "Đã có thành tích"));
        Assert.Contains("Đã nộp, chờ tiếp nhận", await Post(head, page, "Submit", ("which", id)), StringComparison.Ordinal);
        await LaurelHost.Sent(office.PostAsJsonAsync($"{here}/citations/{id}/papers", new { kind = "received-on-paper" }));
        await LaurelHost.Sent(office.PostAsJsonAsync($"{here}/citations/{id}/accept", new { }));
        var accepted = WebUtility.HtmlDecode(await head.GetStringAsync(page));
        Assert.Contains("Đã tiếp nhận", accepted, StringComparison.Ordinal);
        Assert.Contains("Hạn thẩm định", accepted, StringComparison.Ordinal);
        Assert.Contains("Phòng Hợp tác Quốc tế", accepted, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_list_is_shown_before_it_is_entered_and_what_others_entered_is_as_unknown_as_what_never_was()
    {
        await laurel.Plan("danh-sach-de-nghi");
        var (head, office, here) = (laurel.CreateClient(), laurel.Administrator(), "/api/v1/conferences/danh-sach-de-nghi");
        var page = (await Given("danh-sach-de-nghi")).AbsolutePath + "/nominations";
        var foreign = (await LaurelHost.Sent(office.PostAsJsonAsync($"{here}/citations", new { kind = "body", name = "Đơn vị khác", form = Form, achievement = "x" })))
            .GetProperty("id").GetString()!;

        var preview = await Upload(head, page, $"Đối tượng,Tên,Chức vụ và đơn vị,Hình thức,Thành tích\nTập thể,Phòng Lãnh sự,Hà Nội,{Form},Đã có thành tích\nCá nhân,Bà Trần Thị An,Chuyên viên,{Form},Đã có thành tích\n");
        Assert.Contains("Ghi 2 đề nghị mới", preview, StringComparison.Ordinal);
        Assert.Equal(1, await Count());
        var sent = await Send(head, $"{page}?handler=List", preview, ("upload", UploadName().Match(preview).Groups[1].Value));
        Assert.Contains("Đã ghi danh sách", sent, StringComparison.Ordinal);
        Assert.DoesNotContain("Đơn vị khác", sent, StringComparison.Ordinal);
        Assert.Equal(3, await Count());
        Assert.Contains("Không có hồ sơ này", await Post(head, page, "Submit", ("which", foreign)), StringComparison.Ordinal);

        async Task<int> Count() => (await LaurelHost.Sent(office.GetAsync($"{here}/citations"))).GetProperty("total").GetInt32();
    }

    [Fact]
    public async Task A_unit_hears_what_its_list_as_a_whole_lacks()
    {
        await laurel.Plan("thieu-thanh-tich");
        var page = (await Given("thieu-thanh-tich")).AbsolutePath + "/nominations";
        var preview = await Upload(laurel.CreateClient(), page, $"Đối tượng,Tên,Chức vụ và đơn vị,Hình thức\nTập thể,Phòng Lãnh sự,Hà Nội,{Form}\n");
        Assert.Contains("Không thấy cột thành tích", preview, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_unit_registers_itself_to_the_emulation_launch()
    {
        await laurel.Plan("dang-ky-thi-dua");
        var (head, office, here) = (laurel.CreateClient(), laurel.Administrator(), "/api/v1/conferences/dang-ky-thi-dua");
        var page = (await Given("dang-ky-thi-dua")).AbsolutePath + "/launch";
        Assert.Contains("Chưa phát động thi đua", WebUtility.HtmlDecode(await head.GetStringAsync(page)), StringComparison.Ordinal);
        await LaurelHost.Sent(office.PutAsJsonAsync($"{here}/launch", new { title = "Thi đua năm 2026", goals = "Hoàn thành chỉ tiêu", from = "2026-01-01", until = "2026-12-31" }));
        await LaurelHost.Sent(office.PostAsJsonAsync($"{here}/launch/begin", new { }));

        Assert.Contains("Đơn vị đã đăng ký.", await Post(head, page, "", ("pledge", "10 hoạt động")), StringComparison.Ordinal);

        var unit = (await LaurelHost.Sent(office.GetAsync($"{here}/launch"))).GetProperty("units")[0];
        Assert.Equal((Unit, "10 hoạt động"), (unit.GetProperty("unit").GetString(), unit.GetProperty("pledge").GetString()));
    }

    private async Task<Uri> Given(string conference)
    {
        var (administrator, at) = (laurel.Administrator(), $"/api/v1/conferences/{conference}/delegations");
        await LaurelHost.Sent(administrator.PutAsJsonAsync(at, new { unit = Unit, quota = 2 }));
        var given = await LaurelHost.Sent(administrator.PutAsJsonAsync($"{at}/link", new { unit = Unit, until = DateTimeOffset.UtcNow.AddDays(3) }));
        return new(given.GetProperty("link").GetString()!);
    }

    private static async Task<string> Post(HttpClient head, string page, string handler, params (string Name, string Value)[] fields) =>
        await Send(head, handler.Length == 0 ? page : $"{page}?handler={handler}", await head.GetStringAsync(page), fields);

    private static async Task<string> Send(HttpClient head, string address, string page, params (string Name, string Value)[] fields)
    {
        var form = fields.Append(("__RequestVerificationToken", Token().Match(page).Groups[1].Value)).ToDictionary(field => field.Item1, field => field.Item2);
        using var answer = await head.PostAsync(address, new FormUrlEncodedContent(form));
        return WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync());
    }

    private static async Task<string> Upload(HttpClient head, string page, string csv)
    {
        using var form = new MultipartFormDataContent
        {
            { new StringContent(Token().Match(await head.GetStringAsync(page)).Groups[1].Value), "__RequestVerificationToken" },
            { new StringContent(csv), "list", "danh-sach.csv" },
        };
        using var answer = await head.PostAsync($"{page}?handler=Preview", form);
        return WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync());
    }

    [GeneratedRegex("__RequestVerificationToken\" type=\"hidden\" value=\"([^\"]+)")]
    private static partial Regex Token();

    [GeneratedRegex("name=\"upload\" value=\"([0-9a-f]+)")]
    private static partial Regex UploadName();
}
