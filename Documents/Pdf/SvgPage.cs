using System.Globalization;
using System.Net;
using System.Text;
using System.Text.RegularExpressions;

namespace Laurel.Documents.Pdf;

/// <summary>A page as SVG, translated from the very operators that its PDF has: what is looked at is what will be printed.</summary>
/// <remarks>
/// It knows the operators that <see cref="PdfCanvas"/> writes and no others. Presentation attributes alone, so that it may stand in a page
/// that allows no inline style. A path that is drawn again is used again, which keeps engraved borders small.
/// </remarks>
public sealed partial class SvgPage
{
    private readonly StringBuilder svg = new();
    private readonly StringBuilder path = new();
    private readonly Dictionary<string, string> paths = [];
    private readonly IReadOnlyDictionary<PdfImage, string> addresses;

    private SvgPage(IReadOnlyDictionary<PdfImage, string> addresses) => this.addresses = addresses;

    /// <summary>The drawing as one SVG element, its units millimetres.</summary>
    /// <param name="label">What it shows, for whoever does not see it.</param>
    /// <param name="addresses">Where a browser finds each picture.</param>
    public static string Of(
        double widthMm, double heightMm, string label, IReadOnlyDictionary<PdfImage, string> addresses, Action<PdfDocument, PdfCanvas> draw)
    {
        using var pdf = new PdfDocument(Stream.Null, new PdfMetadata(label, DateTimeOffset.UnixEpoch)) { KeepsDrawings = true };
        var canvas = new PdfCanvas(pdf.Resources, widthMm, heightMm);
        draw(pdf, canvas);
        var page = new SvgPage(addresses);
        page.Head(widthMm, heightMm, label);
        foreach (var form in pdf.Forms) page.Define(form);
        page.svg.Append("</defs>");
        page.Run(canvas.Content.Span);
        return page.svg.Append("</svg>").ToString();
    }

    private void Head(double width, double height, string label) => svg
        .Append(CultureInfo.InvariantCulture,
            $"<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {width:0.###} {height:0.###}\" role=\"img\" ")
        .Append(CultureInfo.InvariantCulture, $"aria-label=\"{WebUtility.HtmlEncode(label)}\"><defs>");

    private void Define(PdfForm form)
    {
        svg.Append(CultureInfo.InvariantCulture, $"<g id=\"f{form.Number}\">");
        Run(form.Drawing);
        svg.Append("</g>");
    }

    private void Run(ReadOnlySpan<byte> content)
    {
        var (state, saved, words) = (new State(), new Stack<State>(), new List<string>());
        foreach (var word in Encoding.Latin1.GetString(content).Split((char[])[' ', '\n'], StringSplitOptions.RemoveEmptyEntries))
        {
            if (!IsOperator(word))
            {
                words.Add(word);
                continue;
            }
            state = Run(word, words, state, saved);
            words.Clear();
        }
        Close(state.Groups);
    }

    private static bool IsOperator(string word) => char.IsAsciiLetter(word[0]) || word == "f*";

