namespace WicNews.Cms.Tests.Support;

/// <summary>The real clock, put forward at will.</summary>
internal sealed class ShiftableTime : TimeProvider
{
    private TimeSpan _shift;

    public void Forward(TimeSpan by) => _shift += by;

    /// <summary>Sets the clock to a moment; it goes on from there.</summary>
    public void Set(DateTimeOffset moment) => _shift = moment - base.GetUtcNow();

    public override DateTimeOffset GetUtcNow() => base.GetUtcNow() + _shift;
}
