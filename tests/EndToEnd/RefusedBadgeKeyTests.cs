using System.Net;
using System.Text.RegularExpressions;

namespace Laurel.EndToEnd.Tests;

public sealed partial class RefusedBadgeKeyTests
{
    private const string At = "/api/v1/conferences/khoa-lo";

    [Fact]
    public async Task After_a_key_is_refused_the_page_says_whose_badges_are_void_gives_new_ones_and_they_alone_are_printed_again()
    {
        var folder = Directory.CreateTempSubdirectory("laurel-refused-key-").FullName;
        var data = Path.Combine(folder, "data");
        using (var before = await RunningLaurel.Start(data))
        {
            await Answers.Done(before.Http.PostAsync("/api/v1/conferences", Answers.Json(
                """{"code":"khoa-lo","title":"Hội nghị","organizer":"Bộ Ngoại giao","city":"Hà Nội","startsAt":"2025-12-30T08:00:00+07:00","endsAt":"2025-12-30T11:30:00+07:00","hall":{"name":"Hội trường","stage":3,"zones":[{"name":"A","rows":4,"seatsPerRow":6}]}}""")));
            await Answers.Done(before.Http.PostAsync($"{At}/attendees", Answers.Json("""{"name":"Võ Bá Nghĩa"}""")));
            await Answers.Done(before.Http.PostAsync($"{At}/print-runs", Answers.Json("""{"kind":"badges"}""")));
            Assert.DoesNotContain("khóa đã bị thu hồi", await Page(before), StringComparison.Ordinal);
        }
        var key = Directory.EnumerateFiles(folder, "badge-1.key", SearchOption.AllDirectories).Single();
        File.Copy(key, Path.Combine(Path.GetDirectoryName(key)!, "badge-2.key"));
        await File.WriteAllTextAsync(Path.ChangeExtension(key, ".refused"), "");

        using (var after = await RunningLaurel.Start(data))
        {
            await Answers.Done(after.Http.PostAsync($"{At}/attendees", Answers.Json("""{"name":"Huỳnh Minh Ân"}""")));
            await Answers.Done(after.Http.PostAsync($"{At}/print-runs", Answers.Json("""{"kind":"badges","changedOnly":true}""")));
            var page = await Page(after);
            var token = Token().Match(page).Groups[1].Value;
            await Answers.Done(after.Http.PostAsync("/c/khoa-lo/badges?handler=Reissue", new FormUrlEncodedContent(
                new Dictionary<string, string> { ["__RequestVerificationToken"] = token })));

            Assert.Contains("1 thẻ ký bằng khóa đã bị thu hồi", page, StringComparison.Ordinal);
            Assert.DoesNotContain("khóa đã bị thu hồi", await Page(after), StringComparison.Ordinal);
            var changed = (await Answers.Sent(after.Http.GetAsync($"{At}/badges?changed=true"))).EnumerateArray().Single();
            Assert.Equal(("Võ Bá Nghĩa", "badge"), (changed.GetProperty("name").GetString(), changed.GetProperty("changed")[0].GetString()));
        }
        Directory.Delete(folder, recursive: true);
    }

    private static async Task<string> Page(RunningLaurel laurel)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/c/khoa-lo/badges");
        request.Headers.Add("Accept-Language", "vi");
        return WebUtility.HtmlDecode(await Answers.Done(laurel.Http.SendAsync(request)));
    }

    [GeneratedRegex("__RequestVerificationToken\" type=\"hidden\" value=\"([^\"]+)")]
    private static partial Regex Token();
}
