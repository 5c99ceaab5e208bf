using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Persistence.Repositories;

namespace WicNews.Cms.Persistence.Types;

/// <summary>Member types: there are none, and none can be made, because there are no members.</summary>
internal sealed class MemberTypeRepository(ContentTypeStore store) : ContentTypeRepository<IMemberType>(store), IMemberTypeRepository
{
    protected override Guid ObjectType => Constants.ObjectTypes.MemberType;

    public override void Save(IMemberType entity) => throw new NotSupportedException("MemberTypeRepository.Save: members are not supported.");
}
