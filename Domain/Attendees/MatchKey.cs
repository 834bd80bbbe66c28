namespace Laurel.Domain.Attendees;

/// <summary>Who a registration is, for finding doubles: name, unit, position and telephone, each as a reader would say it.</summary>
public static class MatchKey
{
    /// <summary>Equal for two registrations of one person, however case, spaces, tone placement and telephone are written.</summary>
    /// <remarks>It holds personal data: hash it before it is a key.</remarks>
    public static string Of(Registration registration) => string.Join(
        '\n',
        VietnameseOrder.KeyOf(registration.Name),
        VietnameseOrder.KeyOf(registration.Unit),
        VietnameseOrder.KeyOf(registration.Position),
        Telephone.DigitsOf(registration.Telephone));
}
