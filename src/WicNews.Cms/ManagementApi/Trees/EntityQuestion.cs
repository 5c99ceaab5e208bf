using Umbraco.Cms.Core.Models;

namespace WicNews.Cms.ManagementApi.Trees;

/// <summary>What an editor looks for in a tree, by name.</summary>
internal sealed record EntityQuestion(
    UmbracoObjectTypes Type, string? Text, Guid? ParentId = null, Guid[]? ContentTypes = null, bool? Trashed = null, string? Culture = null);
