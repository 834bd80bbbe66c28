namespace Laurel.Domain.Attendees;

/// <summary>The most that a part of a badge may take up, over all that is printed in it: in millimetres from the badge's top left corner.</summary>
/// <remarks>Texts are counted from the height of their capitals to their last baseline, with all the lines that they may have.</remarks>
internal readonly record struct BadgeRoom(double Left, double Top, double Right, double Bottom)
{
    /// <summary>The height of capitals, in ems.</summary>
    private const double Capital = 0.7;

    /// <summary>Under its beginning a name reaches so far, in ems: on one line at its size, on two once it has shrunk.</summary>
    private const double OneLine = 1.41, TwoLines = 2.75;

    /// <summary>A title has its second baseline so far under its first, in ems, and its third, smaller, so far; its first of three stands higher.</summary>
    private const double SecondLine = 1.4, ThirdLine = 1.48, FirstOfThree = 0.6 + 0.8 * Capital;

    /// <summary>Under the first line of directions the third stands so far, in ems.</summary>
    private const double ThirdDirection = 2 * 16 / 11.0;

    /// <summary>Over a seat stands what it is, so far, in ems of the seat.</summary>
    private const double SeatWord = 131 / 126.0 + Capital * 2 / 9;

    public static BadgeRoom Of(BadgeDesign design, BadgeBox box)
    {
        var left = box.Part == BadgePart.Code ? box.XMm - box.WidthMm / 2 : box.XMm;
        var (top, bottom) = Height(design, box);
        return new(left, top, left + box.WidthMm, bottom);
    }

    /// <summary>Whether the two have any place in common.</summary>
    public bool Meets(BadgeRoom other) => Left < other.Right && other.Left < Right && Top < other.Bottom && other.Top < Bottom;

    private static (double Top, double Bottom) Height(BadgeDesign design, BadgeBox box) => box.Part switch
    {
        BadgePart.Mark or BadgePart.Qr => (box.YMm, box.YMm + box.WidthMm),
        BadgePart.Photo => (box.YMm, box.YMm + box.WidthMm * 4 / 3),
        BadgePart.Band => (box.YMm, design.HeightMm),
        BadgePart.Rule => (box.YMm, box.YMm + box.SizeMm / 2),
        BadgePart.Title => (box.YMm - FirstOfThree * box.SizeMm, box.YMm + ThirdLine * box.SizeMm),
        BadgePart.Host => (box.YMm - Capital * box.SizeMm - HostRises(design), box.YMm),
        BadgePart.Name => (box.YMm, Math.Min(Lowest(design), box.YMm + NameReaches(box))),
        BadgePart.Body => (Math.Min(box.YMm, design[BadgePart.Name].YMm + design[BadgePart.Name].FloorMm), box.YMm),
        BadgePart.Directions => (box.YMm - Capital * box.SizeMm, box.YMm + ThirdDirection * box.SizeMm),
        BadgePart.Seat => (box.YMm - SeatWord * box.SizeMm, box.YMm),
        _ => (box.YMm - Capital * box.SizeMm, box.YMm),
    };

    /// <summary>How much higher the organizer stands under a title of one line.</summary>
    private static double HostRises(BadgeDesign design) =>
        design[BadgePart.Title] is { IsShown: true } title ? (SecondLine - Capital) * title.SizeMm : 0;

    /// <summary>Name, position and unit share the room down to here.</summary>
    private static double Lowest(BadgeDesign design) => Math.Max(design[BadgePart.Body].YMm, design[BadgePart.Name].YMm);

    private static double NameReaches(BadgeBox name) =>
        Math.Max(OneLine * name.SizeMm, TwoLines * (name.FloorMm + (name.SizeMm - name.FloorMm) * 10 / 44));
}
