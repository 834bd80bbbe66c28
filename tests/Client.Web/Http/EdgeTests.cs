using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;

namespace Laurel.Client.Web.Tests.Http;

public sealed class EdgeTests(LaurelHost laurel) : IClassFixture<LaurelHost>
{
    [Fact]
    public async Task A_refusal_speaks_the_readers_language_under_one_code()
    {
        var vietnamese = await Asked("vi");
        var english = await Asked("en");

        Assert.Equal(("conference.unknown", "Không có hội nghị này."), vietnamese);
        Assert.Equal(("conference.unknown", "There is no such conference."), english);

        async Task<(string?, string?)> Asked(string language)
        {
            var administrator = laurel.Administrator();
            administrator.DefaultRequestHeaders.AcceptLanguage.ParseAdd(language);
            using var answer = await administrator.GetAsync("/api/v1/conferences/khong-co");
            var problem = await answer.Content.ReadFromJsonAsync<JsonElement>();
            return (problem.GetProperty("code").GetString(), problem.GetProperty("detail").GetString());
        }
    }

    [Fact]
    public async Task What_is_no_JSON_is_malformed()
    {
        var body = new StringContent("{", Encoding.UTF8, "application/json");

        var asked = laurel.Administrator().PostAsync("/api/v1/conferences", body);

        Assert.Equal("request.malformed", await LaurelHost.Refused(HttpStatusCode.BadRequest, asked));
    }

    [Fact]
    public async Task A_list_with_nothing_in_it_where_something_belongs_is_malformed()
    {
        await laurel.Plan("danh-sach-rong");
        var body = new StringContent("""{"form":"ministryCertificate","papers":[null]}""", Encoding.UTF8, "application/json");

        var asked = laurel.Administrator().PostAsync("/api/v1/conferences/danh-sach-rong/rules", body);

        Assert.Equal("request.malformed", await LaurelHost.Refused(HttpStatusCode.BadRequest, asked));
    }

    [Theory]
    [InlineData("chu-a", "application/json; charset=nope")]
    [InlineData("chu-b", "application/json; charset=\"utf-7\"")]
    [InlineData("chu-c", "application/json; charset=utf-16")]
    public async Task JSON_in_other_letters_than_UTF_8_is_not_taken(string code, string type)
    {
        await laurel.Plan(code);
        var administrator = laurel.Administrator();
        HttpContent Body()
        {
            var body = new ByteArrayContent("""{"scans":[]}"""u8.ToArray());
            body.Headers.TryAddWithoutValidation("Content-Type", type);
            return body;
        }

        Assert.Equal("request.wrong-type", await LaurelHost.Refused(HttpStatusCode.UnsupportedMediaType, administrator.PostAsync("/api/v1/conferences", Body())));
        Assert.Equal("request.wrong-type", await LaurelHost.Refused(
            HttpStatusCode.UnsupportedMediaType, administrator.PostAsync($"/api/v1/conferences/{code}/scans", Body())));
    }

    [Fact]
    public async Task A_text_that_holds_what_is_no_character_is_malformed_and_keeps_no_sheet_from_being_made()
    {
        await laurel.Plan("khong-chu");
        var administrator = laurel.Administrator();

        Assert.Equal("request.malformed", await LaurelHost.Refused(
            HttpStatusCode.BadRequest, administrator.GetAsync("/api/v1/conferences/khong-chu/attendees?q=%EF%BF%BE")));
        using var sheet = await administrator.GetAsync("/api/v1/conferences/khong-chu/honorees.xlsx?q=%00%EF%BF%BF");
        Assert.Equal(HttpStatusCode.OK, sheet.StatusCode);
    }

    [Theory]
    [InlineData("bieu-a", "multipart/form-data", "{}")]
    [InlineData("bieu-b", "multipart/form-data; boundary=x", "--x\r\n")]
    [InlineData("bieu-c", "multipart/form-data; boundary=x", "--x\r\nContent-Disposition: form-data; name=\"decisions\"\r\n\r\n[null]\r\n--x--\r\n")]
    public async Task A_form_with_a_list_that_cannot_be_read_is_malformed(string code, string type, string text)
    {
        await laurel.Plan(code);
        var body = new StringContent(text, Encoding.UTF8);
        body.Headers.Remove("Content-Type");
        body.Headers.TryAddWithoutValidation("Content-Type", type);

        Assert.Equal("request.malformed", await LaurelHost.Refused(
            HttpStatusCode.BadRequest, laurel.Administrator().PostAsync($"/api/v1/conferences/{code}/attendees/import", body)));
    }

