using System.Net;
using System.Net.Http.Json;
using System.Text.RegularExpressions;
using Laurel.Client.Web.Accounts;
using Laurel.Domain.Accounts;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Laurel.Client.Web.Tests.Accounts;

public sealed partial class PolicyTests(LaurelHost laurel) : IClassFixture<LaurelHost>
{
    [Fact]
    public void Every_endpoint_names_its_policy()
    {
        var without = Endpoints().Where(endpoint => endpoint.Metadata.GetMetadata<NeedsAttribute>() is null);

        Assert.Empty(without.Select(endpoint => endpoint.DisplayName));
    }

    [Fact]
    public async Task Nobody_gets_past_an_endpoint_that_names_a_role()
    {
        var nobody = laurel.CreateClient();

        foreach (var (method, address) in Requests("dnnd-2025", endpoint => !IsForAnyone(endpoint)))
            Assert.Equal("auth.required", await LaurelHost.Refused(HttpStatusCode.Unauthorized, nobody.SendAsync(new(method, address))));
    }

    [Fact]
    public async Task A_wrong_key_is_not_made_good_by_anything()
    {
        var stranger = laurel.WithKey("lk~admin~0011223344~00112233445566778899");

        Assert.Equal("auth.required", await LaurelHost.Refused(HttpStatusCode.Unauthorized, stranger.GetAsync("/api/v1/conferences")));
    }

    [Fact]
    public async Task An_organizer_of_one_conference_reaches_no_endpoint_of_another()
    {
        await laurel.Plan("hoi-nghi-a");
        await laurel.Plan("hoi-nghi-b");
        var organizer = laurel.WithKey(await laurel.KeyFor(
            "hoi-nghi-a", "organizer", "registrar", "usher", "secretary", "councilMember", "approver", "auditor", "protocol"));

        foreach (var (method, address) in Requests("hoi-nghi-b", endpoint => !IsForAnyone(endpoint) && HasConference(endpoint)))
        {
            var request = new HttpRequestMessage(method, address) { Content = JsonContent.Create(new { }) };
            var code = await LaurelHost.Refused(HttpStatusCode.Forbidden, organizer.SendAsync(request));
            Assert.Equal("auth.forbidden", code);
        }
    }

    [Fact]
    public async Task An_organizer_of_a_conference_is_no_administrator_of_the_installation()
    {
        await laurel.Plan("hoi-nghi-c");
        var organizer = laurel.WithKey(await laurel.KeyFor("hoi-nghi-c", "organizer"));

        foreach (var (method, address) in Requests("", endpoint => RolesOf(endpoint) == Role.Administrator))
            await LaurelHost.Refused(HttpStatusCode.Forbidden, organizer.SendAsync(new(method, address)));
    }

    [Fact]
    public async Task A_conference_cannot_give_a_role_of_the_installation()
    {
        await laurel.Plan("hoi-nghi-d");
        var organizer = laurel.WithKey(await laurel.KeyFor("hoi-nghi-d", "organizer"));

        var asked = organizer.PutAsJsonAsync("/api/v1/conferences/hoi-nghi-d/accounts/admin/roles", new { roles = new[] { "administrator" } });

        Assert.Equal("request.invalid", await LaurelHost.Refused(HttpStatusCode.UnprocessableEntity, asked));
    }

    private IEnumerable<RouteEndpoint> Endpoints() =>
        laurel.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>();

    private IEnumerable<(HttpMethod Method, string Address)> Requests(string conference, Func<RouteEndpoint, bool> which) =>
        from endpoint in Endpoints()
        where which(endpoint) && endpoint.RoutePattern.RawText!.StartsWith("/api", StringComparison.Ordinal)
        from method in endpoint.Metadata.GetMetadata<HttpMethodMetadata>()!.HttpMethods
        let address = endpoint.RoutePattern.RawText!.Replace("{conference}", conference, StringComparison.Ordinal)
        select (new HttpMethod(method), Hole().Replace(address, hole => hole.Value.StartsWith("{ending", StringComparison.Ordinal) ? "pdf" : "1"));

    private static bool HasConference(RouteEndpoint endpoint) => endpoint.RoutePattern.GetParameter("conference") is not null;

    private static bool IsForAnyone(RouteEndpoint endpoint) => RolesOf(endpoint) == Role.Anyone;

    private static Role RolesOf(RouteEndpoint endpoint) => endpoint.Metadata.GetMetadata<NeedsAttribute>()!.Roles;

    [GeneratedRegex(@"\{[^}]+\}")]
    private static partial Regex Hole();
}
