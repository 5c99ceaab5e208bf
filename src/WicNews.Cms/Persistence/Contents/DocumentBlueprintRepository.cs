using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Persistence.Repositories;

namespace WicNews.Cms.Persistence.Contents;

/// <summary>Documents that others are begun from; never published.</summary>
internal sealed class DocumentBlueprintRepository(
    AmbientDatabase database, ContentReader reader, ContentWriter writer, PropertyOrdering propertyOrdering, DocumentRules rules)
    : DocumentRepository(database, reader, writer, propertyOrdering, rules, Constants.ObjectTypes.DocumentBlueprint), IDocumentBlueprintRepository;
