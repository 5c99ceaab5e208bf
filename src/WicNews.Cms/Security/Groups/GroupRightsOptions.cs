namespace WicNews.Cms.Security.Groups;

/// <summary>Rights for single properties that user groups begin with, from the section <c>WicNews:GroupRights:Rights</c>. They are
/// given once, by the first start that finds the group; after that the group belongs to the administrators.</summary>
public sealed class GroupRightsOptions
{
    public const string Section = "WicNews:GroupRights";

    public IList<GroupRight> Rights { get; } = [];
}
