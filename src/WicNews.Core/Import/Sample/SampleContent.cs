using Microsoft.Extensions.Logging;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.ContentEditing;
using Umbraco.Cms.Core.Models.ContentEditing.Validation;
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
        values.PictureAddresses = await _services.Pictures.CreateAsync(set.Pictures, values, cancellationToken);
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
                made++;
            }
            else if (!existing.Published)
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
        Attempt<ContentCreateResult, ContentEditingAndPublishingStatus> attempt =
            await _services.Editing.CreateAndPublishAsync(model, node.Files.Select(file => file.Culture).ToHashSet(), Constants.Security.SuperUserKey);

        Check(node, attempt.Status.ContentEditingOperationStatus, attempt.Result.ValidationResult);

        if (attempt.Status.ContentPublishingOperationStatus != ContentPublishingOperationStatus.Success)
        {
            throw Unpublishable(node, attempt.Status.ContentPublishingOperationStatus, attempt.Result.InvalidPropertyAliases);
        }
    }

    private async Task UpdateAsync(SampleNode node, ContentUpdateModel model)
    {
        Attempt<ContentUpdateResult, ContentEditingOperationStatus> attempt = await _services.Editing.UpdateAsync(node.Key, model, Constants.Security.SuperUserKey);
        Check(node, attempt.Status, attempt.Result.ValidationResult);
        await PublishAsync(node);
    }

    private async Task PublishAsync(SampleNode node)
    {
        List<CulturePublishScheduleModel> cultures = [.. node.Files.Select(file => new CulturePublishScheduleModel { Culture = file.Culture })];
        Attempt<ContentPublishingResult, ContentPublishingOperationStatus> attempt =
            await _services.Publishing.PublishAsync(node.Key, cultures, Constants.Security.SuperUserKey);
        if (!attempt.Success)
        {
            throw Unpublishable(node, attempt.Status, attempt.Result.InvalidPropertyAliases);
        }
    }

    // What is invalid is saved all the same, as a draft; and languages that a node is not written in are always invalid.
    private static void Check(SampleNode node, ContentEditingOperationStatus status, ContentValidationResult validation)
    {
        List<PropertyValidationError> errors = [.. validation.ValidationErrors.Where(error => error.Culture is null || node.Files.Any(file => file.Culture == error.Culture))];
        if (status is not (ContentEditingOperationStatus.Success or ContentEditingOperationStatus.PropertyValidationError) || errors.Count > 0)
        {
            throw SampleFaults.Of(node.Files[0].Path, node.Files.SelectMany(file => file.Fields), node.Slug, status, errors);
        }
    }

    private static SampleContentException Unpublishable(SampleNode node, ContentPublishingOperationStatus? status, IEnumerable<string> properties) =>
        node.Files[0].Fault($"It could not be published: {status}. {string.Join(", ", properties)}".TrimEnd());

    [LoggerMessage(LogLevel.Information, "Sample content: {Count} pictures")]
    private partial void PicturesDone(int count);

    [LoggerMessage(LogLevel.Information, "Sample content: {Made} of {All} pages")]
    private partial void Progress(int made, int all);
}
