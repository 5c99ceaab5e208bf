using System.Text.Encodings.Web;
using System.Text.Json;
using WicNews.Core.Search;
using WicNews.Web.Site.Shared;

namespace WicNews.Web.Site.Search;

/// <summary>What the search page says, in the page's language.</summary>
public sealed class SearchWords(SiteLanguage language)
{
    private static readonly JsonSerializerOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public string Title(string text) => text.Length == 0 ? Pick("Search", "搜索") : Pick($"Search: {text}", $"搜索：{text}");
    public string Introduction => Pick("All coverage since 2014, in English and Chinese.", "2014年以来的全部中英文报道。");
    public string Hits(int count) => Pick(count == 1 ? "1 result" : $"{Words.Number(count)} results", $"共{Words.Number(count)}条结果");
    public string HitsFor(int count, string text) => text.Length == 0 ? Hits(count) : Pick($"{Hits(count)} for “{text}”", $"“{text}”{Hits(count)}");
    public string NothingFor(string text) => text.Length == 0 ? Pick("Nothing fits these filters.", "没有符合筛选条件的内容。") : Pick($"Nothing was found for “{text}”.", $"没有找到与“{text}”相关的内容。");
    public string StillBuilding => Pick("The search index is being built at this moment: some results may be missing.", "搜索索引正在建立，部分结果可能暂缺。");
    public string Advice => Pick("What you can try:", "您可以尝试：");

    public string Suggestions => Pick("Suggestions", "搜索建议");

    /// <summary>What kinds of suggestions are called, as JSON for the module that shows them. Pictures are never suggested.</summary>
    public string KindsOfSuggestions => JsonSerializer.Serialize(SearchKinds.All.Where(kind => kind != SearchKinds.Picture).ToDictionary(kind => kind, NameOfKind), Plain);

    public IReadOnlyList<string> Advices =>
    [
        Pick("Use fewer or other words: all of them must be found.", "减少或更换关键词，并以空格隔开各词：所有词语都须出现。"),
        Pick("Join alternatives with OR: robot OR drone.", "用 OR 连接可替换的词：机器人 OR 无人机。"),
        Pick("Search for the beginning of a word: govern*.", "英文可用词首搜索：govern*。"),
        Pick("Search in the other language.", "用另一种语言搜索。"),
    ];

    /// <summary>What stands before the other names, and after them.</summary>
    public (string Before, string After) AlsoSearched(string name) =>
        (Pick($"“{name}” was also searched as ", $"“{name}”同时以"), Pick(".", "搜索。"));

    public string JustTheWords => Pick("Search only for the words as typed", "仅搜索所输入的词语");
    public string OnlyTheWords => Pick("Only the words as typed were searched.", "仅搜索了所输入的词语。");
    public string OtherNamesToo => Pick("Search under other names too", "同时搜索其他名称");

    public string LeftOut(IEnumerable<string> texts) => Pick(
        $"A search has room for {SearchLimits.Terms} words and {SearchLimits.Fields} filters. Left out, or not searched in full: {string.Join(", ", texts.Select(text => $"“{text}”"))}.",
        $"一次搜索最多含{SearchLimits.Terms}个词（中文每两个相邻的字计为一词）和{SearchLimits.Fields}个筛选条件。以下内容未搜索或未全部搜索：{string.Join("、", texts.Select(text => $"“{text}”"))}。");

    public string Partial => Pick(
        "This search asks for so much at once that not everything was looked through: there may be more results. Use fewer words, or longer beginnings of words.",
        "此搜索范围过大，未能全部查找，可能还有其他结果。请减少关键词，或输入更长的词首。");

    public string ShowingInstead(string text) => Pick($"Showing results for “{text}”.", $"以下为“{text}”的搜索结果。");
    public string SearchInstead(string text) => Pick($"Search instead for “{text}”", $"仍然搜索“{text}”");
    public string DidYouMean => Pick("Did you mean", "您要找的是不是");
    public string Filters => Pick("Filters", "筛选");
    public string ChosenFilters => Pick("Chosen filters", "已选条件");
    public string Remove(string what) => Pick($"Remove filter: {what}", $"取消筛选：{what}");
    public string RemoveAll => Pick("Remove all filters", "清除全部筛选");
    public string Order => Pick("Order", "排序");
    public string From => Pick("From", "自");
    public string To => Pick("To", "至");
    public string ByYear => Pick("Results by year", "各年结果数");
    public string YearBar(string year, int count) => Pick($"{year}: {Hits(count)}", $"{year}年：{Hits(count)}");
    public string Feed => Pick("Follow this search (RSS)", "订阅此搜索（RSS）");
    public string Previous => Pick("Previous", "上一页");
    public string Next => Pick("Next", "下一页");
    public string Help => Pick("How to search", "搜索说明");

    public IReadOnlyList<(string Example, string Meaning)> Examples =>
    [
        ("digital divide", Pick("both words, in any form", "两个词均出现（含词形变化）")),
        ("\"digital divide\"", Pick("the words side by side", "完整短语")),
        ("robot OR drone", Pick("either word", "任一词")),
        ("cloud -weather", Pick("the first word without the second", "含前者而不含后者")),
        ("govern*", Pick("words that begin so", "以此开头的词")),
        ("headline:museum", Pick("in the headline; also caption:, byline:, person:, topic:", "仅在标题中；另有 caption:、byline:、person:、topic:")),
        ("year:2019..2023", Pick("from these years; also type:interview", "年份范围；另有 type:interview")),
    ];

    public string NameOf(SearchSort sort) => sort switch
    {
        SearchSort.Newest => Pick("Newest first", "最新在前"),
        SearchSort.Oldest => Pick("Oldest first", "最早在前"),
        _ => Pick("Best match", "相关度"),
    };

    public string NameOf(SearchFacet facet) => facet switch
    {
        SearchFacet.Year => Pick("Year", "年份"),
        SearchFacet.Kind => Pick("Type", "类型"),
        SearchFacet.Topic => Pick("Topic", "主题"),
        SearchFacet.Person => Pick("Person", "人物"),
        SearchFacet.Organisation => Pick("Organisation", "机构"),
        SearchFacet.Series => Pick("Series", "系列"),
        SearchFacet.Language => Pick("Language", "语言"),
        SearchFacet.Pictures => Pick("Pictures", "图片"),
        SearchFacet.Video => Pick("Video", "视频"),
        _ => throw new NotSupportedException($"No word for the facet {facet}."),
    };

    public string NameOfKind(string kind) => kind switch
    {
        SearchKinds.Article => Pick("Story", "报道"),
        SearchKinds.Interview => Pick("Interview", "专访"),
        SearchKinds.PhotoStory => Pick("Photo story", "图片故事"),
        SearchKinds.Video => Pick("Video", "视频"),
        SearchKinds.Digest => Pick("Digest", "简报"),
        SearchKinds.LiveCoverage => Pick("Live coverage", "实时报道"),
        SearchKinds.SummitEdition => Pick("Summit edition", "峰会届次"),
        SearchKinds.Person => Pick("Person", "人物"),
        SearchKinds.Organisation => Pick("Organisation", "机构"),
        SearchKinds.Topic => Pick("Topic", "主题"),
        SearchKinds.Series => Pick("Series", "系列"),
        SearchKinds.Picture => Pick("Picture", "图片"),
        _ => kind,
    };

    public string YesOf(SearchFacet facet) => facet == SearchFacet.Pictures ? Pick("With pictures", "含图片") : Pick("With video", "含视频");

    private string Pick(string english, string chinese) => language.IsChinese ? chinese : english;
}
