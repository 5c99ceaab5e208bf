using NSubstitute;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Services.Navigation;
using WicNews.Core.Content;
using WicNews.Core.Search;
using WicNews.Core.Search.Authorities;
using WicNews.Core.Search.Feeding;
using WicNews.Core.Search.Synonyms;
using WicNews.Core.Tests.Support;

namespace WicNews.Core.Tests.Search;

[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
public sealed class AffectedOwnersTests
{
    private const int Stories = 200;
    private readonly FakeSite _site = new();
    private readonly CountingIndex _index = new();
    private readonly IRelationService _relations = Substitute.For<IRelationService>();
    private readonly IIdKeyMap _ids = Substitute.For<IIdKeyMap>();
    private readonly FakeContent _edition;
    private readonly FakeContent[] _stories;
    private readonly ItemMapper _mapper;
    private readonly AffectedOwners _affected;

    public AffectedOwnersTests()
    {
        _edition = _site.Add("summitEdition", _site.Home).In(Cultures.English, "2025").In(Cultures.Chinese, "2025").With("year", 2025);
        // Few are in Chinese, and none of the first.
        _stories = [.. Enumerable.Range(0, Stories).Select(number =>
        {
            var story = _site.Add("article", _edition).In(Cultures.English, $"Story {number}");
            return number % 50 == 49 ? story.In(Cultures.Chinese, $"报道{number}") : story;
        })];
        var navigation = Substitute.For<IDocumentNavigationQueryService>();
        navigation.TryGetDescendantsKeys(default, out _).ReturnsForAnyArgs(call =>
        {
            Guid[] stories = [.. _stories.Select(story => story.Key)];
            call[1] = call.Arg<Guid>() == _site.Home.Key ? stories.Prepend(_edition.Key) : call.Arg<Guid>() == _edition.Key ? stories : [];
            return true;
        });
        _mapper = new ItemMapper(_site.Reader);
        _affected = new AffectedOwners(_index, _mapper, new PublishedTree(navigation), _site.Paths,
            new DocumentUses(Substitute.For<IMediaNavigationQueryService>(), _relations, _ids));
        _index.Rebuild(_stories.Append(_edition).SelectMany(content => _mapper.Map(content.Key)), 1);
    }

    [Test]
    public void AnArchiveIsNotReadThroughBecauseItsFrontPageWasPublished()
    {
        Assert.That(Affected(_site.Home), Is.Empty);
        Assert.That(_index.Readings, Is.LessThan(Stories / 4));
    }

    [Test]
    public void WhatLiesBelowARenamedEditionMovesWithIt()
    {
        _edition.In(Cultures.English, "2025", "summit-2025");

        Assert.That(Affected(_edition), Is.EquivalentTo(_stories.Select(story => story.Key)));
    }

    /// <summary>As when the machine stopped after some were taken in and before the edition was, and a snapshot has them.</summary>
    [Test]
    public void SomeThatHaveMovedAlreadyDoNotHideTheRest()
    {
        _edition.In(Cultures.English, "2025", "summit-2025");
        _index.Apply([.. _stories.Take(50).Select(story => new DocumentChange(story.Key, _mapper.Map(story.Key)))], 1);

        Assert.That(Affected(_edition), Is.SupersetOf(_stories.Skip(50).Select(story => story.Key)));
    }

    [Test]
    public void AlsoInTheLanguageThatFewAreWrittenIn()
    {
        _edition.In(Cultures.Chinese, "2025", "二〇二五");

        Assert.That(Affected(_edition), Is.SupersetOf(_stories.Where(story => story.Cultures.ContainsKey(Cultures.Chinese)).Select(story => story.Key)));
    }

    [Test]
    public void ARenamedRecordReachesAllOfItsStoriesHoweverMany()
    {
        var topic = Some.Person("Old name") with { Kind = SearchKinds.Topic };
        var stories = Enumerable.Range(0, SearchLimits.Depth + 50).Select(_ => Some.Story() with { Topics = [topic.Key] }).ToArray();
        _index.Rebuild(stories.Append(topic), 2);

        Assert.That(_affected.Of(topic.Key, [topic with { Title = "New name" }]), Is.EquivalentTo(stories.Select(story => story.Key)));
    }

    [Test]
    public void ARenamedOrganisationReachesItsPeople()
    {
        var organisation = _site.Add("organisation", _site.Home).In(Cultures.English, "Old name");
        var person = _site.Add("person", _site.Home).In(Cultures.English, "Ana").With("organisation", new[] { organisation });
        _index.Rebuild([.. _mapper.Map(organisation.Key), .. _mapper.Map(person.Key)], 2);
        _ids.GetIdForKey(organisation.Key, UmbracoObjectTypes.Document).Returns(Attempt.Succeed(organisation.Id));
        _ids.GetKeyForId(person.Id, UmbracoObjectTypes.Document).Returns(Attempt.Succeed(person.Key));
        var uses = Substitute.For<IRelation>();
        uses.ParentId.Returns(person.Id);
        _relations.GetByChildId(organisation.Id, Constants.Conventions.RelationTypes.RelatedDocumentAlias).Returns([uses]);

        Assert.That(Affected(organisation), Is.Empty);
        organisation.In(Cultures.English, "New name");

        Assert.That(Affected(organisation), Is.EqualTo(new[] { person.Key }));
    }

    private Guid[] Affected(FakeContent content) => [.. _affected.Of(content.Key, _mapper.Map(content.Key))];

    /// <summary>An index that counts how often a document is read out of it.</summary>
    private sealed class CountingIndex : ISearchIndex
    {
        private readonly SegmentIndex _index = new();

        public int Readings { get; private set; }
        public long Sequence => _index.Sequence;
        public long Version => _index.Version;
        public int DocumentCount => _index.DocumentCount;
        public AuthorityDirectory Authorities => _index.Authorities;

        public SearchResult Search(SearchQuery query) => _index.Search(query);
        public IEnumerable<SearchHit> Walk(SearchFilters filters, bool isOldestFirst) => _index.Walk(filters, isOldestFirst);
        public IReadOnlyList<DateTimeOffset?> LastWritten(SearchFilters filters, int run) => _index.LastWritten(filters, run);
        public IReadOnlyDictionary<Guid, (int First, int Last)> YearsOfRecords(string culture) => _index.YearsOfRecords(culture);
        public IReadOnlyList<Suggestion> Suggest(SuggestQuery query) => _index.Suggest(query);
        public void Apply(IReadOnlyCollection<DocumentChange> changes, long sequence) => _index.Apply(changes, sequence);
        public void Rebuild(IEnumerable<SearchDocument> documents, long sequence) => _index.Rebuild(documents, sequence);
        public void Use(SynonymGroups synonyms) => _index.Use(synonyms);
        public IReadOnlyList<Guid> OwnersOf(Guid key) => _index.OwnersOf(key);
        public IReadOnlyList<Guid> OwnersAbout(Guid record) => _index.OwnersAbout(record);
        public IReadOnlySet<Guid> Owners() => _index.Owners();

        public IReadOnlyList<SearchDocument> Read(Guid owner)
        {
            Readings++;
            return _index.Read(owner);
        }
    }
}
