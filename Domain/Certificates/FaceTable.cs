using System.Collections.Immutable;
using static Laurel.Domain.Certificates.CertificatePart;

namespace Laurel.Domain.Certificates;

/// <summary>Sheet, ornament and clear space of a paper, in millimetres.</summary>
internal readonly record struct SheetSize(double Width, double Height, double OrnamentWidth, double OrnamentHeight, double Clear);

/// <summary>A measure where there is room, and what it becomes where all texts give way.</summary>
internal readonly record struct Give(double Roomy, double Tight);

/// <summary>A line of the centre: its size, and how far its baseline lies under the one above.</summary>
internal readonly record struct CentreLine(Give Size, Give Gap);

/// <summary>
/// The measures of a drawn face as the design reference gives them: baselines from the sheet's top, then from line to line.
/// A sheet of another size takes them scaled by its ornament.
/// </summary>
internal sealed record FaceTable
{
    private const double Leading = 1.24;

    public required double CentreX { get; init; }
    public required Give HeadingY { get; init; }
    public required double HeadingSize { get; init; }
    public required double MottoSize { get; init; }
    public required Give MottoGap { get; init; }
    public required double RuleGap { get; init; }
    public required double RuleWidth { get; init; }
    public required CentreLine Authority { get; init; }
    public required Give AuthorityUnderParty { get; init; }
    public required CentreLine Gives { get; init; }
    public required CentreLine Title { get; init; }
    public required double TitleSpacing { get; init; }
    public required CentreLine Insignia { get; init; }
    public required CentreLine Recipient { get; init; }
    public required Give RecipientUnderInsignia { get; init; }
    public required CentreLine Text { get; init; }

    /// <summary>Added between position and achievement.</summary>
    public required Give Paragraph { get; init; }
    public required double Width { get; init; }
    public required double LastText { get; init; }
    public required double LastBaseline { get; init; }
    public required double LeftX { get; init; }
    public required double RightX { get; init; }
    public required double RightWidth { get; init; }
    public required double SmallSize { get; init; }
    public required double SmallLeading { get; init; }
    public required Give Date { get; init; }
    public required Give Capacity { get; init; }
    public required Give Name { get; init; }

    /// <summary>Side of the code, whatever the sheet.</summary>
    private const double QrMm = 28;

    /// <summary>420 × 297 with an ornament of 360 × 237.</summary>
    public static FaceTable Large { get; } = new()
    {
        CentreX = 210, HeadingY = new(72, 70), HeadingSize = 7.1, MottoSize = 7.5, MottoGap = new(9, 8.6), RuleGap = 2.6, RuleWidth = 82,
        Authority = new(new(10.6, 9.6), new(17.5, 13.4)), AuthorityUnderParty = new(21, 17),
        Gives = new(new(7.6, 7.6), new(11, 8.8)), Title = new(new(26, 22), new(28.5, 22.6)), TitleSpacing = .6,
        Insignia = new(new(10, 8.6), new(15, 12)), Recipient = new(new(12, 10.4), new(18, 14.6)), RecipientUnderInsignia = new(14.5, 12.2),
        Text = new(new(7.2, 6), new(10.2, 8.8)), Paragraph = new(2.4, .8), Width = 290, LastText = 178, LastBaseline = 241.5,
        LeftX = 61, RightX = 306, RightWidth = 110, SmallSize = 4.9, SmallLeading = 6.8,
        Date = new(5.6, 4.8), Capacity = new(6, 5), Name = new(6.3, 5.4),
    };

