using System.Collections;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace Laurel.Client.Web.Http;

/// <summary>Refuses a body in whose lists an item is null: no list of the interface has such, and what reads it need not ask.</summary>
internal static class WholeLists
{
    public static void Demand(JsonTypeInfo type)
    {
        if (type.Kind is not JsonTypeInfoKind.Object) return;
        var lists = type.Properties.Where(property => property.Get is not null && IsListOfObjects(property.PropertyType)).ToArray();
        if (lists.Length == 0) return;
        type.OnDeserialized += body =>
        {
            foreach (var list in lists)
                if (list.Get!(body) is IEnumerable items && items.Cast<object?>().Contains(null))
                    throw new JsonException($"An item of {list.Name} is null.");
        };
    }

    private static bool IsListOfObjects(Type type) =>
        type.IsGenericType && type.GetGenericTypeDefinition() == typeof(IReadOnlyList<>) && !type.GetGenericArguments()[0].IsValueType;
}
