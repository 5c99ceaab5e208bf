using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;
using WicNews.Core.Comments;

namespace WicNews.Web.Hosting.Readers;

/// <summary>Comments in the site's database.</summary>
internal sealed class EfCommentStore(ReadersDatabase database) : ICommentStore, IDisposable
{
    private readonly SemaphoreSlim _reading = new(1);

    /// <summary>Stories that have comments, or had some: the database is asked about no others, which are nearly all. Read when first needed.</summary>
    private volatile ConcurrentDictionary<Guid, bool>? _commented;

    public async Task<bool> AddAsync(Comment comment, CancellationToken cancellationToken = default)
    {
        // Before it is written: what reads the stories meanwhile would miss it for good.
        (await CommentedAsync(cancellationToken))[comment.Story] = true;
        return await database.WriteAsync(context => AddAsync(context, comment, cancellationToken), cancellationToken);
    }

    public async Task<CommentList> ApprovedAsync(Guid story, string culture, int skip, int take, CancellationToken cancellationToken = default)
    {
        if (!(await CommentedAsync(cancellationToken)).ContainsKey(story))
            return new CommentList([], 0);
        return await database.ReadAsync(
            context => ListAsync(
                context.Set<CommentRow>().Where(row => row.Story == story && row.State == CommentState.Approved && row.Culture == culture), skip, take, cancellationToken),
            cancellationToken);
    }

    public Task<CommentList> ListAsync(CommentState state, int skip, int take, CancellationToken cancellationToken = default) => database.ReadAsync(
        context => ListAsync(context.Set<CommentRow>().Where(row => row.State == state), skip, take, cancellationToken), cancellationToken);

    public Task<Comment?> FindAsync(Guid id, CancellationToken cancellationToken = default) => database.ReadAsync(
        async context => (await context.Set<CommentRow>().SingleOrDefaultAsync(row => row.Id == id, cancellationToken))?.ToComment(), cancellationToken);

    public Task<bool> MoveAsync(Guid id, CommentState state, CancellationToken cancellationToken = default) => database.WriteAsync(
        async context => await context.Set<CommentRow>().Where(row => row.Id == id).ExecuteUpdateAsync(row => row.SetProperty(one => one.State, state), cancellationToken) > 0,
        cancellationToken);

    public Task<bool> DeleteAsync(Guid id, CancellationToken cancellationToken = default) => database.WriteAsync(
        async context => await context.Set<CommentRow>().Where(row => row.Id == id).ExecuteDeleteAsync(cancellationToken) > 0, cancellationToken);

    public Task DeleteOfStoriesAsync(IReadOnlyCollection<Guid> stories, CancellationToken cancellationToken = default) => database.WriteAsync(
        context => context.Set<CommentRow>().Where(row => stories.Contains(row.Story)).ExecuteDeleteAsync(cancellationToken), cancellationToken);

    public Task DeleteRejectedAsync(DateTimeOffset before, CancellationToken cancellationToken = default)
    {
        var moment = before.ToUnixTimeMilliseconds();
        return database.WriteAsync(
            context => context.Set<CommentRow>().Where(row => row.State == CommentState.Rejected && row.Written < moment).ExecuteDeleteAsync(cancellationToken),
            cancellationToken);
    }

    public Task<IReadOnlyList<Guid>> StoriesAsync(CancellationToken cancellationToken = default) => database.ReadAsync<IReadOnlyList<Guid>>(
        async context => await context.Set<CommentRow>().Select(row => row.Story).Distinct().ToListAsync(cancellationToken), cancellationToken);

    public void Dispose() => _reading.Dispose();

    private static async Task<CommentList> ListAsync(IQueryable<CommentRow> rows, int skip, int take, CancellationToken cancellationToken)
    {
        var some = await rows.OrderByDescending(row => row.Written).ThenBy(row => row.Id).Skip(skip).Take(take).ToListAsync(cancellationToken);
        var isAll = skip == 0 && some.Count < take;
        return new CommentList(some.Select(row => row.ToComment()).ToArray(), isAll ? some.Count : await rows.CountAsync(cancellationToken));
    }

    private static async Task<bool> AddAsync(ReadersDbContext context, Comment comment, CancellationToken cancellationToken)
    {
        if (await context.Set<CommentRow>().AnyAsync(row => row.Story == comment.Story && row.Name == comment.Name && row.Text == comment.Text, cancellationToken))
            return false;
        context.Add(new CommentRow
        {
            Id = comment.Id, Story = comment.Story, Culture = comment.Culture, Name = comment.Name, Text = comment.Text,
            Written = comment.Written.ToUnixTimeMilliseconds(), State = comment.State,
        });
        await context.SaveChangesAsync(cancellationToken);
        return true;
    }

    private async Task<ConcurrentDictionary<Guid, bool>> CommentedAsync(CancellationToken cancellationToken)
    {
        if (_commented is { } known)
            return known;
        await _reading.WaitAsync(cancellationToken);
        try
        {
            return _commented ??= new ConcurrentDictionary<Guid, bool>((await StoriesAsync(cancellationToken)).Select(story => KeyValuePair.Create(story, true)));
        }
        finally
        {
            _reading.Release();
        }
    }
}
