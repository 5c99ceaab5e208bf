using WicNews.Core.Search;

namespace WicNews.Core.Tests.Search.Generation;

/// <summary>Stories for tests and measurements: the same seed gives the same stories. A tenth are in Chinese.</summary>
internal sealed class GeneratedCorpus
{
    private const int FirstYear = 2014;
    private static readonly DateTimeOffset Start = new(FirstYear, 1, 1, 0, 0, 0, TimeSpan.FromHours(8));

    private readonly Random _random;
    private readonly Vocabulary _vocabulary;
    private readonly ChineseVocabulary _chinese;
    private readonly int _bodyWords;

    public GeneratedCorpus(int seed, int words, int bodyWords)
    {
        _random = new Random(seed);
        _bodyWords = bodyWords;
        _vocabulary = new Vocabulary(words, _random);
        _chinese = new ChineseVocabulary(words / 4, _random);
        Topics = Keys(60);
        People = Keys(2_000);
        Organisations = Keys(500);
        Series = Keys(40);
    }

    public Guid[] Topics { get; }

    public Guid[] People { get; }

    public Guid[] Organisations { get; }

    public Guid[] Series { get; }

    public IReadOnlyList<string> Words => _vocabulary.Words;

    public IEnumerable<SearchDocument> Stories(int count) => Enumerable.Range(0, count).Select(_ => Story());

    /// <summary>The authority records that stories are tagged with.</summary>
    public IEnumerable<SearchDocument> Authorities() =>
        Records(Topics, SearchKinds.Topic).Concat(Records(People, SearchKinds.Person)).Concat(Records(Organisations, SearchKinds.Organisation)).Concat(Records(Series, SearchKinds.Series));

    public SearchDocument Story()
    {
        var isChinese = _random.Next(10) == 0;
        var key = NewKey();
        var date = Start.AddMinutes(_random.Next(12 * 365 * 24 * 60));
        return new SearchDocument
        {
            Key = key, Owner = key, Culture = isChinese ? "zh-CN" : "en-US", Kind = Kind(), Url = $"/{date.Year}/{key:N}/", Date = date, Year = date.Year,
            Title = Text(8, isChinese), Standfirst = Text(20, isChinese), Captions = [Text(12, isChinese)], Byline = Text(2, isChinese: false),
            Body = Text(_bodyWords / 2 + _random.Next(_bodyWords), isChinese),
            Topics = Some(Topics, 1 + _random.Next(3)), People = Some(People, _random.Next(5)), Organisations = Some(Organisations, _random.Next(4)),
            Series = _random.Next(10) == 0 ? Series[Vocabulary.Zipf(Series.Length, _random)] : null,
            HasPictures = _random.Next(10) < 6, HasVideo = _random.Next(20) == 0,
        };
    }

    private string Kind()
    {
        var chance = _random.Next(100);
        return SearchKinds.Stories[chance < 60 ? 0 : chance < 75 ? 1 : chance < 85 ? 2 : chance < 93 ? 3 : chance < 98 ? 4 : 5];
    }

    /// <summary>Sentences of about a dozen words; Chinese ones without spaces.</summary>
    private string Text(int words, bool isChinese)
    {
        var parts = new List<string>(words * 2);
        for (var i = 0; i < words; i++)
        {
            parts.Add(isChinese ? _chinese.Next() : _vocabulary.Next());
            var endsSentence = _random.Next(12) == 0;
            parts.Add(isChinese ? (endsSentence ? "。" : "") : endsSentence ? ". " : " ");
        }
        return string.Concat(parts).Trim();
    }

    private IEnumerable<SearchDocument> Records(Guid[] keys, string kind) => keys.Select(key => new SearchDocument
    {
        Key = key, Owner = key, Culture = "en-US", Kind = kind, Title = $"{_vocabulary.Next()} {_vocabulary.Next()} {_random.Next(1000)}", Url = $"/{kind}/{key:N}/",
    });

    private Guid[] Some(Guid[] keys, int count) => [.. Enumerable.Range(0, count).Select(_ => keys[Vocabulary.Zipf(keys.Length, _random)]).Distinct()];

    private Guid[] Keys(int count) => [.. Enumerable.Range(0, count).Select(_ => NewKey())];

    private Guid NewKey()
    {
        Span<byte> bytes = stackalloc byte[16];
        _random.NextBytes(bytes);
        return new Guid(bytes);
    }
}
