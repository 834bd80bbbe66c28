using Laurel.Client.Web.Http;
using Laurel.Client.Web.Shell;
using Laurel.Grains.Accounts;
using Microsoft.Extensions.Localization;

namespace Laurel.Client.Web.Accounts;

/// <summary>Who did something, in words: what records keep (<c>system/account:thanh.huyen</c>) is for programs.</summary>
/// <param name="called">Names of people by sign-in name; who is not there is called by that.</param>
public sealed class ActorWords(IReadOnlyDictionary<string, string> called, IStringLocalizer<Words> words)
{
    /// <summary>Words for these actors, with the names of the accounts among them.</summary>
    public static async Task<ActorWords> For(IGrainFactory grains, IEnumerable<string> actors, IStringLocalizer<Words> words)
    {
        var names = actors.Select(actor => Parts(actor).Name).Where(name => name.Length > 0).Distinct().ToList();
        return new(names.Count == 0 ? new Dictionary<string, string>() : await grains.AccountBook().Called(names), words);
    }

    public string Of(string actor) => Parts(actor) switch
    {
        { Kind: Actor.System, ByItself: true, Name: "" } => words["Laurel tự làm"].Value,
        { Kind: Actor.Account, Name: var name, ByItself: var itself } => Led(Called(name), itself),
        { Kind: Actor.Key, Name: "env" or "start", ByItself: var itself } => Led(words["khóa quản trị của máy chủ"].Value, itself),
        { Kind: Actor.Key, Name: var name, ByItself: var itself } => Led(words["khóa của {0}", Called(name)].Value, itself),
        { Kind: Actor.Device, ByItself: var itself } => Led(words["một máy ở cửa"].Value, itself),
        { Kind: "link" } => words["đơn vị, qua đường dẫn của đơn vị"].Value,
        _ => words["Laurel tự làm"].Value,
    };

    private string Called(string name) => called.TryGetValue(name, out var known) ? known : name;

    /// <summary>Whose command it was, where Laurel did the rest of it by itself.</summary>
    private string Led(string who, bool itself) => itself ? words["{0} (Laurel ghi theo)", who].Value : who;

    /// <summary>A key is named by its account and a number behind the last dot.</summary>
    private static (string Kind, string Name, bool ByItself) Parts(string actor)
    {
        var (itself, said) = actor.StartsWith($"{Actor.System}/", StringComparison.Ordinal) ? (true, actor[(Actor.System.Length + 1)..]) : (actor == Actor.System, actor);
        var (kind, name) = said.Split(':', 2) is [var one, var other] ? (one, other) : (said, "");
        return (kind, kind == Actor.Key && name.LastIndexOf('.') is > 0 and var dot ? name[..dot] : name, itself);
    }
}
