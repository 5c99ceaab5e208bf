using System.Runtime.CompilerServices;
using System.Xml.Linq;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.Packaging;
using Umbraco.Cms.Core.Packaging;
using Umbraco.Cms.Core.Services;

namespace WicNews.Cms.Schema.Packages;

/// <summary>
/// What Umbraco's import of types asks for: document and media types of exported files. Packages are not built, so every other member says
/// so. A type that cannot be applied throws <see cref="SchemaException"/>; the import's scope then keeps nothing of it.
/// </summary>
internal sealed class PackageDataInstallation(
    PackageTypeReader reader, DocumentTypeImport documentTypeImport, MediaTypeImport mediaTypeImport, IContentTypeService documentTypes, IMediaTypeService mediaTypes, IUserIdKeyResolver users)
    : IPackageDataInstallation
{
    public IReadOnlyList<IContentType> ImportDocumentType(XElement docTypeElement, int userId) => ImportDocumentTypes([docTypeElement], userId);

    public IReadOnlyList<IContentType> ImportDocumentTypes(IEnumerable<XElement> docTypeElements, int userId) =>
        [.. Import(docTypeElements, userId, isMedia: false).Select(key => documentTypes.Get(key)!)];

    public IReadOnlyList<IMediaType> ImportMediaTypes(IEnumerable<XElement> docTypeElements, int userId) =>
        [.. Import(docTypeElements, userId, isMedia: true).Select(key => mediaTypes.Get(key)!)];

    public Guid GetContentTypeKey(XElement contentType) => new SchemaElement("The file", contentType).Child("Info").Id("Key");

    public string? GetEntityTypeAlias(XElement entityType) => entityType.Element("Info")?.Element("Alias")?.Value;

    public InstallationSummary InstallPackageData(CompiledPackage compiledPackage, int userId) => throw NotBuilt();

    public IReadOnlyList<IMemberType> ImportMemberTypes(IEnumerable<XElement> docTypeElements, int userId) => throw NotBuilt();

    public IReadOnlyList<TContentBase> ImportContentBase<TContentBase, TContentTypeComposition>(
        IEnumerable<CompiledPackageContentBase> docs, IDictionary<string, TContentTypeComposition> importedDocumentTypes, int userId,
        IContentTypeBaseService<TContentTypeComposition> typeService, IContentServiceBase<TContentBase> service)
        where TContentBase : class, IContentBase
        where TContentTypeComposition : IContentTypeComposition => throw NotBuilt();

    public IReadOnlyList<IDataType> ImportDataTypes(IReadOnlyCollection<XElement> dataTypeElements, int userId) => throw NotBuilt();

    public IReadOnlyList<IDictionaryItem> ImportDictionaryItems(IEnumerable<XElement> dictionaryItemElementList, int userId) => throw NotBuilt();

    public IEnumerable<IDictionaryItem> ImportDictionaryItem(XElement dictionaryItemElement, int userId, Guid? parentId) => throw NotBuilt();

    public IReadOnlyList<ILanguage> ImportLanguages(IEnumerable<XElement> languageElements, int userId) => throw NotBuilt();

    public Task<IEnumerable<ITemplate>> ImportTemplateAsync(XElement templateElement, int userId) => throw NotBuilt();

    public Task<IReadOnlyList<ITemplate>> ImportTemplatesAsync(IReadOnlyCollection<XElement> templateElements, int userId) => throw NotBuilt();

    private static NotSupportedException NotBuilt([CallerMemberName] string member = "") => new($"{nameof(PackageDataInstallation)}.{member} is not built.");

    // Umbraco's contract is not asynchronous here; the request has no context that waiting could block.
    private List<Guid> Import(IEnumerable<XElement> elements, int userId, bool isMedia) => ImportAsync([.. elements], userId, isMedia).GetAwaiter().GetResult();

    private async Task<List<Guid>> ImportAsync(XElement[] elements, int userId, bool isMedia)
    {
        Attempt<Guid> user = await users.TryGetAsync(userId);
        List<ContentTypeDefinition> definitions = [];
        foreach (XElement element in elements)
        {
            definitions.Add(await reader.ReadAsync(element, isMedia));
        }

        Guid? editor = user.Success ? user.Result : null;
        await (isMedia ? mediaTypeImport.ApplyAsync(definitions, editor) : documentTypeImport.ApplyAsync(definitions, editor));
        return [.. definitions.Select(definition => definition.Key)];
    }
}
