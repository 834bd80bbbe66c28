namespace Laurel.Grains.Accounts;

/// <summary>Who is behind the call that a grain is answering; it is written into every event.</summary>
public interface IActor
{
    /// <summary>Kind and name, as <c>account:thanh.huyen</c> or <c>key:env</c>; <c>system</c> for Laurel's own work.</summary>
    string Current();
}
