using Laurel.Domain.Attendees;
using Microsoft.AspNetCore.Html;

namespace Laurel.Client.Web.Shell;

/// <summary>Underlines in a stored text what an unaccented search found there; the text itself stays as typed.</summary>
public static class Hits
{
    public static IHtmlContent Mark(string text, string? query)
    {
        var marked = new HtmlContentBuilder();
        var at = 0;
        foreach (var hit in SearchText.Hits(text, query))
        {
            marked.Append(text[at..hit.Start]).AppendHtml("<mark>").Append(text.Substring(hit.Start, hit.Length)).AppendHtml("</mark>");
            at = hit.Start + hit.Length;
        }

        return marked.Append(text[at..]);
    }
}
