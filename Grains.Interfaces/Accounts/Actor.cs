using Laurel.Domain.Accounts;

namespace Laurel.Grains.Accounts;

/// <summary>Who asks, in which conference, and as what; it travels with every call as a token that grains check.</summary>
/// <param name="Kind"><c>account</c>, <c>key</c>, <c>device</c>, <c>system</c>, or <c>anonymous</c>.</param>
/// <param name="Subject">The sign-in name, the key's or device's id; empty for an anonymous caller.</param>
/// <param name="Conference">The one conference for which the roles are held; <see cref="Everywhere"/> for the whole installation, empty for none.</param>
/// <param name="Roles">What the caller is there.</param>
/// <param name="Session">The sign-in or device session, so that one of them can be ended; empty where there is none.</param>
/// <param name="OnBehalfOf">For Laurel's own work: the actor whose command led to it; null where a clock did.</param>
/// <param name="Member">The council member that the caller is in that conference; null for none. It votes as that member, and sees nothing of what that member is recused from.</param>
public sealed record Actor(
    string Kind,
    string Subject,
    string Conference,
    Role Roles,
    string Session = "",
    string? OnBehalfOf = null,
    string? Member = null)
{
    /// <summary>Where the token travels in the request context.</summary>
    public const string ContextKey = "laurel.actor";

    /// <summary>The conference of one whose roles hold for the whole installation.</summary>
    public const string Everywhere = "*";

    public const string Account = "account", Key = "key", Device = "device", System = "system";

    /// <summary>Whoever is not signed in.</summary>
    public static readonly Actor Anonymous = new("anonymous", "", "", Role.Anyone);

    /// <summary>As written into events: <c>account:thanh.huyen</c>, <c>key:env</c>, <c>system</c>, <c>system/account:thanh.huyen</c>.</summary>
    public string Name => this switch
    {
        { Kind: System, OnBehalfOf: { } other } => $"{System}/{other}",
        { Kind: System } => System,
        { Subject: "" } => Kind,
        _ => $"{Kind}:{Subject}",
    };

    /// <summary>The person behind it: an account's sign-in name, whether it asks itself or through one of its keys.</summary>
    public string Person => Kind == Key && Subject.LastIndexOf('.') is > 0 and var dot ? Subject[..dot] : Subject;

    /// <summary>Whether the roles hold in this conference.</summary>
    public bool IsIn(string conference) => Conference == Everywhere || (Conference.Length > 0 && Conference == conference);

    /// <summary>Whether any one of these roles is held; an administrator and Laurel itself hold all.</summary>
    public bool Has(Role anyOf) =>
        anyOf == Role.Anyone || (Roles & (anyOf | Role.Administrator | Role.System)) != 0;
}
