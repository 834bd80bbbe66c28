using System.Text.Json;
using Laurel.Domain;

namespace Laurel.Client.Web.Http;

/// <summary>What every list takes: a part of it, in an order that it knows.</summary>
internal static class Paging
{
    /// <summary>How many items one answer holds at most.</summary>
    private const int Most = 10_000;

    /// <summary>The refusal of a part that no list has or of an order that this list does not know; null where both are well.</summary>
    /// <param name="sort">Null for the list's own order.</param>
    public static Refusal? Wrong(int offset, int limit, string? sort, params ReadOnlySpan<string> sorts) =>
        offset < 0 ? EdgeRefusals.Invalid("offset")
        : limit is < 0 or > Most ? EdgeRefusals.Invalid("limit")
        : sort is not null && !sorts.Contains(sort) ? EdgeRefusals.Invalid("sort")
        : null;

    /// <summary>The refusal of a state that no item can be in; null where it can, or none is asked for.</summary>
    public static Refusal? WrongState<TState>(string? state, params IEnumerable<string> others)
        where TState : struct, Enum =>
        state is null || Names<TState>().Concat(others).Contains(state) ? null : EdgeRefusals.Invalid("state");

    /// <summary>The words of an enum as lists take and give them.</summary>
    public static IEnumerable<string> Names<TEnum>()
        where TEnum : struct, Enum => Enum.GetNames<TEnum>().Select(JsonNamingPolicy.CamelCase.ConvertName);
}
