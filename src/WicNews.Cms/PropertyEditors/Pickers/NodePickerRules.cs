using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.PropertyEditors;
using Umbraco.Cms.Core.Services;

namespace WicNews.Cms.PropertyEditors.Pickers;

/// <summary>What may be picked in a node field.</summary>
internal sealed class NodePickerRules(IContentService documents, IMediaService media)
{
    public IEnumerable<string> Check(object? value, MultiNodePickerConfiguration configuration)
    {
        if (PickedNode.Read(value) is not { } picked)
            return ["A list of nodes is expected here: objects with type and unique."];
        string kind = Kind(configuration);
        if (picked.FirstOrDefault(node => node.ToUdi().EntityType != kind) is { } strange)
            return [$"Only nodes of type \"{kind}\" can be picked here, not \"{strange.Type}\"."];
        return
        [
            .. CountRule.Check(picked.Count, picked.Count == 0 ? null : configuration.MinNumber, configuration.MaxNumber),
            .. Check([.. picked.Select(node => node.Unique).Distinct()], kind, GuidList.Parse(configuration.Filter)),
        ];
    }

    public static string Kind(MultiNodePickerConfiguration? configuration) =>
        configuration?.TreeSource?.ObjectType is null or "content" ? Constants.UdiEntityType.Document : configuration.TreeSource.ObjectType;

    private IEnumerable<string> Check(Guid[] keys, string kind, HashSet<Guid> allowedTypes)
    {
        if (keys.Length == 0)
            yield break;
        Dictionary<Guid, IContentBase> found = Find(kind, keys).ToDictionary(item => item.Key);
        foreach (Guid missing in keys.Where(key => !found.ContainsKey(key)))
            yield return $"The picked {kind} {missing} does not exist (any more).";
        foreach (IContentBase item in found.Values.Where(item => allowedTypes.Count > 0 && !allowedTypes.Contains(item.ContentType.Key)))
            yield return $"\"{item.Name}\" is of a type ({item.ContentType.Name}) that cannot be picked here.";
    }

    private IEnumerable<IContentBase> Find(string kind, Guid[] keys) => kind switch
    {
        Constants.UdiEntityType.Document => documents.GetByIds(keys),
        Constants.UdiEntityType.Media => media.GetByIds(keys),
        _ => [],
    };
}
