using System.Net;
using System.Net.Http.Json;

namespace Laurel.Client.Web.Tests.Certificates;

public sealed class CertificateLifeTests(LaurelHost laurel) : IClassFixture<LaurelHost>
{
    [Fact]
    public async Task From_the_printer_to_a_new_one_each_copy_is_on_record_and_the_old_certificate_leads_to_the_new()
    {
        var (decision, serials) = await IssuedSample.In(laurel);
        var http = laurel.Administrator();
        var here = $"{IssuedSample.Here}/decisions/{decision}";

        var printed = await LaurelHost.Sent(http.PostAsJsonAsync($"{here}/certificates/print", new { }));
        Assert.Equal([1, 1, 1], printed.GetProperty("results").EnumerateArray().Select(result => result.GetProperty("copy").GetInt32()));
        var one = await LaurelHost.Sent(http.PostAsJsonAsync($"{IssuedSample.Here}/certificates/{serials[1]}/spoil", new { reason = "rách" }));
        Assert.Equal(("spoiled", 1), (one.GetProperty("paper").GetString(), one.GetProperty("spoiled").GetInt32()));
        var run = (await LaurelHost.Sent(http.PostAsJsonAsync($"{here}/certificates/print", new { serials = new[] { serials[1] } }))).GetProperty("run").GetString();
        using (var sheets = await http.GetAsync($"{here}/certificates.pdf?for=print&run={run}"))
            Assert.Equal("application/pdf", sheets.Content.Headers.ContentType?.MediaType);
        var refused = await LaurelHost.Sent(http.PostAsJsonAsync($"{here}/certificates/seal", new { serials = serials.Take(2) }));
        Assert.All(refused.GetProperty("results").EnumerateArray(), result => Assert.False(result.TryGetProperty("code", out var code) && code.GetString() is not null));

        Assert.Equal("certificate.correction-too-far", await LaurelHost.Refused(HttpStatusCode.UnprocessableEntity, http.PostAsJsonAsync(
            $"{IssuedSample.Here}/certificates/{serials[2]}/reissue", new { kind = "exchanged", reason = "sai tên", correction = new { name = "Nguyễn Văn Khác" } })));
        var anew = await LaurelHost.Sent(http.PostAsJsonAsync(
            $"{IssuedSample.Here}/certificates/{serials[2]}/reissue", new { kind = "exchanged", reason = "sai tên", correction = new { name = "Dương Trọng Nghịa" } }));
        // The gold book of the year it is issued anew in, not of the decision's year.
        Assert.Equal((1, serials[2]), (anew.GetProperty("register").GetInt32(), anew.GetProperty("replaces").GetString()));
        var verified = await LaurelHost.Sent(laurel.CreateClient().GetAsync($"/verify/{serials[2]}"));
        Assert.Equal(("replaced", anew.GetProperty("serial").GetString()), (verified.GetProperty("status").GetString(), verified.GetProperty("replacedBy").GetString()));
        Assert.Equal(4, (await IssuedSample.List(http, decision)).Count);
        Assert.Equal(
            "certificate.replaced",
            await LaurelHost.Refused(HttpStatusCode.Conflict, http.PostAsJsonAsync(
                $"{IssuedSample.Here}/certificates/{serials[2]}/reissue", new { kind = "lost", reason = "mất" })));
    }

    [Fact]
    public async Task Without_a_signing_certificate_electronic_originals_are_refused_and_never_given_unsigned()
    {
        var (decision, serials) = await IssuedSample.In(laurel);
        var http = laurel.Administrator();

        Assert.Equal("certificate.no-signer", await LaurelHost.Refused(
            HttpStatusCode.Conflict, http.GetAsync($"{IssuedSample.Here}/decisions/{decision}/certificates.pdf?for=electronic")));
        Assert.Equal("certificate.no-signer", await LaurelHost.Refused(
            HttpStatusCode.Conflict, http.GetAsync($"/api/v1/certificates/{serials[0]}.pdf?for=electronic")));
    }

    [Fact]
    public async Task The_code_on_paper_leads_to_the_verification_that_tells_a_genuine_one_from_an_altered_one()
    {
        var (_, serials) = await IssuedSample.In(laurel);
        var anyone = laurel.CreateClient(new() { AllowAutoRedirect = false });

        async Task<string?> Told(string proof)
        {
            using var led = await anyone.GetAsync($"/V/{serials[0]}/{proof}");
            Assert.Equal(HttpStatusCode.Redirect, led.StatusCode);
            return (await LaurelHost.Sent(anyone.GetAsync(led.Headers.Location))).GetProperty("proof").GetString();
        }

        Assert.Equal("forged", await Told("AAAA"));
        using var page = new HttpRequestMessage(HttpMethod.Get, $"/verify/{serials[0]}?proof=AAAA") { Headers = { { "Accept", "text/html" } } };
        using var shown = await anyone.SendAsync(page);
        var verified = WebUtility.HtmlDecode(await shown.Content.ReadAsStringAsync());
        Assert.Contains("class=\"proof stop\"", verified, StringComparison.Ordinal);
        Assert.DoesNotContain("Quốc huy", verified, StringComparison.Ordinal);
    }
}
