namespace Laurel.Domain.Attendees;

/// <summary>What a registration must be to be kept.</summary>
public static class RegistrationRules
{
    /// <summary>Characters of one text at most.</summary>
    public const int LongestText = 200;

    /// <summary>Why it cannot be kept; null where it can. Refused: <c>attendee.name-missing</c>, <c>text-invalid</c>, <c>rank-invalid</c>.</summary>
    public static Refusal? Check(Registration registration) =>
        TypedText.Clean(registration.Name).Length == 0 ? AttendeeRefusals.NameMissing
        : !Texts(registration).All(IsText) || !Enum.IsDefined(registration.Role) ? AttendeeRefusals.TextInvalid
        : registration.Rank is < 1 ? AttendeeRefusals.RankInvalid
        : null;

    /// <summary>The same registration with every text clean (<see cref="TypedText"/>); an empty optional text is none.</summary>
    public static Registration Composed(this Registration registration) => registration with
    {
        Honorific = TypedText.Clean(registration.Honorific),
        Name = TypedText.Clean(registration.Name),
        Position = TypedText.Clean(registration.Position),
        Unit = TypedText.Clean(registration.Unit),
        Group = TypedText.Clean(registration.Group),
        Email = Optional(registration.Email),
        Telephone = Optional(registration.Telephone),
        Academic = Optional(registration.Academic),
    };

    /// <summary>
    /// The same place with what another registration says of the person: name, honorific, academic rank, position, telephone, e-mail. The rank
    /// stays with the position, and another position is ranked as a list's would be.
    /// </summary>
    public static Registration WithPersonOf(this Registration registration, Registration said) => registration with
    {
        Honorific = said.Honorific,
        Name = said.Name,
        Position = said.Position,
        Email = said.Email,
        Telephone = said.Telephone,
        Academic = said.Academic,
        Rank = TypedText.Clean(said.Position) == registration.Position
            ? registration.Rank
            : RankPresets.CentralBody.RankOf(TypedText.Clean(said.Position), registration.Unit),
    };

    /// <summary>A registration that says nothing of a person any more.</summary>
    public static Registration Anonymous(this Registration registration) => registration with
    {
        Honorific = "",
        Name = "",
        Position = "",
        Email = null,
        Telephone = null,
        Academic = null,
    };

    /// <summary>A registration that says only what is still needed: to look at a scan, a name in its unit; to hand over an award, also the position and one way to reach them.</summary>
    public static Registration Only(this Registration registration, KeptFor needed) => needed.HasFlag(KeptFor.Award)
        ? registration with { Email = registration.Telephone is null ? registration.Email : null }
        : registration with { Position = "", Academic = null, Telephone = null, Email = null };

    private static IEnumerable<string?> Texts(Registration of) =>
        [of.Honorific, of.Name, of.Position, of.Unit, of.Group, of.Email, of.Telephone, of.Academic];

    private static bool IsText(string? text) => text is null || (text.Length <= LongestText && !text.Contains('\0') && IsUnicode(text));

    // A lone half of a pair is no text: it could be neither normalized nor stored as UTF-8.
    private static bool IsUnicode(string text)
    {
        for (var i = 0; i < text.Length; i++)
            if (char.IsSurrogate(text[i]) && !(i + 1 < text.Length && char.IsSurrogatePair(text[i], text[++i])))
                return false;
        return true;
    }

    private static string? Optional(string? text) => TypedText.Clean(text) is { Length: > 0 } clean ? clean : null;
}
