using Laurel.Domain.Accounts;

namespace Laurel.Client.Web.Accounts;

/// <summary>The policies that endpoints name; they are the same that the grains behind them ask for.</summary>
public static class Policies
{
    /// <summary>Everybody who works at a conference, in whatever role.</summary>
    public const Role Staff =
        Role.Organizer | Role.Registrar | Role.Usher | Role.Secretary | Role.CouncilMember | Role.Approver | Role.Auditor
        | Role.Protocol;

    public const Role ReadLists =
        Role.Organizer | Role.Registrar | Role.Usher | Role.Secretary | Role.Auditor | Role.Protocol;

    public const Role Register = Role.Organizer | Role.Registrar;

    /// <summary>Whom the MC introduces, and whom a desk checks in by name.</summary>
    public const Role Introduce = Role.Organizer | Role.Registrar | Role.Protocol;

    public const Role Organize = Role.Organizer;

    public const Role Import = Role.Organizer | Role.Registrar | Role.Secretary;

    public const Role Door = Role.Organizer | Role.Registrar | Role.Usher;

    /// <summary>The roles that a paired device may hold.</summary>
    public const Role Devices = Role.Usher | Role.Registrar;

    public const Role ReadDevices = Role.Organizer | Role.Auditor;

    public const Role ReadAwards = Role.Organizer | Role.Secretary | Role.CouncilMember | Role.Approver | Role.Auditor;

    /// <summary>Who goes up, in which order: a council's members see it in the hall.</summary>
    public const Role ReadStage = Role.Organizer | Role.Secretary | Role.Approver | Role.Auditor;

    public const Role WriteAwards = Role.Organizer | Role.Secretary;

    public const Role Sign = Role.Organizer | Role.Approver;

    public const Role Vote = Role.CouncilMember | Role.Secretary;

    /// <summary>Until when personal data are kept, and of whom.</summary>
    public const Role ReadRetention = Role.Organizer | Role.Registrar | Role.Auditor;

    public const Role Audit = Role.Auditor | Role.Organizer;

    /// <summary>Names the policy of an endpoint.</summary>
    public static TBuilder Needs<TBuilder>(this TBuilder endpoint, Role roles)
        where TBuilder : IEndpointConventionBuilder =>
        endpoint.WithMetadata(new NeedsAttribute(roles));

    /// <summary>Lets paired devices in as well, by the role they hold; no other endpoint does, whatever role that is (decision record 0181).</summary>
    public static TBuilder ForDevices<TBuilder>(this TBuilder endpoint)
        where TBuilder : IEndpointConventionBuilder => endpoint.WithMetadata(new ForDevicesAttribute());

    /// <summary>Names the policy of an endpoint that is open to everybody.</summary>
    public static TBuilder ForAnyone<TBuilder>(this TBuilder endpoint)
        where TBuilder : IEndpointConventionBuilder =>
        endpoint.WithMetadata(new NeedsAttribute(Role.Anyone));
}
