namespace Laurel.Documents.Certificates;

/// <summary>A measure that may give way: what it is where there is room, and the least it becomes. Millimetres.</summary>
internal readonly record struct Give(double Roomy, double Floor)
{
    /// <summary>The measure when everything gives way by the same part, 0 to 1.</summary>
    public double At(double part) => Roomy + ((Floor - Roomy) * part);

    /// <summary>Scaled to another ornament.</summary>
    public static Give operator *(Give give, double scale) => new(give.Roomy * scale, give.Floor * scale);
}

/// <summary>A line of the face: its size, and how far its baseline lies under the one above.</summary>
internal readonly record struct LineMeasure(Give Size, Give Gap)
{
    public static LineMeasure operator *(LineMeasure line, double scale) => new(line.Size * scale, line.Gap * scale);
}

/// <summary>
/// Where the texts of a certificate stand, in millimetres of the sheet; two drawn faces (large and small), scaled where an
/// ornament of another size is used. Paper, ornament and clear space come from the template.
/// </summary>
internal sealed record FaceMeasures
{
    public required Give HeadingY { get; init; }
    public required double HeadingSize { get; init; }
    public required double MottoSize { get; init; }
    public required Give MottoGap { get; init; }
    public required double RuleGap { get; init; }
    public required double RuleWidth { get; init; }
    public required LineMeasure Authority { get; init; }

    /// <summary>Taken where the Party's one line heads the face.</summary>
    public required Give AuthorityUnderParty { get; init; }
    public required LineMeasure Gives { get; init; }
    public required LineMeasure Title { get; init; }
    public required double TitleSpacing { get; init; }
    public required LineMeasure Insignia { get; init; }
    public required LineMeasure Recipient { get; init; }
    public required Give RecipientUnderInsignia { get; init; }
    public required LineMeasure Text { get; init; }

    /// <summary>Added between position and achievement.</summary>
    public required Give Paragraph { get; init; }
    public required double Width { get; init; }

    /// <summary>The last baseline of the centred text.</summary>
    public required double LastText { get; init; }

    /// <summary>The lowest baseline of the sheet.</summary>
    public required double LastBaseline { get; init; }
    public required double LeftX { get; init; }
    public required double RightX { get; init; }
    public required double RightWidth { get; init; }
    public required double SmallSize { get; init; }
    public required double SmallLeading { get; init; }
    public required Give Date { get; init; }
    public required Give Capacity { get; init; }
    public required Give Name { get; init; }
    public required double SignLeading { get; init; }

    /// <summary>The measures for a template.</summary>
    public static FaceMeasures For(CertificateTemplate template)
    {
        var s = template.Scale;
        var face = template.IsLarge ? Large : Small;
        double Y(double y) => template.OrnamentTopMm + ((y - 30) * s);
        double X(double x) => (template.PaperWidthMm / 2) + ((x - (template.IsLarge ? 210 : 148.5)) * s);
        return face with
        {
            HeadingY = new(Y(face.HeadingY.Roomy), Y(face.HeadingY.Floor)), HeadingSize = face.HeadingSize * s, MottoSize = face.MottoSize * s, MottoGap = face.MottoGap * s,
            RuleGap = face.RuleGap * s, RuleWidth = face.RuleWidth * s, Authority = face.Authority * s,
            AuthorityUnderParty = face.AuthorityUnderParty * s, Gives = face.Gives * s, Title = face.Title * s,
            TitleSpacing = face.TitleSpacing * s, Insignia = face.Insignia * s, Recipient = face.Recipient * s,
            RecipientUnderInsignia = face.RecipientUnderInsignia * s, Text = face.Text * s, Paragraph = face.Paragraph * s,
            Width = face.Width * s, LastText = Y(face.LastText), LastBaseline = Y(face.LastBaseline), LeftX = X(face.LeftX),
            RightX = X(face.RightX), RightWidth = face.RightWidth * s, SmallSize = face.SmallSize * s, SmallLeading = face.SmallLeading * s,
            Date = face.Date * s, Capacity = face.Capacity * s, Name = face.Name * s,
        };
    }

    private static FaceMeasures Large { get; } = new()
    {
        HeadingY = new(72, 70), HeadingSize = 7.1, MottoSize = 7.5, MottoGap = new(9, 8.6), RuleGap = 2.6, RuleWidth = 82,
        Authority = new(new(10.6, 9.6), new(17.5, 13.4)), AuthorityUnderParty = new(21, 17),
        Gives = new(new(7.6, 7.6), new(11, 8.8)), Title = new(new(26, 22), new(28.5, 22.6)), TitleSpacing = .6,
        Insignia = new(new(10, 8.6), new(15, 12)), Recipient = new(new(12, 10.4), new(18, 14.6)), RecipientUnderInsignia = new(14.5, 12.2),
        Text = new(new(7.2, 6), new(10.2, 8.8)), Paragraph = new(2.4, .8), Width = 290, LastText = 178, LastBaseline = 241.5,
        LeftX = 61, RightX = 306, RightWidth = 110, SmallSize = 4.9, SmallLeading = 6.8,
        Date = new(5.6, 4.8), Capacity = new(6, 5), Name = new(6.3, 5.4), SignLeading = 1.17,
    };

    private static FaceMeasures Small { get; } = new()
    {
        HeadingY = new(57.2, 56.8), HeadingSize = 5.2, MottoSize = 5.3, MottoGap = new(6, 6), RuleGap = 1.9, RuleWidth = 56,
        Authority = new(new(6.8, 6.2), new(9.4, 7.8)), AuthorityUnderParty = new(10.6, 8.8),
        Gives = new(new(4.7, 4.4), new(7, 5.6)), Title = new(new(12.4, 10.4), new(13.4, 10.6)), TitleSpacing = .3,
        Insignia = new(new(5.8, 5.2), new(8.4, 7)), Recipient = new(new(7.6, 6.6), new(10.4, 8.6)), RecipientUnderInsignia = new(9, 7.8),
        Text = new(new(4.5, 3.9), new(6.4, 5.5)), Paragraph = new(1.2, .6), Width = 190, LastText = 113.4, LastBaseline = 162.2,
        LeftX = 51, RightX = 212, RightWidth = 74, SmallSize = 3.7, SmallLeading = 4.9,
        Date = new(4.3, 3.8), Capacity = new(4.6, 4), Name = new(4.9, 4.3), SignLeading = 1.17,
    };
}
