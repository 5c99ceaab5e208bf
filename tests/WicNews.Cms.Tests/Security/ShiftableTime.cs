namespace WicNews.Cms.Tests.Security;

/// <summary>The real clock, put forward at will.</summary>
internal sealed class ShiftableTime : TimeProvider
{
    private TimeSpan _shift;

    public void Forward(TimeSpan by) => _shift += by;

    public override DateTimeOffset GetUtcNow() => base.GetUtcNow() + _shift;
}
