using WicNews.Web.Tests.Support;

namespace WicNews.Web.Tests.Kill;

/// <summary>The short form of the benchmarks' <c>kill</c>: all kinds of work at once, and one kill.</summary>
public sealed class KillRoundsTests
{
    [Test]
    public async Task WhatWasAcknowledgedIsThereAndNothingIsHalfDone()
    {
        var data = Directory.CreateTempSubdirectory("wicnews-kill-");
        StartFolder.Sample.CopyTo(data);
        try
        {
            Assert.That(await KillRounds.RunAsync(data, KillWork.All, rounds: 1, TestContext.Out.WriteLine), Is.Empty);
        }
        finally
        {
            data.Delete(recursive: true);
        }
    }
}
