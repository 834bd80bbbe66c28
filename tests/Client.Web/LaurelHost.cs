using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using System.Text.RegularExpressions;
using Laurel.Client.Web.Accounts;
using Laurel.Client.Web.Http;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Laurel.Client.Web.Tests;

/// <summary>The whole web over real grains and a real store in a folder of its own, without a network.</summary>
public partial class LaurelHost : WebApplicationFactory<Program>
{
    public const string AdministratorKey = "the-key-of-the-tests-0123456789-0123456789";

    private readonly string folder = Directory.CreateTempSubdirectory("laurel-web-").FullName;

    /// <summary>Where data and keys lie.</summary>
    public string Folder => folder;

    public StringWriter Output { get; } = new();

    /// <summary>What was logged as a warning or worse.</summary>
    public Complaints Complaints { get; } = new();

    /// <summary>A client that sends the administrator's key.</summary>
    public HttpClient Administrator() => WithKey(AdministratorKey);

    public HttpClient WithKey(string key)
    {
        var client = CreateClient(new() { AllowAutoRedirect = false });
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", key);
        return client;
    }

    /// <summary>Plans a small conference: a stage of 3 and one zone of 4 rows of 6.</summary>
    public async Task Plan(string code)
    {
        using var answer = await Administrator().PostAsJsonAsync("/api/v1/conferences", new
        {
            code,
            title = "Hội nghị tổng kết",
            organizer = "Đảng ủy Bộ Ngoại giao",
            city = "Hà Nội",
            startsAt = "2025-12-30T08:00:00+07:00",
            endsAt = "2025-12-30T11:30:00+07:00",
            hall = new { name = "Hội trường", stage = 3, zones = new[] { new { name = "A", rows = 4, seatsPerRow = 6 } } },
        });
        Assert.Equal(System.Net.HttpStatusCode.Created, answer.StatusCode);
    }

    /// <summary>A key that holds these roles in one conference and nothing else.</summary>
    public async Task<string> KeyFor(string conference, params string[] roles)
    {
        var administrator = Administrator();
        var name = $"t-{Guid.NewGuid():n}"[..20];
        await Sent(administrator.PostAsJsonAsync("/api/v1/accounts", new { name, displayName = "Người thử" }));
        await Sent(administrator.PutAsJsonAsync($"/api/v1/conferences/{conference}/accounts/{name}/roles", new { roles }));
        var key = await Sent(administrator.PostAsJsonAsync($"/api/v1/accounts/{name}/keys", new { label = "test", roles, conference }));
        return key.GetProperty("secret").GetString()!;
    }

    /// <summary>The JSON of an answer that must be one of success.</summary>
    public static async Task<JsonElement> Sent(Task<HttpResponseMessage> asking)
    {
        using var answer = await asking;
        var text = await answer.Content.ReadAsStringAsync();
        Assert.True(answer.IsSuccessStatusCode, $"{(int)answer.StatusCode} {text}");
        return text.Length == 0 ? default : JsonSerializer.Deserialize<JsonElement>(text, JsonText.Options);
    }

    /// <summary>The stable code of an answer that must be this refusal.</summary>
    public static async Task<string?> Refused(System.Net.HttpStatusCode status, Task<HttpResponseMessage> asking)
    {
        using var answer = await asking;
        var text = await answer.Content.ReadAsStringAsync();
        Assert.True(status == answer.StatusCode, $"{(int)answer.StatusCode} {text}");
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType?.MediaType);
        return JsonSerializer.Deserialize<JsonElement>(text).GetProperty("code").GetString();
    }

    /// <summary>Sends a page's form as a browser does: with the token that the page shows, and asking for a page.</summary>
    /// <param name="page">Its address; the handler stands behind it: <c>/c/code/rules?handler=Day</c>.</param>
    public static async Task<(System.Net.HttpStatusCode Status, string Page)> Posted(HttpClient client, string page, params (string Name, string Value)[] fields)
    {
        var token = FormToken().Match(await client.GetStringAsync(page.Split('?')[0])).Groups[1].Value;
        using var request = new HttpRequestMessage(HttpMethod.Post, page);
        request.Content = new FormUrlEncodedContent(fields.Append(("__RequestVerificationToken", token)).Select(field => KeyValuePair.Create(field.Item1, field.Item2)));
        request.Headers.Accept.ParseAdd("text/html");
        using var answer = await client.SendAsync(request);
        return (answer.StatusCode, System.Net.WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync()));
    }

    /// <summary>Completes once everything that is done at start is done.</summary>
    public Task Ready() => Services.GetRequiredService<Readiness>().Declared;

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseEnvironment("Production");
        builder.UseSetting("data", Path.Combine(folder, "data"));
        builder.ConfigureTestServices(services =>
        {
            services.AddSingleton(new EnvironmentKey(AdministratorKey));
            services.AddSingleton<TextWriter>(Output);
            services.AddSingleton<ILoggerProvider>(Complaints);
        });
    }

    [GeneratedRegex("__RequestVerificationToken\" type=\"hidden\" value=\"([^\"]+)")]
    private static partial Regex FormToken();

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        Directory.Delete(folder, recursive: true);
    }
}
