using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using Laurel.Client.Web.Tests.Certificates;

namespace Laurel.Client.Web.Tests.Honorees;

public sealed class HonoreeEndpointTests
{
    private const string Here = IssuedSample.Here;

    private const string Medals = """
        DANH SÁCH KHEN THƯỞNG CẤP NHÀ NƯỚC

        STT,Đối tượng,Tên,Đơn vị,Hình thức khen thưởng,Cơ quan tặng,Số quyết định,Ngày quyết định,Căn cứ
        1,Tập thể,Hội hữu nghị Việt Nam - Nga,,Huân chương Hữu nghị,Chủ tịch nước,1500/QĐ-CTN,02/9/2020,Bản sao
        2,Tập thể,Hội Hữu nghị Nga,,Huy chương Hữu nghị,Liên bang Nga,,năm 2018,Bản sao
        3,Cá nhân,Bà Nguyễn Thị Thanh Huyền,VUSTA,Huân chương Lao động hạng Ba,Chủ tịch nước,,,Bản sao
        4,Cá nhân,,VUSTA,Huân chương Lao động hạng Ba,Chủ tịch nước,,2019,Bản sao
        """;

    [Fact]
    public async Task A_list_of_honours_decided_elsewhere_enters_row_by_row_and_again_changes_nothing()
    {
        await using var laurel = new LaurelHost();
        await laurel.Plan("dnnd-2025");
        var http = laurel.Administrator();

        Assert.Equal((4, 2, 0, 2), Counts(await Import(http, "?preview=true")));
        Assert.Equal(0, (await LaurelHost.Sent(http.GetAsync($"{Here}/honorees"))).GetProperty("total").GetInt32());
        Assert.Equal((4, 2, 0, 2), Counts(await Import(http, "")));
        var again = await Import(http, "");
        Assert.Equal((4, 0, 2, 2), Counts(again));
        Assert.Equal(
            ["import.year-missing", "import.name-missing"],
            again.GetProperty("findings").EnumerateArray().Select(finding => finding.GetProperty("code").GetString()));
        Assert.Single((await LaurelHost.Sent(http.GetAsync($"{Here}/honorees/doubts"))).GetProperty("items").EnumerateArray());
    }

    [Fact]
    public async Task Spellings_merge_with_a_reason_and_come_apart_by_the_merge_s_id()
    {
        await using var laurel = new LaurelHost();
        await laurel.Plan("dnnd-2025");
        var http = laurel.Administrator();
        await Import(http, "");
        var pair = (await LaurelHost.Sent(http.GetAsync($"{Here}/honorees/doubts"))).GetProperty("items")[0];
        var (one, other) = (pair.GetProperty("one").GetProperty("id").GetString(), pair.GetProperty("other").GetProperty("id").GetString());

        Assert.Equal("honoree.reason-missing", await LaurelHost.Refused(
            HttpStatusCode.UnprocessableEntity, http.PostAsJsonAsync($"{Here}/honorees/merges", new { source = one, target = other })));
        var merged = await LaurelHost.Sent(http.PostAsJsonAsync($"{Here}/honorees/merges", new { source = one, target = other, reason = "Đổi tên năm 2019" }));
        Assert.Equal(2, merged.GetProperty("honoree").GetProperty("honoree").GetProperty("honours").GetInt32());
        Assert.Equal(1, (await LaurelHost.Sent(http.GetAsync($"{Here}/honorees?q=huu nghi nga"))).GetProperty("total").GetInt32());

        await LaurelHost.Sent(http.PostAsJsonAsync($"{Here}/honorees/merges/{merged.GetProperty("merge").GetString()}/split", new { reason = "Nhầm" }));
        Assert.Equal(2, (await LaurelHost.Sent(http.GetAsync($"{Here}/honorees?q=huu nghi nga"))).GetProperty("total").GetInt32());
    }

    [Fact]
    public async Task Two_dossiers_of_one_honoree_under_way_warn_of_each_other_on_both_pages()
    {
        await using var laurel = new LaurelHost();
        await laurel.Plan("dnnd-2025");
        var http = laurel.Administrator();
        var first = await Nominated("Bằng khen của Bộ trưởng Bộ Ngoại giao");
        var second = await Nominated("Giấy khen");

        Assert.Equal(second, (await Pending(first)).GetProperty("citation").GetString());
        Assert.Equal(first, (await Pending(second)).GetProperty("citation").GetString());
        var page = WebUtility.HtmlDecode(await http.GetStringAsync($"/c/dnnd-2025/citations/{first}"));
        Assert.Contains($"/c/dnnd-2025/citations/{second}", page, StringComparison.Ordinal);

        async Task<JsonElement> Pending(string citation) =>
            Assert.Single((await LaurelHost.Sent(http.GetAsync($"{Here}/citations/{citation}/honoree"))).GetProperty("pending").EnumerateArray());

        async Task<string> Nominated(string form) => (await LaurelHost.Sent(http.PostAsJsonAsync($"{Here}/citations", new
        {
            kind = "person", honorific = "Bà", name = "Nguyễn Thị Thanh Huyền", positionAndUnit = "Chuyên viên, VUSTA", form, achievement = "Thành tích năm 2025",
        }))).GetProperty("id").GetString()!;
    }

    [Fact]
    public async Task What_was_decided_is_in_the_history_the_dossier_the_report_and_the_export()
    {
        await using var laurel = new LaurelHost();
        var http = laurel.Administrator();
        await IssuedSample.In(laurel);

        var found = (await LaurelHost.Sent(http.GetAsync($"{Here}/honorees"))).GetProperty("items").EnumerateArray().ToList();
        var page = await http.GetStringAsync($"/c/dnnd-2025/honorees/{found[0].GetProperty("id").GetString()}");

        Assert.Equal(3, found.Count);
        Assert.Contains("3412/QĐ-BNG", WebUtility.HtmlDecode(page), StringComparison.Ordinal);
        Assert.True((await http.GetAsync("/c/dnnd-2025/honorees")).IsSuccessStatusCode);
        Assert.True((await http.GetAsync("/c/dnnd-2025/reports")).IsSuccessStatusCode);
        Assert.True((await http.GetAsync($"{Here}/honorees.xlsx")).IsSuccessStatusCode);
        Assert.True((await http.GetAsync($"{Here}/reports.xlsx")).IsSuccessStatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await http.GetAsync($"{Here}/honorees/nobody")).StatusCode);
    }

    private static async Task<JsonElement> Import(HttpClient http, string query) => await LaurelHost.Sent(http.PostAsync(
        $"{Here}/honorees/import{query}", new StringContent(Medals, Encoding.UTF8, "text/csv")));

    private static (int, int, int, int) Counts(JsonElement answer) => (
        answer.GetProperty("rows").GetInt32(), answer.GetProperty("created").GetInt32(), answer.GetProperty("unchanged").GetInt32(),
        answer.GetProperty("refused").GetInt32());
}