    [Fact]
    public async Task A_retry_with_the_same_key_hears_the_same_and_does_nothing_twice()
    {
        await laurel.Plan("lap-lai");

        var first = await Register("lap-lai", "k-1", "Nguyễn Văn An");
        var again = await Register("lap-lai", "k-1", "Nguyễn Văn An");

        Assert.Equal(first.GetProperty("id").GetString(), again.GetProperty("id").GetString());
        var page = await LaurelHost.Sent(laurel.Administrator().GetAsync("/api/v1/conferences/lap-lai/attendees"));
        Assert.Equal(1, page.GetProperty("total").GetInt32());
    }

    [Fact]
    public async Task The_same_key_with_another_body_is_refused()
    {
        await laurel.Plan("lap-khac");
        await Register("lap-khac", "k-1", "Nguyễn Văn An");

        var asked = Post("lap-khac", "k-1", "Trần Thị Bình");

        Assert.Equal("idempotency.mismatch", await LaurelHost.Refused(HttpStatusCode.UnprocessableEntity, asked));
    }

    [Fact]
    public async Task A_key_with_a_line_break_or_too_long_is_refused()
    {
        await laurel.Plan("khoa-dai");

        Assert.Equal("idempotency.malformed", await LaurelHost.Refused(HttpStatusCode.BadRequest, Post("khoa-dai", new string('k', 201), "An")));
    }

    [Fact]
    public async Task Every_answer_forbids_what_is_not_needed()
    {
        using var answer = await laurel.CreateClient().GetAsync("/health/live");

        var policy = string.Join(";", answer.Headers.GetValues("Content-Security-Policy"));
        Assert.Contains("default-src 'none'", policy, StringComparison.Ordinal);
        Assert.Contains("frame-ancestors 'none'", policy, StringComparison.Ordinal);
        Assert.Equal("nosniff", Assert.Single(answer.Headers.GetValues("X-Content-Type-Options")));
    }

    [Fact]
    public async Task Verification_tells_malformed_and_unknown_serials_alike()
    {
        var stranger = laurel.CreateClient();

        var malformed = await LaurelHost.Refused(HttpStatusCode.NotFound, stranger.GetAsync("/verify/khong-phai"));
        var unknown = await LaurelHost.Refused(HttpStatusCode.NotFound, stranger.GetAsync("/verify/2222-2222-2222-2222"));

        Assert.Equal(malformed, unknown);
    }

    [Fact]
    public async Task An_address_that_guesses_serials_is_stopped()
    {
        await using var apart = new OneMinute();
        var stranger = apart.CreateClient();

        for (var i = 0; i < 10; i++)
            await LaurelHost.Refused(HttpStatusCode.NotFound, stranger.GetAsync($"/verify/{i}"));

        Assert.Equal("rate.limited", await LaurelHost.Refused(HttpStatusCode.TooManyRequests, stranger.GetAsync("/verify/x")));
    }

    [Fact]
    public async Task The_interface_describes_itself()
    {
        var document = await LaurelHost.Sent(laurel.CreateClient().GetAsync("/openapi/v1.json"));

        var paths = document.GetProperty("paths").EnumerateObject().Select(path => path.Name).ToList();
        Assert.Contains("/api/v1/conferences/{conference}/scans", paths);
        Assert.Contains("/verify/{serial}", paths);
    }

    private Task<JsonElement> Register(string conference, string key, string name) => LaurelHost.Sent(Post(conference, key, name));

    private async Task<HttpResponseMessage> Post(string conference, string key, string name)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, $"/api/v1/conferences/{conference}/attendees");
        request.Headers.Add("Idempotency-Key", key);
        request.Content = JsonContent.Create(new { name });
        return await laurel.Administrator().SendAsync(request);
    }
}