    /// <summary>297 × 210 with an ornament of 237 × 150.</summary>
    public static FaceTable Small { get; } = new()
    {
        CentreX = 148.5, HeadingY = new(57.2, 56.8), HeadingSize = 5.2, MottoSize = 5.3, MottoGap = new(6, 6), RuleGap = 1.9,
            RuleWidth = 56,
        Authority = new(new(6.8, 6.2), new(9.4, 7.8)), AuthorityUnderParty = new(10.6, 8.8),
        Gives = new(new(4.7, 4.4), new(7, 5.6)), Title = new(new(12.4, 10.4), new(13.4, 10.6)), TitleSpacing = .3,
        Insignia = new(new(5.8, 5.2), new(8.4, 7)), Recipient = new(new(7.6, 6.6), new(10.4, 8.6)), RecipientUnderInsignia = new(9, 7.8),
        Text = new(new(4.5, 3.9), new(6.4, 5.5)), Paragraph = new(1.2, .6), Width = 190, LastText = 113.4, LastBaseline = 162.2,
        LeftX = 51, RightX = 212, RightWidth = 74, SmallSize = 3.7, SmallLeading = 4.9,
        Date = new(4.3, 3.8), Capacity = new(4.6, 4), Name = new(4.9, 4.3),
    };

    /// <summary>
    /// The same texts over a higher sheet: a part of what is added to each step from heading to text, all of it to the foot.
    /// </summary>
    public FaceTable Taller(double by)
    {
        Give More(Give give, double part) => new(give.Roomy + (by * part), give.Tight + (by * part));
        return this with
        {
            HeadingY = More(HeadingY, .14), Authority = Authority with { Gap = More(Authority.Gap, .14) },
            AuthorityUnderParty = More(AuthorityUnderParty, .17), Gives = Gives with { Gap = More(Gives.Gap, .1) },
            Title = Title with { Gap = More(Title.Gap, .12) }, Recipient = Recipient with { Gap = More(Recipient.Gap, .14) },
            RecipientUnderInsignia = More(RecipientUnderInsignia, .08), Text = Text with { Gap = More(Text.Gap, .08) },
            LastText = LastText + (by * .9), LastBaseline = LastBaseline + by,
        };
    }

    /// <summary>The face on a sheet, under a heading, with or without an insignia's name.</summary>
    public CertificateDesign On(SheetSize sheet, CertificateHeading heading, bool insignia)
    {
        var empty = new CertificateDesign(
            sheet.Width, sheet.Height, new(sheet.OrnamentWidth, sheet.OrnamentHeight), sheet.Clear, 0, heading, [], []);
        var placed = new Placed(this, empty);
        return empty with
        {
            LowestTextMm = placed.Y(LastText),
            Fields = [.. placed.Centre(heading, insignia), .. placed.Foot()],
            Pictures = Slots(empty, placed),
        };
    }

    private ImmutableArray<CertificatePicture> Slots(CertificateDesign sheet, Placed placed)
    {
        var ring = (sheet.SlotRadiusMm - 1.6) * Math.Sqrt(2);
        var (centreX, centreY) = (sheet.PaperWidthMm / 2, sheet.OrnamentTopMm + sheet.SlotCentreMm);
        var logo = 20 * sheet.Scale;
        var inside = sheet.InnerLineMm + 2;
        var seal = Math.Min(36, sheet.ClearMm);
        return
        [
            new(PictureSlot.Emblem, centreX - (ring / 2), centreY - (ring / 2), ring, ring),
            new(PictureSlot.Logo, sheet.OrnamentLeftMm + inside + (3 * sheet.Scale), sheet.OrnamentTopMm + inside + (3 * sheet.Scale),
                logo, logo, IsShown: false),
            new(PictureSlot.Background, sheet.OrnamentLeftMm + inside, sheet.OrnamentTopMm + inside,
                sheet.Ornament.WidthMm - (2 * inside), sheet.Ornament.HeightMm - (2 * inside), IsShown: false),
            new(PictureSlot.SealPlace, placed.X(RightX) - (.75 * seal),
                placed.Y(LastBaseline) - sheet.ClearMm - (Name.Roomy * .8 * sheet.Scale), seal, seal),
        ];
    }

    /// <summary>The table's measures on one sheet.</summary>
    private sealed class Placed(FaceTable face, CertificateDesign sheet)
    {
        private readonly double s = sheet.Scale;
        private readonly List<CertificateField> fields = [];
        private double y, tight;

