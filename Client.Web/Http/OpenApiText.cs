using Laurel.Client.Web.Accounts;
using Laurel.Domain.Accounts;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace Laurel.Client.Web.Http;

/// <summary>The OpenAPI document at <c>/openapi/v1.json</c>: what it says beyond what the endpoints say of themselves.</summary>
internal static class OpenApiText
{
    private const string Key = "key";

    public static void Configure(OpenApiOptions options)
    {
        options.AddDocumentTransformer((document, _, _) =>
        {
            document.Info = new() { Title = "Laurel", Version = "v1", Description = "Summary conferences and the commendations given at them." };
            document.Components ??= new();
            document.Components.SecuritySchemes = new Dictionary<string, IOpenApiSecurityScheme>
            {
                [Key] = new OpenApiSecurityScheme { Type = SecuritySchemeType.Http, Scheme = "bearer" },
            };
            return Task.CompletedTask;
        });
        options.AddOperationTransformer((operation, context, _) =>
        {
            var needs = context.Description.ActionDescriptor.EndpointMetadata.OfType<NeedsAttribute>().LastOrDefault();
            if (needs is { Roles: not Role.Anyone })
            {
                operation.Description = $"Needs one of: {needs.Roles}.";
                operation.Security = [new() { [new OpenApiSecuritySchemeReference(Key, context.Document)] = [] }];
            }
            AddKeyHeader(operation, context.Description.HttpMethod);
            operation.Responses ??= [];
            operation.Responses.TryAdd("default", new OpenApiResponse { Description = "A refusal: application/problem+json with a stable code." });
            return Task.CompletedTask;
        });
    }

    private static void AddKeyHeader(OpenApiOperation operation, string? method)
    {
        if (method is not ("POST" or "PUT" or "PATCH" or "DELETE"))
            return;
        operation.Parameters ??= [];
        operation.Parameters.Add(new OpenApiParameter
        {
            Name = CommandIds.Header,
            In = ParameterLocation.Header,
            Description = "Made once by the client and sent again with each retry: the same key gives the same answer.",
            Schema = new OpenApiSchema { Type = JsonSchemaType.String, MaxLength = 200 },
        });
    }
}
