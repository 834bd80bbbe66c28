using System.Collections.Frozen;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Laurel.Client.Web.Shell;

/// <summary>Draws one of Laurel's line icons: <c>&lt;icon name="people" /&gt;</c>. It says nothing to a screen reader; a word always stands beside it.</summary>
[HtmlTargetElement("icon", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class IconTagHelper : TagHelper
{
    private static readonly FrozenDictionary<string, string> Paths = new Dictionary<string, string>
    {
        ["home"] = "M3 10.5 12 4l9 6.5V20h-6v-6H9v6H3z",
        ["people"] = "M9 11a3.5 3.5 0 1 0 0-7 3.5 3.5 0 0 0 0 7ZM2.5 20c.4-3.6 3-6 6.5-6s6.1 2.4 6.5 6M16 4.5a3.2 3.2 0 0 1 0 6.2M18 14.5c2 .8 3.2 2.7 3.5 5.5",
        ["flag"] = "M5 21V4M5 4.5c4-2 8 2 13.5 0v9c-5.5 2-9.5-2-13.5 0",
        ["chair"] = "M7 4v8h10V4M5 12h14v4H5zM7 16v4M17 16v4",
        ["badge"] = "M6 4h12v17H6zM10 4v2h4V4M9.5 16.5h5M12 10.5a1.7 1.7 0 1 0 0-.01M9.5 14c.5-1.3 4.5-1.3 5 0",
        ["door"] = "M6 21V4h10v17M3 21h18M13 12.5v1M16 7h3v14",
        ["paper"] = "M6 3h8l4 4v14H6zM14 3v4h4M9 12h6M9 16h6",
        ["urn"] = "M4 12h16v8H4zM8 12V4h8v8M10.5 7.5l1.2 1.2L14 6.5M9 16h6",
        ["sign"] = "M5 3h9l5 5v13H5zM14 3v5h5M9 17.5c1.5-3 2-3 2.5-.5.5 1.5 1 0 1.5-1 .5 1 1 1.2 2 1",
        ["medal"] = "M12 14a5.5 5.5 0 1 0 0-11 5.5 5.5 0 0 0 0 11ZM8.5 13l-2 8 5.5-3 5.5 3-2-8",
        ["stage"] = "M3 19h18M5 19v-4h14v4M12 11a2.5 2.5 0 1 0 0-5 2.5 2.5 0 0 0 0 5M8 15c.4-2.3 2-4 4-4s3.6 1.7 4 4",
        ["shield"] = "M12 3l7.5 3v5.5c0 4.5-3 8-7.5 9.5-4.5-1.5-7.5-5-7.5-9.5V6zM8.8 12l2.3 2.3 4.3-4.6",
        ["check"] = "M4.5 12.5l5 5 10-11",
        ["cross"] = "M6 6l12 12M18 6 6 18",
        ["dash"] = "M5 12h14",
        ["bars"] = "M4 20V10M10 20V4M16 20v-8M21 20H3",
        ["search"] = "M11 18a7 7 0 1 0 0-14 7 7 0 0 0 0 14ZM16.2 16.2 21 21",
        ["print"] = "M7 9V3h10v6M7 17H4V9h16v8h-3M7 14h10v7H7z",
        ["down"] = "M12 4v12M7 11l5 5 5-5M4 18v2h16v-2",
        ["up"] = "M12 16V4M7 9l5-5 5 5M4 16v4h16v-4",
        ["next"] = "M9 5l7 7-7 7",
        ["open"] = "M5 9l7 7 7-7",
        ["plus"] = "M12 5v14M5 12h14",
        ["clock"] = "M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18ZM12 7v5l3.5 2",
        ["lock"] = "M6 11h12v9H6zM8.5 11V7.5a3.5 3.5 0 0 1 7 0V11",
        ["key"] = "M8 17a4 4 0 1 0 0-8 4 4 0 0 0 0 8ZM11.5 11.5 20 4M17 6.7l2.5 2.5",
        ["warn"] = "M12 4 2.5 20h19zM12 10v5M12 17.5v.1",
        ["ask"] = "M8.5 9a3.5 3.5 0 1 1 5.2 3c-1.1.7-1.7 1.3-1.7 2.7M12 18.2v.1",
        ["out"] = "M10 4H5v16h5M14 8l4 4-4 4M18 12H9",
    }.ToFrozenDictionary();

    public string Name { get; set; } = "";

    public bool Small { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "svg";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", Small ? "i i-s" : "i");
        output.Attributes.SetAttribute("viewBox", "0 0 24 24");
        output.Attributes.SetAttribute("aria-hidden", "true");
        output.Content.SetHtmlContent($"<path d=\"{Paths[Name]}\"/>");
    }
}
