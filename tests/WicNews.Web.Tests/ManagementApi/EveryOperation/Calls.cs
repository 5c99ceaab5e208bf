namespace WicNews.Web.Tests.ManagementApi.EveryOperation;

/// <summary>How every built operation is called so that it succeeds, by method and documented path.</summary>
internal static class Calls
{
    public static IReadOnlyDictionary<string, MakeCall> All { get; } = new[] { DocumentCalls.All, MediaCalls.All, TypeCalls.All, SettingCalls.All, UserCalls.All, OwnCalls.All }
        .SelectMany(calls => calls).ToDictionary(call => call.Key, call => call.Value);

    /// <summary>The call of an operation; the test fails where nobody has written one.</summary>
    public static async Task<Call> MakeAsync(string operation, Ground ground)
    {
        Assert.That(All, Does.ContainKey(operation), $"{operation} is built: write how it is called.");
        return await All[operation](ground);
    }

    /// <summary>A call that needs nothing made.</summary>
    public static MakeCall Plain(string path) => _ => Task.FromResult(new Call(path));

    /// <summary>A call about one thing, whose id replaces <c>{id}</c>.</summary>
    public static MakeCall About(string path, Func<Ground, Task<Guid>> thing) => async ground => new Call(path.Replace("{id}", $"{await thing(ground)}", StringComparison.Ordinal));

    /// <summary>The same with a body.</summary>
    public static MakeCall About(string path, Func<Ground, Task<Guid>> thing, Func<Ground, object> body) =>
        async ground => new Call(path.Replace("{id}", $"{await thing(ground)}", StringComparison.Ordinal), body(ground));

    public static object Target(Guid? id) => new { target = id is { } known ? Ground.Reference(known) : null };
}
