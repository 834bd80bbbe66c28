using System.Globalization;
using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.RegularExpressions;
using Laurel.Client.Web.Conferences;
using Laurel.Domain.Decisions;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Laurel.Client.Web.Tests.Http;

/// <summary>Every page in English, over a conference whose own data has no Vietnamese letter: what is left is a word that nobody translated.</summary>
public sealed partial class EnglishTests(LaurelHost laurel) : IClassFixture<LaurelHost>
{
    private const string Here = "/api/v1/conferences/dnnd-2025";

    /// <summary>What is Vietnamese in every language: how people are addressed, the columns of a list that is read, laws, dong.</summary>
    private static readonly string[] AsTheyAre =
    [
        .. LegalGrounds.Shipped.Select(ground => ground.Text),
        "Đồng chí", "Ông", "Bà", "Quản trị", "Loại, Tên, Đơn vị, Hình thức, Cơ quan tặng, Số quyết định, Ngày", "Năm, Căn cứ", "TẶNG", " đ",
    ];

    private const string Honours = """
        STT,Đối tượng,Tên,Đơn vị,Hình thức khen thưởng,Cơ quan tặng,Số quyết định,Ngày quyết định,Căn cứ
        1,Tập thể,Hoi huu nghi,,Huan chuong Huu nghi,Chu tich nuoc,1500,02/9/2020,Ban sao
        """;

