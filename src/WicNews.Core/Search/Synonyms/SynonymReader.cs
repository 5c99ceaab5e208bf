using Umbraco.Cms.Core.Services.Navigation;
using WicNews.Core.Content;

namespace WicNews.Core.Search.Synonyms;

/// <summary>Reads the published lists of synonyms, which lie below the front page.</summary>
internal sealed class SynonymReader(PublishedNews news, IDocumentNavigationQueryService navigation)
{
    private const string Lines = "synonyms";

    public SynonymGroups Read() => news.Root is { } root && navigation.TryGetChildrenKeysOfType(root, ContentAliases.Synonyms, out var keys)
        ? new SynonymGroups(keys.SelectMany(LinesOf))
        : SynonymGroups.None;

    private IReadOnlyList<string> LinesOf(Guid key)
    {
        foreach (var culture in Cultures.All)
            if (news.Find(key, culture) is { } content)
                return news.Fields(content, culture).Texts(Lines);
        return [];
    }
}
