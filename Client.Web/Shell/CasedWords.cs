using System.Globalization;
using Microsoft.Extensions.Localization;

namespace Laurel.Client.Web.Shell;

/// <summary>Begins an English word with a capital where the Vietnamese does: names of resources ignore case, so one entry serves both.</summary>
internal sealed class CasedWords(ResourceManagerStringLocalizerFactory resources) : IStringLocalizerFactory
{
    public IStringLocalizer Create(Type resourceSource) => new Cased(resources.Create(resourceSource));

    public IStringLocalizer Create(string baseName, string location) => new Cased(resources.Create(baseName, location));

    private sealed class Cased(IStringLocalizer inner) : IStringLocalizer
    {
        public LocalizedString this[string name] => As(name, inner[name]);

        public LocalizedString this[string name, params object[] arguments] => As(name, inner[name, arguments]);

        public IEnumerable<LocalizedString> GetAllStrings(bool includeParentCultures) => inner.GetAllStrings(includeParentCultures);

        private static LocalizedString As(string name, LocalizedString found) =>
            name.Length > 0 && char.IsUpper(name[0]) && found.Value.Length > 0 && char.IsLower(found.Value[0])
                ? new(found.Name, char.ToUpper(found.Value[0], CultureInfo.InvariantCulture) + found.Value[1..], found.ResourceNotFound, found.SearchedLocation)
                : found;
    }
}
