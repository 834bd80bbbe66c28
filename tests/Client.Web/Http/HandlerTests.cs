using System.Net;
using System.Net.Http.Json;
using System.Text.RegularExpressions;
using Laurel.Client.Web.Tests.Certificates;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.RazorPages.Infrastructure;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Laurel.Client.Web.Tests.Http;

public sealed partial class HandlerTests(LaurelHost laurel) : IClassFixture<LaurelHost>
{
    [Fact]
    public async Task What_a_page_does_not_do_is_not_found_on_every_page_whether_it_is_a_form_or_a_link()
    {
        var (decision, _) = await IssuedSample.In(laurel);
        var http = laurel.Administrator();
        var citation = (await LaurelHost.Sent(http.GetAsync($"{IssuedSample.Here}/citations"))).GetProperty("items")[0].GetProperty("id").GetString()!;
        var token = Token().Match(await http.GetStringAsync("/c/dnnd-2025/rules")).Groups[1].Value;
        var pages = laurel.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .Where(endpoint => endpoint.Metadata.GetMetadata<PageActionDescriptor>() is not null)
            .Select(endpoint => Address(endpoint.RoutePattern.RawText!, decision, citation)).Distinct().ToList();
        Assert.True(pages.Count > 40, $"{pages.Count}");

        var wrong = new List<string>();
        foreach (var page in pages)
        {
            using var form = new FormUrlEncodedContent([new("__RequestVerificationToken", token)]);
            using var posted = await http.PostAsync($"{page}?handler=Khongco", form);
            using var followed = await http.GetAsync($"{page}?handler=Khongco");
            if (posted.StatusCode != HttpStatusCode.NotFound) wrong.Add($"POST {page}: {(int)posted.StatusCode}");
            if (followed.StatusCode != HttpStatusCode.NotFound) wrong.Add($"GET {page}: {(int)followed.StatusCode}");
        }
        Assert.Empty(wrong);
    }

    [Fact]
    public async Task Every_handler_of_every_page_answers_a_form_that_lacks_all_its_fields_and_one_whose_names_are_none()
    {
        await using var laurel = new LaurelHost();
        await laurel.Plan("bieu-rong");
        var http = laurel.Administrator();
        var guest = await LaurelHost.Sent(http.PostAsJsonAsync("/api/v1/conferences/bieu-rong/attendees", new { name = "Trần Thị Thật" }));
        var token = Token().Match(await http.GetStringAsync("/c/bieu-rong/gates")).Groups[1].Value;
        var loader = laurel.Services.GetRequiredService<PageLoader>();
        var pages = laurel.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .Where(endpoint => endpoint.Metadata.GetMetadata<PageActionDescriptor>() is not null).ToList();

        var (asked, failed) = (0, new List<string>());
        foreach (var page in pages)
        {
            var loaded = await loader.LoadAsync(page.Metadata.GetRequiredMetadata<PageActionDescriptor>(), page.Metadata);
            var address = Hole().Replace(page.RoutePattern.RawText!, hole => hole.Groups[1].Value switch
            {
                "conference" => "bieu-rong",
                "id" => guest.GetProperty("id").GetString()!,
                "what" => "attendees",
                _ => "1",
            }).TrimStart('/');
            foreach (var handler in loaded.HandlerMethods.Where(handler => handler.HttpMethod == "Post"))
                foreach (var (name, value) in new[] { ("next", ""), ("a[b", "1"), ("until", "0001-01-01T00:00") })
                {
                    using var form = new FormUrlEncodedContent([new("__RequestVerificationToken", token), new(name, value)]);
                    using var answer = await http.PostAsync($"/{address}?handler={handler.Name}", form);
                    asked++;
                    if ((int)answer.StatusCode >= 500) failed.Add($"{address} {handler.Name} {name}: {(int)answer.StatusCode}");
                }
        }

        Assert.True(asked > 250, $"{asked}");
        Assert.Empty(failed);
    }

    [Fact]
    public async Task A_form_that_is_out_of_date_is_answered_by_a_page_that_leads_back()
    {
        await IssuedSample.In(laurel);
        var http = laurel.Administrator();
        http.DefaultRequestHeaders.Accept.ParseAdd("text/html");
        using var form = new FormUrlEncodedContent([new("__RequestVerificationToken", "cũ")]);

        using var answer = await http.PostAsync("/c/dnnd-2025/rules", form);

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Contains("Trang đã cũ", WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync()), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_that_is_too_large_is_answered_by_a_page_that_says_so()
    {
        await IssuedSample.In(laurel);
        var http = laurel.Administrator();
        http.DefaultRequestHeaders.Accept.ParseAdd("text/html");
        var citation = (await LaurelHost.Sent(laurel.Administrator().GetAsync($"{IssuedSample.Here}/citations"))).GetProperty("items")[0].GetProperty("id").GetString()!;
        using var form = new MultipartFormDataContent { { new ByteArrayContent(new byte[12 << 20]), "file", "bao-cao.pdf" } };

        using var answer = await http.PostAsync($"/c/dnnd-2025/citations/{citation}?handler=Paper", form);

        Assert.Equal((HttpStatusCode.RequestEntityTooLarge, "text/html"), (answer.StatusCode, answer.Content.Headers.ContentType?.MediaType));
        var page = WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync());
        Assert.Contains("Tệp gửi lên quá lớn", page, StringComparison.Ordinal);
        Assert.Contains("10 MB", page, StringComparison.Ordinal);
        Assert.Contains($"/c/dnnd-2025/citations/{citation}", page, StringComparison.Ordinal);
    }

    private static string Address(string route, string decision, string citation) => "/" + Hole().Replace(route, hole => hole.Groups[1].Value switch
    {
        "conference" => "dnnd-2025",
        "decision" => decision,
        "id" => route.Contains("citations", StringComparison.Ordinal) ? citation : "1",
        "status" => "404",
        _ => "1",
    }).TrimStart('/');

    [GeneratedRegex(@"\{(\w+)[^}]*\}")]
    private static partial Regex Hole();

    [GeneratedRegex("__RequestVerificationToken\" type=\"hidden\" value=\"([^\"]+)")]
    private static partial Regex Token();
}
