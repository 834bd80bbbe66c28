namespace Laurel.Grains.Accounts;

/// <summary>Marks a grain interface whose key does not begin with a conference's code: a decision's, a register's, a certificate's, an account's.</summary>
/// <remarks>Without it the call filter takes the key up to its first slash for the conference: whoever forgets the mark refuses too much, never too little.</remarks>
[AttributeUsage(AttributeTargets.Interface)]
public sealed class OutsideConferencesAttribute : Attribute;
