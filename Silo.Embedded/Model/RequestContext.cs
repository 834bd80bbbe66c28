namespace Orleans.Runtime;

/// <summary>Values that travel with a call, from the caller to the grain and on to whom the grain asks; never back.</summary>
/// <remarks>It is empty in timers and reminders.</remarks>
public static class RequestContext
{
    private static readonly AsyncLocal<Dictionary<string, object>?> Values = new();

    public static IEnumerable<string> Keys => Values.Value?.Keys ?? Enumerable.Empty<string>();

    public static IEnumerable<KeyValuePair<string, object>> Entries => Values.Value ?? Enumerable.Empty<KeyValuePair<string, object>>();

    /// <summary>The dictionary that is current here; nobody may change it, for others hold it too.</summary>
    internal static Dictionary<string, object>? Current
    {
        get => Values.Value;
        set => Values.Value = value;
    }

    public static object? Get(string key) => Values.Value?.GetValueOrDefault(key);

    public static void Set(string key, object value) => Values.Value = new(Values.Value ?? []) { [key] = value };

    /// <returns>Whether there was such a value.</returns>
    public static bool Remove(string key)
    {
        if (Values.Value?.ContainsKey(key) != true)
            return false;
        var left = new Dictionary<string, object>(Values.Value);
        left.Remove(key);
        Values.Value = left.Count == 0 ? null : left;
        return true;
    }

    public static void Clear() => Values.Value = null;
}
