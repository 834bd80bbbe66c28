namespace Laurel.Grains.Attendees;

/// <summary>What a unit's link shows of one of its people.</summary>
internal static class UnitPeople
{
    private const int ShownDigits = 3;

    public static UnitPerson Of(AttendeeView view, bool isHead)
    {
        var held = view.Registration;
        return new(
            view.Id, held.Honorific, held.Academic, held.Name, held.Position, Telephone(held.Telephone), Email(held.Email), view.Status, isHead,
            view.Requested?.Registration.Name, view.Requested?.Letter is not null);
    }

    private static string? Telephone(string? held) =>
        Domain.Attendees.Telephone.DigitsOf(held) is { } digits ? $"••• {digits[^Math.Min(ShownDigits, digits.Length)..]}" : null;

    private static string? Email(string? held) => held?.Split('@') is [{ Length: > 0 } name, var host] ? $"{name[0]}•••@{host}" : null;
}
