using Microsoft.AspNetCore.Mvc.Localization;

namespace Laurel.Client.Web.Shell;

/// <summary>Words that say how many: for one thing a language may have a form of its own, as English has.</summary>
public static class CountedWords
{
    /// <summary>The form for one where the first number is one and the language has it: its entry ends in <c>|1</c>. Else the form for any number.</summary>
    public static LocalizedHtmlString Counted(this IHtmlLocalizer words, string name, params object[] arguments) =>
        arguments is [1, ..] && words[$"{name}|1", arguments] is { IsResourceNotFound: false } one ? one : words[name, arguments];
}
