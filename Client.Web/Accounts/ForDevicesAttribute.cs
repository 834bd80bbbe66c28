namespace Laurel.Client.Web.Accounts;

/// <summary>Marks what a paired device may ask for: a phone that is lost opens nothing but its door.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class ForDevicesAttribute : Attribute;
