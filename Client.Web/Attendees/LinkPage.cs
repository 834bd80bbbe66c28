using System.Security.Cryptography;
using System.Text;
using Laurel.Client.Web.Conferences;
using Laurel.Client.Web.Http;
using Laurel.Domain;
using Laurel.Domain.Attendees;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Laurel.Client.Web.Attendees;

/// <summary>A page that its own address opens, without an account; it asks grains as that link and no more.</summary>
public abstract class LinkPage(Edge edge) : PageModel
{
    private const int ShownOnRecord = 8;

    /// <summary>The conference's code, from the route.</summary>
    [BindProperty(SupportsGet = true), FromRoute(Name = "conference")]
    public string Code { get; set; } = "";

    [BindProperty(SupportsGet = true)]
    public string Token { get; set; } = "";

    /// <summary>Made when the page was shown, so that sending its form twice is one command.</summary>
    [BindProperty]
    public string? Command { get; set; }

    /// <summary>A refusal to show above the page; null where there is none.</summary>
    public Refusal? Refusal { get; protected set; }

    protected Edge Edge => edge;

    protected LinkToken Link => new(Token);

    protected CommandId CommandId => new(string.IsNullOrEmpty(Command) ? ConferencePage.NewCommand() : Command);

    protected Task<T> Ask<T>(Func<Task<T>> ask) => edge.Ask(() => edge.Acting.ByLink(Code, OnRecord, ask));

    // Enough of a hash to tell links apart in the history, and nothing of the link.
    private string OnRecord => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Token)))[..ShownOnRecord];
}
