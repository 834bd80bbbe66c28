namespace Laurel.Client.Web.Shell;

/// <summary>The words of the pages: Vietnamese stands in the pages themselves, English in <c>Words.en.resx</c> beside this file.</summary>
/// <remarks>What is one word in Vietnamese and two in English has a name of its own; <c>Words.vi.resx</c> says what a page shows for it.</remarks>
public sealed class Words;
