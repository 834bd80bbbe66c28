namespace Laurel.Domain;

/// <summary>Marks a text that says something of a person: stored only as ciphertext under that person's key (SECURITY, Personal data).</summary>
/// <remarks>Holds for strings of events and states alike; erasing a person destroys the key and leaves the chain of events whole.</remarks>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Parameter)]
public sealed class PersonalAttribute : Attribute;
