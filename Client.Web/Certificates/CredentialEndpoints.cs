using Laurel.Client.Web.Accounts;
using Laurel.Client.Web.Http;
using Laurel.Domain.Certificates;
using Laurel.Grains.Decisions;

namespace Laurel.Client.Web.Certificates;

/// <summary>Open Badges 3.0 credentials, the status lists that say which are revoked, and the keys that verify both and the codes on paper (docs/verification.md).</summary>
internal static class CredentialEndpoints
{
    private const string Jwt = "application/vc+jwt";

    public static void MapCredentials(this IEndpointRouteBuilder app)
    {
        app.MapGet("/verify/{serial}/credential", Credential).ForAnyone();
        app.MapGet("/credentials/status/{list:int:range(1,999)}", StatusList).ForAnyone();
        app.MapGet("/.well-known/jwks.json", Keys).ForAnyone().Produces<KeySet>();
    }

    private static async Task<IResult> Credential(string serial, Edge edge) =>
        Serial.TryRead(serial, out var read) && await edge.Ask(() => edge.Grains.Serials(read).Credential(read)) is { } credential
            ? TypedResults.Text(credential, Jwt)
            : Problems.Of(EdgeRefusals.NotFound);

    private static async Task<IResult> StatusList(int list, Edge edge) =>
        await edge.Ask(() => edge.Grains.StatusList(list).Credential()) is { } credential
            ? TypedResults.Text(credential, Jwt)
            : Problems.Of(EdgeRefusals.NotFound);

    private static async Task<IResult> Keys(Edge edge)
    {
        edge.Http.Response.Headers.CacheControl = "public, max-age=3600";
        var keys = await edge.Ask(() => edge.Grains.StatusList(1).Keys());
        return TypedResults.Ok(new KeySet([.. keys.Select(key => new Key("EC", "P-256", "ES256", "sig", key.Kid, key.X, key.Y))]));
    }

    /// <summary>A JSON Web Key Set.</summary>
    public sealed record KeySet(IReadOnlyList<Key> Keys);

    /// <summary>A JSON Web Key of the kind that ES256 takes.</summary>
    public sealed record Key(string Kty, string Crv, string Alg, string Use, string Kid, string X, string Y);
}