    [Fact]
    public async Task No_page_shows_a_word_that_nobody_translated()
    {
        var http = laurel.Administrator();
        await new SampleConference(http, WithoutAccents()).Load();
        var pages = await Pages(http);
        var left = new List<string>();
        foreach (var page in pages)
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, page);
            request.Headers.Add("Accept-Language", "en");
            using var answer = await http.SendAsync(request);
            Assert.True(answer.StatusCode is HttpStatusCode.OK or HttpStatusCode.NotFound, $"{page} {answer.StatusCode}");
            left.AddRange(Vietnamese(await answer.Content.ReadAsStringAsync()).Select(text => $"{page}: {text}"));
        }

        Assert.True(pages.Count > 50, $"Only {pages.Count} pages.");
        Assert.True(left.Count == 0, string.Join('\n', left.Distinct()));
    }

    private async Task<List<string>> Pages(HttpClient http)
    {
        var attendee = (await LaurelHost.Sent(http.GetAsync($"{Here}/attendees"))).GetProperty("items")[0].GetProperty("id").GetString()!;
        var citation = (await LaurelHost.Sent(http.GetAsync($"{Here}/citations"))).GetProperty("items")[0].GetProperty("id").GetString()!;
        var decision = (await LaurelHost.Sent(http.GetAsync($"{Here}/decisions"))).GetProperty("items")[0].GetProperty("id").GetString()!;
        var serial = (await LaurelHost.Sent(http.GetAsync($"{Here}/decisions/{decision}/certificates"))).GetProperty("items")[0].GetProperty("serial").GetString()!;
        using var honours = new StringContent(Honours, Encoding.UTF8, "text/csv");
        await LaurelHost.Sent(http.PostAsync($"{Here}/honorees/import", honours));
        var honoree = Last(await http.GetStringAsync($"{Here}/honorees"), HonoreeId());
        var session = Last(await http.GetStringAsync("/c/dnnd-2025/council"), SessionLink());
        const string unit = "Lien hiep cac Hoi Khoa hoc va Ky thuat Viet Nam";
        await LaurelHost.Sent(http.PutAsJsonAsync($"{Here}/delegations", new { unit, quota = 5 }));
        var given = await LaurelHost.Sent(http.PutAsJsonAsync($"{Here}/delegations/link", new { unit, until = DateTimeOffset.UtcNow.AddDays(3) }));
        var link = new Uri(given.GetProperty("link").GetString()!).AbsolutePath;
        var own = Last(await http.GetStringAsync($"/c/dnnd-2025/attendees/{attendee}"), OwnLink());
        var routes = laurel.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .Where(endpoint => endpoint.Metadata.GetMetadata<PageActionDescriptor>() is not null)
            .Select(endpoint => $"/{endpoint.RoutePattern.RawText!.TrimStart('/')}").Distinct().ToList();
        var filled = routes.SelectMany(route => (string[])[Fill(route, "attendees"), Fill(route, "citations")]).Distinct();
        return
        [
            .. filled, "/c/dnnd-2025/attendees?q=khong-co-ai", "/c/dnnd-2025/seating?seat=A1-01", "/c/dnnd-2025/seating?arrange=anew",
            "/c/dnnd-2025/reception?q=huynh", "/c/dnnd-2025/reception?q=khong-co-ai", $"/c/dnnd-2025/reception?unit={unit}",
            "/c/dnnd-2025/badges?role=Press&leaders=true", "/c/dnnd-2025/badges?stt=9999", $"/c/dnnd-2025/delegations?unit={unit}",
        ];

        string Fill(string route, string what) => Hole().Replace(
            route.Replace("/d/{conference}/{token}", link, StringComparison.Ordinal)
                .Replace("/me/{conference}/{id:length(16)}/{token}", own, StringComparison.Ordinal)
                .Replace("citations/{id:length(16)}", $"citations/{citation}", StringComparison.Ordinal)
                .Replace("{what:regex(^(attendees|citations)$)}", what, StringComparison.Ordinal),
            hole => hole.Groups[1].Value switch
            {
                "conference" => "dnnd-2025",
                "decision" => decision,
                "session" => session,
                "serial" => serial,
                "status" => "404",
                _ => hole.Value.Contains("32", StringComparison.Ordinal) ? honoree : attendee,
            });
    }

    private static string Last(string page, Regex link) => link.Match(page) is { Success: true } found
        ? WebUtility.HtmlDecode(found.Groups[1].Value)
        : throw new InvalidOperationException($"No {link} on the page.");

    private static IEnumerable<string> Vietnamese(string page)
    {
        var shown = Unseen().Replace(page, " ");
        var texts = Attributes().Matches(shown).Select(found => found.Groups[1].Value).Concat(Tags().Replace(shown, "\u0001").Split('\u0001'));
        foreach (var text in texts.Select(text => Space().Replace(WebUtility.HtmlDecode(text), " ").Trim()))
            if (AsTheyAre.Aggregate(text, (left, known) => left.Replace(known, "", StringComparison.Ordinal)).Any(IsVietnamese))
                yield return text;
    }

    private static bool IsVietnamese(char letter) => letter is >= '\u1EA0' and <= '\u1EF9' || "ăâđêôơưĂÂĐÊÔƠƯ".Contains(letter, StringComparison.Ordinal);

    /// <summary>The sample's four first people and three awards, as somebody without a Vietnamese keyboard would type them.</summary>
    private string WithoutAccents()
    {
        var from = Path.Combine(AppContext.BaseDirectory, "samples", "review-2025");
        var to = Directory.CreateDirectory(Path.Combine(laurel.Folder, "plain")).FullName;
        foreach (var file in new[] { "conference.json", "decision.json" })
            File.WriteAllText(Path.Combine(to, file), Plain(File.ReadAllText(Path.Combine(from, file))));
        File.WriteAllLines(Path.Combine(to, "delegates.csv"), Plain(File.ReadLines(Path.Combine(from, "delegates.csv")).Take(4)));
        var nominations = File.ReadAllLines(Path.Combine(from, "nominations.csv"));
        File.WriteAllLines(Path.Combine(to, "nominations.csv"), Plain([.. nominations.Take(3), nominations[^1]]));
        return to;
    }

    private static IEnumerable<string> Plain(IEnumerable<string> lines) => lines.Select((line, i) => i == 0 ? line : Plain(line));

    private static string Plain(string text)
    {
        var letters = text.Normalize(NormalizationForm.FormD).Where(letter => CharUnicodeInfo.GetUnicodeCategory(letter) != UnicodeCategory.NonSpacingMark);
        return string.Concat(letters).Replace('đ', 'd').Replace('Đ', 'D');
    }

    [GeneratedRegex(@"\{(\w+)[^{}]*\}")]
    private static partial Regex Hole();

    [GeneratedRegex("\"([a-z0-9]{32})\"")]
    private static partial Regex HonoreeId();

    [GeneratedRegex("/c/dnnd-2025/council/([^\"/?#]+)")]
    private static partial Regex SessionLink();

    [GeneratedRegex("(/me/dnnd-2025/[^\"<]+)")]
    private static partial Regex OwnLink();

    [GeneratedRegex(@"<(script|style|svg)\b.*?</\1>|<(\w+)[^<>]*\slang=""vi""[^<>]*>.*?</\2>", RegexOptions.Singleline)]
    private static partial Regex Unseen();

    [GeneratedRegex("\\s(?:aria-label|title|alt)=\"([^\"]*)\"")]
    private static partial Regex Attributes();

    [GeneratedRegex("<[^<>]*>")]
    private static partial Regex Tags();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Space();
}
