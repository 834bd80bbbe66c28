namespace Laurel.Grains.Accounts;

/// <summary>Who is behind the call that a grain is answering; it is written into every event.</summary>
public interface IActor
{
    /// <summary>Kind and name, as <c>account:thanh.huyen</c> or <c>key:env</c>; <c>system</c> for Laurel's own work, <c>system/account:thanh.huyen</c> where somebody's command led to it.</summary>
    string Current();

    /// <summary>The same with roles and conference, for a rule that depends on who asks; null where a clock does.</summary>
    Actor? Caller => null;
}
