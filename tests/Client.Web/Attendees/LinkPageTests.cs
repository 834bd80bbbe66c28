using System.Net;
using System.Net.Http.Json;
using System.Text.RegularExpressions;

namespace Laurel.Client.Web.Tests.Attendees;

public sealed partial class LinkPageTests(LaurelHost laurel) : IClassFixture<LaurelHost>
{
    private const string Unit = "Sở Ngoại vụ thành phố Hà Nội";

    [Fact]
    public async Task A_guests_page_is_kept_by_nobody_and_nothing_is_complained_of()
    {
        await laurel.Plan("khong-luu");
        var (head, link) = (laurel.CreateClient(), await Given("khong-luu"));

        using var answer = await head.GetAsync(link);

        Assert.True(answer.Headers.CacheControl is { NoStore: true, NoCache: true });
        Assert.DoesNotContain(laurel.Complaints.Said, said => said.Contains("Antiforgery", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Without_an_account_the_unit_names_its_people_sees_what_is_missing_and_an_organizer_approves()
    {
        await laurel.Plan("duong-dan");
        var (head, link) = (laurel.CreateClient(), await Given("duong-dan"));

        var shown = await Post(head, link, "Nominate", ("name", "Nguyễn Hoàng Thị Thanh Huyền"), ("honorific", "Bà"), ("position", ""), ("telephone", "0912345678"));
        var waiting = WebUtility.HtmlDecode(await laurel.Administrator().GetStringAsync($"/c/duong-dan/delegations?unit={Uri.EscapeDataString(Unit)}"));

        Assert.Contains("Chức vụ của Nguyễn Hoàng Thị Thanh Huyền", shown, StringComparison.Ordinal);
        Assert.Contains("1 chỗ chưa ghi tên", shown, StringComparison.Ordinal);
        Assert.Contains("••• 678", shown, StringComparison.Ordinal);
        Assert.DoesNotContain("0912345678", shown, StringComparison.Ordinal);
        Assert.Contains("Duyệt cả 1 người", waiting, StringComparison.Ordinal);
        Assert.Contains(link.ToString(), waiting, StringComparison.Ordinal);
        var listed = await LaurelHost.Sent(laurel.Administrator().GetAsync("/api/v1/conferences/duong-dan/attendees?state=nominated"));
        Assert.Equal(Unit, listed.GetProperty("items")[0].GetProperty("unit").GetString());
    }

    [Fact]
    public async Task A_list_is_shown_before_it_is_sent_and_stops_at_the_quota()
    {
        await laurel.Plan("ca-danh-sach");
        var (head, link) = (laurel.CreateClient(), await Given("ca-danh-sach"));
        var preview = await Upload(head, link, "STT,Họ và tên,Chức vụ\n1,Trần Văn An,Giám đốc\n2,Lê Thị Bình,\n3,Đỗ Mạnh Cường,Chuyên viên\n");
        Assert.Contains("Gửi 2 người mới", preview, StringComparison.Ordinal);
        Assert.DoesNotContain("Không thấy cột đơn vị", preview, StringComparison.Ordinal);
        Assert.Equal(0, await Held("ca-danh-sach"));

        var sent = await Sent(head, $"{link.AbsolutePath}?handler=List", preview, ("upload", UploadName().Match(preview).Groups[1].Value));

        Assert.Contains("Đã gửi danh sách", sent, StringComparison.Ordinal);
        Assert.Equal(2, await Held("ca-danh-sach"));
    }

    private async Task<Uri> Given(string conference)
    {
        var (administrator, at) = (laurel.Administrator(), $"/api/v1/conferences/{conference}/delegations");
        await LaurelHost.Sent(administrator.PutAsJsonAsync(at, new { unit = Unit, quota = 2 }));
        var given = await LaurelHost.Sent(administrator.PutAsJsonAsync($"{at}/link", new { unit = Unit, until = DateTimeOffset.UtcNow.AddDays(3) }));
        return new(given.GetProperty("link").GetString()!);
    }

    private async Task<int> Held(string conference)
    {
        var listed = await LaurelHost.Sent(laurel.Administrator().GetAsync($"/api/v1/conferences/{conference}/delegations"));
        return listed.EnumerateArray().Single(one => one.GetProperty("unit").GetString() == Unit).GetProperty("held").GetInt32();
    }

    private static async Task<string> Post(HttpClient head, Uri link, string handler, params (string Name, string Value)[] fields) =>
        await Sent(head, $"{link.AbsolutePath}?handler={handler}", await head.GetStringAsync(link.AbsolutePath), fields);

    private static async Task<string> Sent(HttpClient head, string address, string page, params (string Name, string Value)[] fields)
    {
        var form = fields.Append(("__RequestVerificationToken", Form().Match(page).Groups[1].Value)).ToDictionary(field => field.Item1, field => field.Item2);
        using var answer = await head.PostAsync(address, new FormUrlEncodedContent(form));
        return WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync());
    }

    private static async Task<string> Upload(HttpClient head, Uri link, string csv)
    {
        using var form = new MultipartFormDataContent
        {
            { new StringContent(Form().Match(await head.GetStringAsync(link.AbsolutePath)).Groups[1].Value), "__RequestVerificationToken" },
            { new StringContent(csv), "list", "danh-sach.csv" },
        };
        using var answer = await head.PostAsync($"{link.AbsolutePath}?handler=Preview", form);
        return WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync());
    }

    [GeneratedRegex("__RequestVerificationToken\" type=\"hidden\" value=\"([^\"]+)")]
    private static partial Regex Form();

    [GeneratedRegex("name=\"upload\" value=\"([0-9a-f]+)")]
    private static partial Regex UploadName();
}
