using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using NSubstitute;
using WicNews.Cms.Imaging;
using WicNews.Cms.Imaging.Renditions;

namespace WicNews.Cms.Tests.Imaging;

public sealed class RenditionCacheTests
{
    private string _folder = null!;

    [SetUp]
    public void Start() => _folder = Directory.CreateTempSubdirectory("wicnews-renditions").FullName;

    [TearDown]
    public void Stop() => Directory.Delete(_folder, recursive: true);

    [Test]
    public async Task TheFirstRenditionAfterAStartIsSentThoughOthersAreBeingFinished()
    {
        Directory.CreateDirectory(Path.Combine(_folder, "renditions"));
        using CancellationTokenSource finished = new();
        Task others = Task.Run(() =>
        {
            for (int number = 0; !finished.IsCancellationRequested; number++)
            {
                string unfinished = Path.Combine(_folder, "renditions", $"{number % 50}.tmp");
                File.WriteAllText(unfinished, "almost");
                File.Move(unfinished, Path.Combine(_folder, "renditions", "done"), overwrite: true);
            }
        });
        for (int start = 0; start < 200; start++)
        {
            await using FileStream made = await NewCache().OpenAsync($"{start}", () => Task.FromResult(new byte[10]));
            Assert.That(made.Length, Is.EqualTo(10));
            Assert.That(made.Name, Does.Exist);
        }
        await finished.CancelAsync();
        await others;
    }

    [Test]
    public async Task WhatIsRemovedBetweenTheLookAndTheOpeningIsMadeAgain()
    {
        string path;
        await using (FileStream made = await NewCache().OpenAsync("key", () => Task.FromResult(new byte[10])))
            path = made.Name;
        // When it was last used is noted between the two.
        var clock = Substitute.For<TimeProvider>();
        clock.GetUtcNow().Returns(_ =>
        {
            File.Delete(path);
            return TimeProvider.System.GetUtcNow();
        });

        await using FileStream opened = await NewCache(clock).OpenAsync("key", () => Task.FromResult(new byte[20]));

        Assert.That(opened.Length, Is.EqualTo(20));
    }

    [Test]
    public void WhatCannotBeMadeIsTriedOnce()
    {
        int tries = 0;
        Task<byte[]> Make()
        {
            tries++;
            throw new FileNotFoundException("The original is gone.");
        }

        Assert.That(() => NewCache().OpenAsync("key", Make), Throws.TypeOf<FileNotFoundException>());
        Assert.That(tries, Is.EqualTo(1));
    }

    private RenditionCache NewCache(TimeProvider? clock = null)
    {
        ConfigurationManager configuration = new();
        configuration[DataDirectory.Key] = _folder;
        return new RenditionCache(new DataDirectory(configuration, _folder), Options.Create(new ImagingOptions()), clock ?? TimeProvider.System, NullLogger<RenditionCache>.Instance);
    }
}
