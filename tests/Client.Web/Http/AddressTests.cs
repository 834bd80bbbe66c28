using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;

namespace Laurel.Client.Web.Tests.Http;

/// <summary>What is asked at the wrong address, in the wrong way, or for a part of a list that there is not.</summary>
public sealed class AddressTests(LaurelHost laurel) : IClassFixture<LaurelHost>
{
    [Theory]
    [InlineData("DNND-2025")]
    [InlineData("a b")]
    [InlineData("%20")]
    [InlineData("..%2F..")]
    [InlineData("khong-co")]
    public async Task A_code_that_names_no_conference_is_not_found(string code)
    {
        var administrator = laurel.Administrator();

        foreach (var address in new[] { "", "/attendees", "/seating", "/citations", "/delegations", "/ceremony", "/launch" })
        {
            var asked = administrator.GetAsync($"/api/v1/conferences/{code}{address}");
            Assert.Equal("conference.unknown", await LaurelHost.Refused(HttpStatusCode.NotFound, asked));
        }
    }

    [Fact]
    public async Task A_command_to_a_code_that_nothing_can_have_is_not_found()
    {
        var asked = laurel.Administrator().PostAsync("/api/v1/conferences/DNND-2025/plan", null);

        Assert.Equal("conference.unknown", await LaurelHost.Refused(HttpStatusCode.NotFound, asked));
    }

    [Fact]
    public async Task An_address_a_method_and_a_type_that_are_not_taken_have_codes_too()
    {
        await laurel.Plan("sai-cach");
        var administrator = laurel.Administrator();

        Assert.Equal("not-found", await LaurelHost.Refused(HttpStatusCode.NotFound, administrator.GetAsync("/api/v1/khong-co")));
        Assert.Equal(
            "request.wrong-method",
            await LaurelHost.Refused(HttpStatusCode.MethodNotAllowed, administrator.DeleteAsync("/api/v1/conferences/sai-cach")));
        Assert.Equal(
            "request.wrong-type",
            await LaurelHost.Refused(
                HttpStatusCode.UnsupportedMediaType, administrator.PostAsync("/api/v1/conferences", new StringContent("x", Encoding.UTF8, "text/plain"))));
    }

    [Theory]
    [InlineData("/api/v1/conferences?limit=-1")]
    [InlineData("/api/v1/conferences?offset=-1")]
    [InlineData("/api/v1/conferences?sort=bogus")]
    [InlineData("/api/v1/conferences/phan-nao/attendees?state=bogus")]
    [InlineData("/api/v1/conferences/phan-nao/attendees?sort=bogus")]
    [InlineData("/api/v1/conferences/phan-nao/citations?state=bogus")]
    [InlineData("/api/v1/conferences/phan-nao/citations?sort=bogus")]
    [InlineData("/api/v1/conferences/phan-nao/citations?limit=10001")]
    public async Task A_list_refuses_a_part_an_order_or_a_state_that_it_does_not_know(string address)
    {
        await laurel.Administrator().PostAsJsonAsync("/api/v1/conferences", Planned("phan-nao", "2025-12-30T08:00:00+07:00"));

        Assert.Equal("request.invalid", await LaurelHost.Refused(HttpStatusCode.UnprocessableEntity, laurel.Administrator().GetAsync(address)));
    }

    [Theory]
    [InlineData("attendees")]
    [InlineData("citations")]
    public async Task The_page_that_takes_a_list_of_each_kind_is_there(string kind)
    {
        await laurel.Administrator().PostAsJsonAsync("/api/v1/conferences", Planned("nhap-gi", "2025-12-30T08:00:00+07:00"));

        var page = await laurel.Administrator().GetStringAsync($"/c/nhap-gi/{kind}/import");

        Assert.Contains("type=\"file\"", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Conferences_are_listed_by_their_beginning_when_asked()
    {
        await using var apart = new LaurelHost();
        var administrator = apart.Administrator();
        await LaurelHost.Sent(administrator.PostAsJsonAsync("/api/v1/conferences", Planned("a-sau", "2025-12-29T08:00:00+07:00")));
        await LaurelHost.Sent(administrator.PostAsJsonAsync("/api/v1/conferences", Planned("b-truoc", "2025-01-02T08:00:00+07:00")));

        var page = await LaurelHost.Sent(administrator.GetAsync("/api/v1/conferences?sort=startsAt"));

        Assert.Equal(["b-truoc", "a-sau"], page.GetProperty("items").EnumerateArray().Select(item => item.GetProperty("code").GetString()));
    }

    [Fact]
    public async Task An_instant_without_its_offset_is_malformed_and_the_answer_names_the_field()
    {
        using var answer = await laurel.Administrator().PostAsJsonAsync("/api/v1/conferences", Planned("khong-mui-gio", "2025-12-30T08:00:00"));

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        var problem = await answer.Content.ReadFromJsonAsync<JsonElement>();
        Assert.Equal(("request.malformed", "$.startsAt"), (problem.GetProperty("code").GetString(), problem.GetProperty("field").GetString()));
    }

    [Fact]
    public async Task The_answer_about_an_attendee_names_the_seat_that_the_list_names()
    {
        await laurel.Plan("ghe-nao");
        var administrator = laurel.Administrator();
        var made = await LaurelHost.Sent(
            administrator.PostAsJsonAsync("/api/v1/conferences/ghe-nao/attendees", new { name = "Lê Thị Hà", unit = "VUSTA", rank = 5 }));
        await LaurelHost.Sent(administrator.PostAsync("/api/v1/conferences/ghe-nao/seating/arrange", null));

        var asked = await LaurelHost.Sent(administrator.GetAsync($"/api/v1/conferences/ghe-nao/attendees/{made.GetProperty("id").GetString()}"));

        Assert.StartsWith("A1-", asked.GetProperty("seat").GetString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{ "name": "Lê\u0000Hà" }""", "name")]
    [InlineData("""{ "name": "Lê Hà", "email": "khong-phai" }""", "email")]
    [InlineData("""{ "name": "\u200b\u202e" }""", "name")]
    public async Task An_attendee_is_refused_for_what_a_list_would_refuse(string body, string field)
    {
        await laurel.Administrator().PostAsJsonAsync("/api/v1/conferences", Planned("o-sai", "2025-12-30T08:00:00+07:00"));
        var asked = laurel.Administrator().PostAsync("/api/v1/conferences/o-sai/attendees", new StringContent(body, Encoding.UTF8, "application/json"));

        using var answer = await asked;

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        Assert.Contains($"«{field}»", (await answer.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("detail").GetString(), StringComparison.Ordinal);
    }

    private static object Planned(string code, string startsAt) => new
    {
        code,
        title = "Hội nghị tổng kết",
        organizer = "Đảng ủy Bộ Ngoại giao",
        city = "Hà Nội",
        startsAt,
        endsAt = "2025-12-30T11:30:00+07:00",
        hall = new { name = "Hội trường", stage = 3, zones = new[] { new { name = "A", rows = 4, seatsPerRow = 6 } } },
    };
}
