namespace WicNews.Cms.ManagementApi.Frame;

/// <summary>What a handler returns: a result or a refusal.</summary>
internal interface IAnswer
{
    Problem? Problem { get; }
}