        public double Y(double onTable) => sheet.OrnamentTopMm + ((onTable - 30) * s);

        public double X(double onTable) => (sheet.PaperWidthMm / 2) + ((onTable - face.CentreX) * s);

        public List<CertificateField> Centre(CertificateHeading heading, bool insignia)
        {
            var party = heading is CertificateHeading.Party;
            (y, tight) = (Y(face.HeadingY.Roomy), Y(face.HeadingY.Tight));
            Line(Heading, new(new(face.HeadingSize, face.HeadingSize), new(0, 0)));
            Line(Motto, new(new(face.MottoSize, face.MottoSize), party ? new(0, 0) : face.MottoGap), isShown: !party);
            fields.Add(new(Rule, X(face.CentreX), y + (face.RuleGap * s), tight + (face.RuleGap * s),
                (party ? .6 : 1) * face.RuleWidth * s, .35 * s, .35 * s));
            Line(CertificatePart.Authority, party ? face.Authority with { Gap = face.AuthorityUnderParty } : face.Authority,
                CertificateField.Red);
            Line(CertificatePart.Gives, face.Gives);
            Line(CertificatePart.Title, face.Title, CertificateField.Red, face.TitleSpacing);
            Line(CertificatePart.Insignia, insignia ? face.Insignia : face.Insignia with { Gap = new(0, 0) }, isShown: insignia);
            Line(CertificatePart.Recipient, insignia ? face.Recipient with { Gap = face.RecipientUnderInsignia } : face.Recipient);
            Line(Under, face.Text, weight: 400);
            Line(Achievement, face.Text with { Gap =
                new((face.Text.Size.Roomy * Leading) + face.Paragraph.Roomy, (face.Text.Size.Tight * Leading) + face.Paragraph.Tight) },
                weight: 400);
            return fields;
        }

        public IEnumerable<CertificateField> Foot()
        {
            var foot = Y(face.LastBaseline);
            var (left, small, decision) = (X(face.LeftX), face.SmallSize * s, foot - (face.SmallLeading * s));
            var room = X(face.RightX) - (face.RightWidth * s / 2) - left;
            var qr = decision - (small * 1.6) - QrMm;
            var beside = left + QrMm + (4 * s);
            yield return new(Decision, left, decision, decision, room, small, small * .8, Align: LineAlignment.Left);
            yield return new(GoldBook, left, foot, foot, room, small, small * .8, Align: LineAlignment.Left);
            yield return new(Lookup, beside, qr + QrMm, qr + QrMm, room - QrMm - (4 * s), small * .78, small * .6,
                Align: LineAlignment.Left);
            yield return new(Qr, left, qr, qr, QrMm, 0, 0, Align: LineAlignment.Left);
            yield return Signed(CertificatePart.Date, face.Date,
                foot - sheet.ClearMm - ((face.Name.Roomy + (2 * face.Capacity.Roomy)) * s)) with { Weight = 400, IsItalic = true };
            yield return Signed(CertificatePart.Capacity, face.Capacity, foot - sheet.ClearMm - (face.Name.Roomy * s));
            yield return Signed(Signer, face.Name, foot);
        }

        private CertificateField Signed(CertificatePart part, Give size, double at) =>
            new(part, X(face.RightX), at, at, face.RightWidth * s, size.Roomy * s, size.Tight * s, 700);

        private void Line(CertificatePart part, CentreLine line, string color = CertificateField.Ink, double spacing = 0,
            bool isShown = true, int weight = 700)
        {
            (y, tight) = (y + (line.Gap.Roomy * s), tight + (line.Gap.Tight * s));
            fields.Add(new(part, X(face.CentreX), y, tight, face.Width * s, line.Size.Roomy * s, line.Size.Tight * s, weight,
                Color: color, SpacingMm: spacing * s, IsShown: isShown));
        }
    }
}
