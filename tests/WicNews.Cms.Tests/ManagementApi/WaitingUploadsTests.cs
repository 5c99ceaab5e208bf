using NSubstitute;
using Umbraco.Cms.Core.Models.TemporaryFile;
using Umbraco.Cms.Core.Services;
using WicNews.Cms.ManagementApi.TemporaryFiles;

namespace WicNews.Cms.Tests.ManagementApi;

public sealed class WaitingUploadsTests
{
    private readonly ITemporaryFileService _files = Substitute.For<ITemporaryFileService>();

    [TestCase(1, WaitingUploads.MostBytes)]
    [TestCase(WaitingUploads.MostFiles, 1)]
    public async Task WhoHasTooMuchWaitingGetsNoMoreInUntilSomeOfItIsUsed(int files, long bytes)
    {
        var waiting = new WaitingUploads();
        var (user, file) = (Guid.NewGuid(), Guid.NewGuid());
        _files.GetAsync(Arg.Any<Guid>()).Returns(new TemporaryFileModel { Key = file, FileName = "a.jpg", OpenReadStream = () => Stream.Null, AvailableUntil = DateTime.MaxValue });
        Assert.That(await waiting.HasRoomAsync(user, bytes, _files), Is.True);
        for (var count = 1; count < files; count++)
            waiting.Add(user, Guid.NewGuid(), bytes);
        waiting.Add(user, file, bytes);

        Assert.That(await waiting.HasRoomAsync(user, bytes, _files), Is.False);
        Assert.That(await waiting.HasRoomAsync(Guid.NewGuid(), bytes, _files), Is.True, "another user");
        _files.GetAsync(file).Returns((TemporaryFileModel?)null);
        Assert.That(await waiting.HasRoomAsync(user, bytes, _files), Is.True, "one is used");
    }
}
