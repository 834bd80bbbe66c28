namespace Laurel.Client.Web.Shell;

/// <summary>The words of the pages: Vietnamese stands in the pages themselves, English in <c>Words.en.resx</c> beside this file.</summary>
public sealed class Words;
