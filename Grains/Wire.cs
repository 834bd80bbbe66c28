using System.Text.Json;
using Laurel.Domain;
using Laurel.Grains.Aggregate.Json;

namespace Laurel.Grains;

/// <summary>How the words of the domain cross between caller and grain: as JSON, for the domain knows of no serializer.</summary>
/// <remarks>Contracts themselves are numbered, member by member. Both engines are told this, so what crosses the one crosses the other.</remarks>
public static class Wire
{
    /// <summary>Texts as they are: links between processes are TLS, and nothing of this is stored.</summary>
    public static JsonSerializerOptions Json => StoredJson.Plain;

    /// <summary>Whether a type crosses as JSON.</summary>
    public static bool IsJson(Type type) => type.Assembly == typeof(Refusal).Assembly;
}
