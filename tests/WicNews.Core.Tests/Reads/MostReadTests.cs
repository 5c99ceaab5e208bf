using WicNews.Core.Reads;

namespace WicNews.Core.Tests.Reads;

public sealed class MostReadTests
{
    private static readonly Guid First = Guid.Parse("11111111-1111-4111-8111-111111111111");
    private static readonly Guid Second = Guid.Parse("22222222-2222-4222-8222-222222222222");
    private readonly Calendar _clock = new();
    private readonly MemoryStore _store = new();
    private MostRead _reads = null!;

    [SetUp]
    public void Start()
    {
        _clock.Now = new DateTimeOffset(2025, 11, 8, 2, 0, 0, TimeSpan.Zero);
        _store.Kept.Clear();
        _reads = new MostRead(_store, _clock);
    }

    [TearDown]
    public void Stop() => _reads.Dispose();

    [Test]
    public async Task AReaderCountsOnceADay()
    {
        var counted = new[] { _reads.Note(First, "a"), _reads.Note(First, "a"), _reads.Note(First, "b"), _reads.Note(Second, "a") };
        _clock.Now = _clock.Now.AddDays(1);
        var nextDay = _reads.Note(First, "a");
        await _reads.KeepAsync();

        Assert.That((string.Join(',', counted), nextDay, _store.ReadsOf(First)), Is.EqualTo(("True,False,True,True", true, 3)));
    }

    [Test]
    public async Task WhatIsReadMoreStandsFirstAndTheOrderSaysThatItChanged()
    {
        Read(First, 1);
        Read(Second, 2);
        var first = await _reads.KeepAsync();
        var nothingNew = await _reads.KeepAsync();
        Read(Second, 3, from: 10);
        var sameOrder = await _reads.KeepAsync();
        Read(First, 9, from: 20);
        var otherOrder = await _reads.KeepAsync();

        Assert.That((first, nothingNew, sameOrder, otherOrder), Is.EqualTo((true, false, false, true)));
        Assert.That(_reads.Week, Is.EqualTo(new[] { First, Second }));
    }

    [Test]
    public async Task AWeekForgetsAfterSevenDaysAndTheMonthAfterThirty()
    {
        Read(First, 5);
        await _reads.KeepAsync();
        _clock.Now = _clock.Now.AddDays(7);
        Read(Second, 1);
        await _reads.KeepAsync();
        Assert.That((_reads.Week.Count, _reads.Month.Count), Is.EqualTo((1, 2)));

        _clock.Now = _clock.Now.AddDays(23);
        await _reads.KeepAsync();
        Assert.That((_reads.Month.Single(), _store.ReadsOf(First)), Is.EqualTo((Second, 0)));
    }

    [Test]
    public async Task WhatCouldNotBeKeptIsKeptTheNextTime()
    {
        Read(First, 2);
        _store.Fails = true;
        Assert.That(async () => await _reads.KeepAsync(), Throws.InvalidOperationException);
        _store.Fails = false;
        Read(First, 1, from: 5);
        await _reads.KeepAsync();

        Assert.That(_store.ReadsOf(First), Is.EqualTo(3));
    }

    [Test]
    public async Task TheOrderOutlivesARestart()
    {
        Read(First, 2);
        Read(Second, 3);
        await _reads.KeepAsync();
        using var restarted = new MostRead(_store, _clock);
        await restarted.LoadAsync();

        Assert.That(restarted.Week, Is.EqualTo(new[] { Second, First }));
    }

    [Test]
    public void TheSketchHardlyMistakesReadersForOneAnother()
    {
        var sketch = new ReadSketch();
        var counted = Enumerable.Range(0, 50_000).Count(reader => sketch.Add(First, $"reader {reader}"));

        Assert.That(counted, Is.GreaterThan(49_990));
        Assert.That(Enumerable.Range(0, 50_000).Any(reader => sketch.Add(First, $"reader {reader}")), Is.False);
    }

    private void Read(Guid story, int readers, int from = 0)
    {
        for (var reader = from; reader < from + readers; reader++)
            _reads.Note(story, $"reader {reader}");
    }

    private sealed class Calendar : TimeProvider
    {
        public DateTimeOffset Now { get; set; }

        public override DateTimeOffset GetUtcNow() => Now;
    }

    private sealed class MemoryStore : IReadStore
    {
        public Dictionary<(Guid Story, DateOnly Day), int> Kept { get; } = [];

        public bool Fails { get; set; }

        public int ReadsOf(Guid story) => Kept.Where(pair => pair.Key.Story == story).Sum(pair => pair.Value);

        public Task AddAsync(IReadOnlyCollection<DailyReads> reads, CancellationToken cancellationToken = default)
        {
            if (Fails)
                throw new InvalidOperationException("The database is away.");
            foreach (var (story, day, count) in reads)
                Kept[(story, day)] = Kept.GetValueOrDefault((story, day)) + count;
            return Task.CompletedTask;
        }

        public Task<IReadOnlyList<DailyReads>> LoadAsync(DateOnly since, CancellationToken cancellationToken = default) =>
            Task.FromResult<IReadOnlyList<DailyReads>>(
                Kept.Where(pair => pair.Key.Day >= since).Select(pair => new DailyReads(pair.Key.Story, pair.Key.Day, pair.Value)).ToArray());

        public Task ForgetBeforeAsync(DateOnly day, CancellationToken cancellationToken = default)
        {
            foreach (var old in Kept.Keys.Where(key => key.Day < day).ToArray())
                Kept.Remove(old);
            return Task.CompletedTask;
        }
    }
}