    private State Run(string operation, List<string> words, State state, Stack<State> saved)
    {
        switch (operation)
        {
            case "q": saved.Push(state); return state with { Groups = 0 };
            case "Q": Close(state.Groups); return saved.Pop();
            case "cm": svg.Append("<g transform=\"matrix(").AppendJoin(' ', words).Append(")\">"); return state
                with { Groups = state.Groups + 1 };
            case "gs": return state with { Opacity = double.Parse(words[0].AsSpan(2), CultureInfo.InvariantCulture) / 1000 };
            case "rg": return state with { Fill = Color(words) };
            case "RG": return state with { Stroke = Color(words) };
            case "w": return state with { Width = words[0] };
            case "J": return state with { Cap = words[0] };
            case "j": return state with { Join = words[0] };
            case "d": return state with { Dash = string.Join(' ', words[..^1]).Trim('[', ']', ' ') };
            case "m" or "l" or "c" or "re" or "h": path.Append(Step(operation, words)); return state;
            case "f" or "f*": Paint(state, $"fill=\"{state.Fill}\"{(operation == "f*" ? " fill-rule=\"evenodd\"" : "")}"); return state;
            case "S": Paint(state, Pen(state)); return state;
            case "BT" or "ET": return state;
            case "Tm": return state with { X = words[4], Y = words[5] };
            case "Tf": return state with { Font = words[0][1..], Size = double.Parse(words[1], CultureInfo.InvariantCulture) };
            case "Tr": return state with { IsOutline = words[0] == "1" };
            case "Tc": return state with { Spacing = double.Parse(words[0], CultureInfo.InvariantCulture) };
            case "TJ": Show(string.Concat(words), state); return state;
            case "Do": Place(words[0], state); return state;
            default: throw new NotSupportedException($"The operator {operation} is none of PdfCanvas.");
        }
    }

    private static string Step(string operation, List<string> words) => operation switch
    {
        "m" => $"M{words[0]} {words[1]}",
        "l" => $"L{words[0]} {words[1]}",
        "c" => $"C{string.Join(' ', words)}",
        "re" => $"M{words[0]} {words[1]}h{words[2]}v{words[3]}h{(words[2][0] == '-' ? words[2][1..] : $"-{words[2]}")}z",
        _ => "z",
    };

    private void Paint(State state, string how)
    {
        var (drawn, next) = (path.ToString(), $"p{paths.Count}");
        path.Clear();
        var isNew = paths.TryAdd(drawn, next);
        svg.Append("<g ").Append(how).Append(Faded(state)).Append('>')
            .Append(isNew ? $"<path id=\"{next}\" d=\"{drawn}\"/></g>" : $"<use href=\"#{paths[drawn]}\"/></g>");
    }

    private static string Pen(State state) =>
        $"fill=\"none\" stroke=\"{state.Stroke}\" stroke-width=\"{state.Width}\""
        + (state.Cap is "1" ? " stroke-linecap=\"round\"" : state.Cap is "2" ? " stroke-linecap=\"square\"" : "")
        + (state.Join is "1" ? " stroke-linejoin=\"round\"" : state.Join is "2" ? " stroke-linejoin=\"bevel\"" : "")
        + (state.Dash.Length > 0 ? $" stroke-dasharray=\"{state.Dash}\"" : "");

    /// <summary>One line of text, as wide as the paper has it whatever a browser makes of kerning.</summary>
    private void Show(string array, State state)
    {
        var (text, wide, face) = (new StringBuilder(), 0.0, Typeface.Named(state.Font));
        foreach (Match part in Shown().Matches(array))
        {
            if (part.Groups["gap"].Success) wide -= double.Parse(part.ValueSpan, CultureInfo.InvariantCulture) / 1000 * state.Size;
            else foreach (var code in part.Groups["codes"]
                .Value.Chunk(4)) text.Append((char)int.Parse(code, NumberStyles.HexNumber, CultureInfo.InvariantCulture));
        }

        var line = text.ToString();
        foreach (var character in line) wide += face.Measure($"{character}", state.Size).AdvanceMm;
        wide += (line.Length - 1) * state.Spacing;
        svg.Append(CultureInfo.InvariantCulture,
            $"<text x=\"{state.X}\" y=\"{state.Y}\" font-family=\"{face.Family}\" font-weight=\"{face.Weight}\" font-size=\"{state.Size:0.####}\" ")
            .Append(face.IsItalic ? "font-style=\"italic\" " : "")
            .Append(CultureInfo.InvariantCulture,
                $"textLength=\"{wide:0.###}\" {(state.IsOutline ? Pen(state) : $"fill=\"{state.Fill}\"")}{Faded(state)}>")
            .Append(WebUtility.HtmlEncode(line)).Append("</text>");
    }

    private void Place(string name, State state)
    {
        if (name.StartsWith("/X", StringComparison.Ordinal))
            svg.Append("<use href=\"#f").Append(name[2..]).Append('"').Append(Faded(state)).Append("/>");
        else if (addresses.FirstOrDefault(one => one.Key.Name == name).Value is { } address)
            svg.Append("<image href=\"").Append(WebUtility.HtmlEncode(address))
                .Append("\" width=\"1\" height=\"1\" transform=\"matrix(1 0 0 -1 0 1)\" preserveAspectRatio=\"none\"").Append(Faded(state))
                    .Append("/>");
    }

    private void Close(int groups)
    {
        for (; groups > 0; groups--) svg.Append("</g>");
    }

    private static string Faded(State state) => state.Opacity < 1
        ? string.Create(CultureInfo.InvariantCulture, $" opacity=\"{state.Opacity:0.###}\"") : "";

    private static string Color(List<string> words) =>
        "#" + string.Concat(words.Select(word => ((int)Math.Round(double.Parse(word, CultureInfo.InvariantCulture) * 255))
            .ToString("x2", CultureInfo.InvariantCulture)));

    [GeneratedRegex("<(?<codes>[0-9A-F]+)>|(?<gap>-?[0-9.]+)")]
    private static partial Regex Shown();

    private sealed record State
    {
        public int Groups { get; init; }
        public string Fill { get; init; } = "#000000";
        public string Stroke { get; init; } = "#000000";
        public string Width { get; init; } = "1";
        public string Cap { get; init; } = "0";
        public string Join { get; init; } = "0";
        public string Dash { get; init; } = "";
        public double Opacity { get; init; } = 1;
        public string Font { get; init; } = "";
        public double Size { get; init; }
        public double Spacing { get; init; }
        public bool IsOutline { get; init; }
        public string X { get; init; } = "0";
        public string Y { get; init; } = "0";
    }
}
