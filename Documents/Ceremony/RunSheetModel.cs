namespace Laurel.Documents.Ceremony;

/// <summary>The stage manifest as it is printed: waves (lượt) of places, each place with its certificate and tray.</summary>
public sealed record RunSheetModel
{
    /// <summary>The conference's title.</summary>
    public required string Conference { get; init; }

    /// <summary>The organising body.</summary>
    public required string Organizer { get; init; }

    /// <summary>Where and on which day.</summary>
    public required string Place { get; init; }

    /// <summary>The day.</summary>
    public required DateOnly On { get; init; }

    /// <summary>"3412/QĐ-BNG", and its date.</summary>
    public string? DecisionNumber { get; init; }

    /// <summary>The form as named: "Bằng khen của Bộ trưởng Bộ Ngoại giao".</summary>
    public required string Form { get; init; }

    /// <summary>The waves in order.</summary>
    public required IReadOnlyList<RunSheetWave> Waves { get; init; }

    /// <summary>Whether this is for the rehearsal (tổng duyệt): said on the paper.</summary>
    public bool Rehearsal { get; init; }
}

/// <summary>A wave: called, stands, receives, is photographed, leaves.</summary>
/// <param name="Number">Counted from 1.</param>
/// <param name="Class">"Tập thể", "Cá nhân", with the form where there are several.</param>
/// <param name="Items">Its places from left to right as the hall sees them.</param>
public sealed record RunSheetWave(int Number, string Class, IReadOnlyList<RunSheetPlace> Items);

/// <summary>One place on the stage.</summary>
/// <param name="Place">Its number through the whole ceremony.</param>
/// <param name="Serial">The certificate that lies ready for it.</param>
/// <param name="Tray">The tray slot.</param>
/// <param name="Name">Who is honoured, as it is called.</param>
/// <param name="Under">Position and unit; may be empty.</param>
/// <param name="Presenter">Who hands it over; absent where nobody is named.</param>
/// <param name="Receiver">Who receives for a body or in somebody's place; absent where the honoured person comes.</param>
public sealed record RunSheetPlace(int Place, string Serial, string Tray, string Name, string Under, string? Presenter, string? Receiver = null);

/// <summary>A certificate that was left for later.</summary>
/// <param name="On">When somebody came; null while nobody has.</param>
/// <param name="Shown">What paper the receiver showed.</param>
public sealed record CollectionLine(string Name, string Under, int Register, string Serial, DateOnly? On, string? Receiver, string? Shown);
