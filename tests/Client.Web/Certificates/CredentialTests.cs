using System.Diagnostics;
using System.Net;
using System.Net.Http.Json;
using System.Text.Json;

namespace Laurel.Client.Web.Tests.Certificates;

/// <remarks>Judged by npm's <c>jose</c>, as anybody outside would.</remarks>
public sealed class CredentialTests(LaurelHost laurel) : IClassFixture<LaurelHost>
{
    private const string Issuer = "http://127.0.0.1:5080";

    [Fact]
    public async Task A_stranger_verifies_the_credential_with_algorithm_and_issuer_pinned_and_sees_its_bit_flip_when_it_is_replaced()
    {
        var (_, serials) = await IssuedSample.In(laurel);
        var before = await Judge(serials[0]);

        Assert.Equal(["alg", "kid", "typ"], before.GetProperty("header").EnumerateObject().Select(part => part.Name).Order(StringComparer.Ordinal));
        Assert.Equal("ES256", before.GetProperty("header").GetProperty("alg").GetString());
        Assert.Equal(131_072, before.GetProperty("bits").GetInt32());
        foreach (var must in new[] { "otherIssuerRefused", "otherAlgorithmRefused", "alteredRefused" })
            Assert.True(before.GetProperty(must).GetBoolean(), must);
        Assert.False(before.GetProperty("revoked").GetBoolean());
        var payload = before.GetProperty("payload");
        Assert.Equal(payload.GetProperty("id").GetString(), payload.GetProperty("jti").GetString());
        Assert.Equal(payload.GetProperty("credentialSubject").GetProperty("id").GetString(), payload.GetProperty("sub").GetString());
        Assert.Matches("^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$", payload.GetProperty("sub").GetString());
        Assert.Equal(Issuer, payload.GetProperty("issuer").GetProperty("id").GetString());

        await LaurelHost.Sent(laurel.Administrator().PostAsJsonAsync(
            $"{IssuedSample.Here}/certificates/{serials[0]}/reissue", new { kind = "lost", reason = "mất" }));

        var after = await Judge(serials[0]);
        Assert.True(after.GetProperty("revoked").GetBoolean());
        Assert.Equal(payload.GetProperty("jti").GetString(), after.GetProperty("payload").GetProperty("jti").GetString());
        Assert.False((await Judge(serials[1])).GetProperty("revoked").GetBoolean());
    }

    [Fact]
    public async Task An_unknown_serial_and_an_empty_list_have_no_credential()
    {
        var anyone = laurel.CreateClient();

        Assert.Equal("not-found", await LaurelHost.Refused(HttpStatusCode.NotFound, anyone.GetAsync("/verify/2222-2222-2222-2222/credential")));
        Assert.Equal("not-found", await LaurelHost.Refused(HttpStatusCode.NotFound, anyone.GetAsync("/credentials/status/9")));
    }

    private async Task<JsonElement> Judge(string serial)
    {
        var anyone = laurel.CreateClient();
        var credential = await anyone.GetStringAsync($"/verify/{serial}/credential");
        var claims = JsonSerializer.Deserialize<JsonElement>(System.Buffers.Text.Base64Url.DecodeFromChars(credential.Split('.')[1]));
        var list = claims.GetProperty("credentialStatus").GetProperty("statusListCredential").GetString()!;
        Assert.StartsWith($"{Issuer}/", list, StringComparison.Ordinal);
        return Node(JsonSerializer.Serialize(new
        {
            credential,
            list = await anyone.GetStringAsync(new Uri(list).AbsolutePath),
            keys = await anyone.GetFromJsonAsync<JsonElement>("/.well-known/jwks.json"),
            issuer = Issuer,
        }));
    }

    private static JsonElement Node(string input)
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "Laurel.slnx"))) folder = folder.Parent!;
        string[] arguments = [Path.Combine(folder.FullName, "tests/Client.Web/Certificates/verify-credential.mjs"), Path.Combine(folder.FullName, "assets/package.json")];
        using var node = Process.Start(new ProcessStartInfo("node", arguments)
        {
            RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true,
        })!;
        var errors = node.StandardError.ReadToEndAsync();
        node.StandardInput.Write(input);
        node.StandardInput.Close();
        var said = node.StandardOutput.ReadToEnd();
        node.WaitForExit();
        Assert.True(node.ExitCode == 0, errors.Result);
        return JsonSerializer.Deserialize<JsonElement>(said);
    }
}
