namespace WicNews.Cms.Schedules;

/// <summary>
/// Whether what is being published, in the flow that asks, is an earlier text than the draft. To whoever hears of it, it looks like any other
/// publication.
/// </summary>
internal sealed class EarlierText
{
    private readonly AsyncLocal<DateTime?> _frozen = new();

    /// <summary>When the text that goes out was put aside to be published later; UTC. Null when the draft goes out.</summary>
    public DateTime? Frozen
    {
        get => _frozen.Value;
        set => _frozen.Value = value;
    }
}
