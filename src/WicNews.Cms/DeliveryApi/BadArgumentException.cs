namespace WicNews.Cms.DeliveryApi;

/// <summary>A request's argument makes no sense; the answer is 400 and names it.</summary>
internal sealed class BadArgumentException(string argument, string reason) : Exception($"{argument}: {reason}")
{
    public string Argument { get; } = argument;

    public string Reason { get; } = reason;
}
