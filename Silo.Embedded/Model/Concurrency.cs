namespace Orleans.Concurrency;

/// <summary>A method, marked in the grain's interface, that changes nothing; several such calls may be under way in one grain at once.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class ReadOnlyAttribute : Attribute;

/// <summary>A method, marked in the grain's interface, whose caller hears neither an answer nor a failure.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class OneWayAttribute : Attribute;
