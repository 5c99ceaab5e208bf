using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models.Editors;
using Umbraco.Cms.Core.PropertyEditors;
using Umbraco.Cms.Core.Services;
using WicNews.Core.Content;
using WicNews.Core.Markdown;

namespace WicNews.Core.Stories;

/// <summary>
/// What Markdown refers to: the pictures that it shows, the stories that it embeds and the pages that it links to. It names them by address,
/// so that editors were not told of these uses before they moved or deleted something.
/// </summary>
/// <remarks>What it needs is asked for late: Umbraco makes it while it makes the editors that the rest of the domain is read by.</remarks>
public sealed class MarkdownReferences(Lazy<MarkdownRenderer> markdown, Lazy<MediaAddresses> media, Lazy<IDocumentUrlService> urls) : IDataValueReferenceFactory, IDataValueReference
{
    public IDataValueReference GetDataValueReference() => this;

    public bool IsForEditor(IDataEditor? dataEditor) => dataEditor?.Alias == Constants.PropertyEditors.Aliases.MarkdownEditor;

    public IEnumerable<UmbracoEntityReference> GetReferences(object? value)
    {
        if (value is not string text)
            return [];
        var (pictures, pages) = markdown.Value.Named(text);
        return [.. References(Constants.UdiEntityType.Media, pictures, media.Value.Find), .. References(Constants.UdiEntityType.Document, pages, Page)];
    }

    private static IEnumerable<UmbracoEntityReference> References(string type, IEnumerable<string> addresses, Func<string, Guid?> find) =>
        addresses.Select(find).OfType<Guid>().Distinct().Select(key => new UmbracoEntityReference(Udi.Create(type, key)));

    private Guid? Page(string address)
    {
        // Written out as addresses are: with Chinese in escapes.
        var route = Uri.UnescapeDataString(address.Split('?', '#')[0]);
        if (!route.StartsWith('/'))
            return null;
        if (ContentPaths.FromPermanent(route) is { } permanent)
            return permanent;
        return Cultures.All
            .Where(culture => route.StartsWith(Cultures.PrefixOf(culture) + "/", StringComparison.OrdinalIgnoreCase))
            .Select(culture => KeyOf(route[Cultures.PrefixOf(culture).Length..], culture))
            .FirstOrDefault(key => key is not null);
    }

    // What is not out yet is used as well.
    private Guid? KeyOf(string route, string culture) =>
        urls.Value.GetDocumentKeyByRoute(route, culture, documentStartNodeId: null, isDraft: false)
        ?? urls.Value.GetDocumentKeyByRoute(route, culture, documentStartNodeId: null, isDraft: true);
}
