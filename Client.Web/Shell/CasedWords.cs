using System.Globalization;
using Microsoft.Extensions.Localization;

namespace Laurel.Client.Web.Shell;

/// <summary>Finds a word whose entry begins with the other case, and begins the translation as the page begins the word.</summary>
/// <remarks>A resource file holds no two names that differ in case alone, and looking one up does heed the case.</remarks>
internal sealed class CasedWords(ResourceManagerStringLocalizerFactory resources) : IStringLocalizerFactory
{
    public IStringLocalizer Create(Type resourceSource) => new Cased(resources.Create(resourceSource));

    public IStringLocalizer Create(string baseName, string location) => new Cased(resources.Create(baseName, location));

    private sealed class Cased(IStringLocalizer inner) : IStringLocalizer
    {
        public LocalizedString this[string name] => Find(name, known => inner[known]);

        public LocalizedString this[string name, params object[] arguments] => Find(name, known => inner[known, arguments]);

        public IEnumerable<LocalizedString> GetAllStrings(bool includeParentCultures) => inner.GetAllStrings(includeParentCultures);

        private static LocalizedString Find(string name, Func<string, LocalizedString> look)
        {
            var found = look(name);
            if (!found.ResourceNotFound || name.Length == 0 || !char.IsLetter(name[0]))
                return found;
            var isCapital = char.IsUpper(name[0]);
            var other = look(Begun(name, !isCapital));
            return other.ResourceNotFound ? found : new(name, Begun(other.Value, isCapital), false, other.SearchedLocation);
        }

        private static string Begun(string text, bool withCapital) => text.Length == 0 ? text
            : (withCapital ? char.ToUpper(text[0], CultureInfo.InvariantCulture) : char.ToLower(text[0], CultureInfo.InvariantCulture)) + text[1..];
    }
}
