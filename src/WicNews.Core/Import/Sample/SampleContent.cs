using Microsoft.Extensions.Logging;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.ContentEditing;
using Umbraco.Cms.Core.Models.ContentPublishing;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Services.OperationStatus;

namespace WicNews.Core.Import.Sample;

/// <summary>
/// Fills an empty site with sample content, through the services that editors use. An import that was interrupted goes on at the next
/// start; a site with content of its own is left alone.
/// </summary>
public sealed partial class SampleContent
{
    private const string DoneKey = "WicNews.SampleContent";
    private const int ReportEvery = 25;

    private readonly SampleServices _services;
    private readonly IKeyValueService _values;
    private readonly ILogger<SampleContent> _logger;

    internal SampleContent(SampleServices services, IKeyValueService values, ILogger<SampleContent> logger)
    {
        (_services, _values, _logger) = (services, values, logger);
    }

    /// <summary>Imports the files of a folder, if the site is empty.</summary>
    /// <returns>The number of nodes that were made.</returns>
    /// <exception cref="SampleContentException">A file cannot be used.</exception>
    public async Task<int> ImportAsync(string folder, CancellationToken cancellationToken)
    {
        if (_values.GetValue(DoneKey) is not null)
        {
            return 0;
        }

        SampleSet set = SampleSet.Read(folder);
        if (!IsOpen(set))
        {
            _values.SetValue(DoneKey, "not needed");
            return 0;
        }

        SampleValues values = await SampleValues.CreateAsync(set, _services.Types, _services.DataTypes);
        SampleDocuments documents = new(set, values, _services.Types.GetAll().ToDictionary(type => type.Alias));
        IReadOnlyList<SampleNode> nodes = documents.InOrder();
        await _services.Pictures.CreateAsync(set.Pictures, values, cancellationToken);
        PicturesDone(set.Pictures.Count);
        int made = await CreateAsync(nodes, documents, cancellationToken);
        foreach (SampleNode root in nodes.Where(SampleDocuments.IsRoot))
        {
            await UpdateAsync(root, documents.ToUpdate(root));
        }

        _values.SetValue(DoneKey, "imported");
        return made;
    }

    private bool IsOpen(SampleSet set)
    {
        HashSet<Guid> ours = [.. set.Nodes.Select(node => node.Key)];
        return _services.Contents.GetRootContent().All(content => ours.Contains(content.Key));
    }

    private async Task<int> CreateAsync(IReadOnlyList<SampleNode> nodes, SampleDocuments documents, CancellationToken cancellationToken)
    {
        int made = 0;
        foreach (SampleNode node in nodes)
        {
            cancellationToken.ThrowIfCancellationRequested();
            IContent? existing = await _services.Editing.GetAsync(node.Key);
            if (existing is null)
            {
                await CreateAsync(node, documents.ToCreate(node));
            }

            if (existing is not { Published: true })
            {
                await PublishAsync(node);
                made++;
            }

            if (made % ReportEvery == 0)
            {
                Progress(made, nodes.Count);
            }
        }

        return made;
    }

    private async Task CreateAsync(SampleNode node, ContentCreateModel model)
    {
        Attempt<ContentCreateResult, ContentEditingOperationStatus> attempt = await _services.Editing.CreateAsync(model, Constants.Security.SuperUserKey);
        if (!attempt.Success)
        {
            throw SampleFaults.Of(node.Files[0].Path, node.Files.SelectMany(file => file.Fields), node.Slug, attempt.Status, attempt.Result.ValidationResult);
        }
    }

    private async Task UpdateAsync(SampleNode node, ContentUpdateModel model)
    {
        Attempt<ContentUpdateResult, ContentEditingOperationStatus> attempt = await _services.Editing.UpdateAsync(node.Key, model, Constants.Security.SuperUserKey);
        if (!attempt.Success)
        {
            throw SampleFaults.Of(node.Files[0].Path, node.Files.SelectMany(file => file.Fields), node.Slug, attempt.Status, attempt.Result.ValidationResult);
        }

        await PublishAsync(node);
    }

    private async Task PublishAsync(SampleNode node)
    {
        List<CulturePublishScheduleModel> cultures = [.. node.Files.Select(file => new CulturePublishScheduleModel { Culture = file.Culture })];
        Attempt<ContentPublishingResult, ContentPublishingOperationStatus> attempt =
            await _services.Publishing.PublishAsync(node.Key, cultures, Constants.Security.SuperUserKey);
        if (!attempt.Success)
        {
            throw node.Files[0].Fault($"It could not be published: {attempt.Status}. {string.Join(", ", attempt.Result.InvalidPropertyAliases)}".TrimEnd());
        }
    }

    [LoggerMessage(LogLevel.Information, "Sample content: {Count} pictures")]
    private partial void PicturesDone(int count);

    [LoggerMessage(LogLevel.Information, "Sample content: {Made} of {All} pages")]
    private partial void Progress(int made, int all);
}
