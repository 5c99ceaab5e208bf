using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Persistence.Repositories;

namespace WicNews.Cms.Persistence.Types;

/// <summary>Media types.</summary>
internal sealed class MediaTypeRepository(ContentTypeStore store) : ContentTypeRepository<IMediaType>(store), IMediaTypeRepository
{
    protected override Guid ObjectType => Constants.ObjectTypes.MediaType;
}
