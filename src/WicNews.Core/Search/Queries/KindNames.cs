namespace WicNews.Core.Search.Queries;

/// <summary>How readers call the kinds, in both languages: as programs do, as the site does, or with another common word.</summary>
internal static class KindNames
{
    private static readonly Dictionary<string, string> Kinds = new(StringComparer.OrdinalIgnoreCase)
    {
        ["story"] = SearchKinds.Article, ["stories"] = SearchKinds.Article, ["报道"] = SearchKinds.Article,
        ["专访"] = SearchKinds.Interview, ["访谈"] = SearchKinds.Interview,
        ["photostories"] = SearchKinds.PhotoStory, ["gallery"] = SearchKinds.PhotoStory, ["图片故事"] = SearchKinds.PhotoStory, ["图集"] = SearchKinds.PhotoStory,
        ["视频"] = SearchKinds.Video,
        ["简报"] = SearchKinds.Digest,
        ["live"] = SearchKinds.LiveCoverage, ["实时报道"] = SearchKinds.LiveCoverage,
        ["edition"] = SearchKinds.SummitEdition, ["summit"] = SearchKinds.SummitEdition, ["峰会届次"] = SearchKinds.SummitEdition, ["历届峰会"] = SearchKinds.SummitEdition, ["峰会"] = SearchKinds.SummitEdition,
        ["people"] = SearchKinds.Person, ["人物"] = SearchKinds.Person,
        ["organization"] = SearchKinds.Organisation, ["机构"] = SearchKinds.Organisation,
        ["主题"] = SearchKinds.Topic,
        ["系列"] = SearchKinds.Series,
        ["photo"] = SearchKinds.Picture, ["图片"] = SearchKinds.Picture,
    };

    static KindNames()
    {
        foreach (var kind in SearchKinds.All)
            Kinds[kind] = kind;
    }

    /// <summary>The kind called so, one or several of it; null when none is.</summary>
    public static string? Find(string text)
    {
        var name = text.Replace(" ", "", StringComparison.Ordinal).Replace("-", "", StringComparison.Ordinal);
        return Kinds.GetValueOrDefault(name) ?? Kinds.GetValueOrDefault(name.TrimEnd('s', 'S'));
    }
}
