using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Configuration;
using Umbraco.Cms.Core.Exceptions;
using Umbraco.Cms.Core.Semver;
using Umbraco.Cms.Core.Services;

namespace WicNews.Cms.Hosting;

/// <summary>This host runs or does not start at all: nothing is installed or upgraded through the browser.</summary>
internal sealed class RunningState(Lazy<IUmbracoVersion> version) : IRuntimeState
{
    public Version Version => version.Value.Version;

    public string VersionComment => version.Value.Comment;

    public SemVersion SemanticVersion => version.Value.SemanticVersion;

    public RuntimeLevel Level => RuntimeLevel.Run;

    public RuntimeLevelReason Reason => RuntimeLevelReason.Run;

    public string? CurrentMigrationState => null;

    public string? FinalMigrationState => null;

    public BootFailedException? BootFailedException => null;

    public IReadOnlyDictionary<string, object> StartupState { get; } = new Dictionary<string, object>();

    public void DetermineRuntimeLevel()
    {
        // Known from the beginning.
    }

    public void Configure(RuntimeLevel level, RuntimeLevelReason reason, Exception? bootFailedException = null) =>
        throw new NotSupportedException("RunningState.Configure is not built: this host always runs.");
}
