using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Persistence.Querying;
using Umbraco.Cms.Core.Persistence.Repositories;

namespace WicNews.Cms.Persistence.Settings;

/// <summary>Templates: there are none, because pages are rendered by whoever reads the delivery API; none can be made.</summary>
internal sealed class NoTemplates : ITemplateRepository
{
    private const string Reason = "Templates are not supported: content is delivered, not rendered, here.";

    public ITemplate? Get(int id) => null;

    public ITemplate? Get(Guid id) => null;

    public ITemplate? Get(string? alias) => null;

    public IEnumerable<ITemplate> GetMany(params int[]? ids) => [];

    public IEnumerable<ITemplate> GetMany(params Guid[]? ids) => [];

    public IEnumerable<ITemplate> GetAll(params string[] aliases) => [];

    public IEnumerable<ITemplate> GetChildren(int layoutTemplateId) => [];

    public IEnumerable<ITemplate> GetDescendants(int layoutTemplateId) => [];

    public IEnumerable<ITemplate> Get(IQuery<ITemplate> query) => [];

    public int Count(IQuery<ITemplate>? query) => 0;

    public bool Exists(int id) => false;

    public bool Exists(Guid id) => false;

    public void Save(ITemplate entity) => throw new NotSupportedException(Reason);

    public void Delete(ITemplate entity) => throw new NotSupportedException(Reason);

    public Stream GetFileContentStream(string filepath) => throw new NotSupportedException(Reason);

    public void SetFileContent(string filepath, Stream content) => throw new NotSupportedException(Reason);

    public long GetFileSize(string filepath) => throw new NotSupportedException(Reason);
}
