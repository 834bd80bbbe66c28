using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using Laurel.Storage.Tests;
using static Laurel.EndToEnd.Tests.Answers;

namespace Laurel.EndToEnd.Tests;

/// <summary>Laurel with its store in an Azure Tables account instead of a file.</summary>
public sealed class AccountTests(Azurite azurite) : IClassFixture<Azurite>, IDisposable
{
    private const string Here = "/api/v1/conferences/dnnd-2025";

    private readonly string folder = Directory.CreateTempSubdirectory("laurel-account-").FullName;

    private string Data => Path.Combine(folder, "data");

    [Fact]
    public async Task What_was_acknowledged_lies_in_the_account_and_nothing_in_the_folder()
    {
        using (var first = await RunningLaurel.StartOn(azurite.ConnectionString, Data))
        {
            var (plan, delegates) = (await File.ReadAllTextAsync(SampleFiles.Path("conference.json")), await File.ReadAllTextAsync(SampleFiles.Path("delegates.csv")));
            await DoneAtLast(first.Http, "/api/v1/conferences", () => Json(plan));
            await DoneAtLast(first.Http, $"{Here}/attendees/import", () => new StringContent(delegates, Encoding.UTF8, "text/csv"));
            await DoneAtLast(first.Http, $"{Here}/seating/arrange", () => null);
            first.Kill();
        }

        using var second = await RunningLaurel.StartOn(azurite.ConnectionString, Data);

        var people = await second.Http.GetFromJsonAsync<JsonElement>($"{Here}/attendees?limit=1000");
        Assert.Equal(286, people.GetProperty("total").GetInt32());
        Assert.All(people.GetProperty("items").EnumerateArray(), person => Assert.NotEqual("", person.GetProperty("seat").GetString()));
        Assert.False(Directory.Exists(Data));
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);
}
