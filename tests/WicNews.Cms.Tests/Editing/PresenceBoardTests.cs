using WicNews.Cms.Editing.Presence;
using WicNews.Cms.Tests.Support;

namespace WicNews.Cms.Tests.Editing;

public sealed class PresenceBoardTests
{
    private static readonly Guid Anna = Guid.NewGuid();

    [Test]
    public void ALeaseThatIsNotRenewedEndsByItself()
    {
        ShiftableTime time = new();
        PresenceBoard board = new(time);
        board.Enter("document:1", Guid.NewGuid(), Anna, "Anna", hasChanges: true);
        Assert.That(board.At("document:1"), Has.Count.EqualTo(1));
        time.Forward(PresenceBoard.Lease + TimeSpan.FromSeconds(1));
        Assert.That(board.At("document:1"), Is.Empty);
    }

    [Test]
    public void RenewingTellsNobodyAndChangingTells()
    {
        PresenceBoard board = new(TimeProvider.System);
        var window = Guid.NewGuid();
        Assert.That(board.Enter("document:1", window, Anna, "Anna", hasChanges: false), Is.True);
        Assert.That(board.Enter("document:1", window, Anna, "Anna", hasChanges: false), Is.False);
        Assert.That(board.Enter("document:1", window, Anna, "Anna", hasChanges: true), Is.True);
    }

    [Test]
    public void AnothersWindowIsNotTakenOver()
    {
        PresenceBoard board = new(TimeProvider.System);
        var window = Guid.NewGuid();
        board.Enter("document:1", window, Anna, "Anna", hasChanges: false);
        Assert.That(board.Enter("document:1", window, Guid.NewGuid(), "Mallory", hasChanges: true), Is.False);
        Assert.That(board.At("document:1").Single().Name, Is.EqualTo("Anna"));
    }

    [Test]
    public void OneUserHasABoundedNumberOfWindows()
    {
        PresenceBoard board = new(TimeProvider.System);
        for (var i = 0; i < 200; i++)
            board.Enter($"document:{i}", Guid.NewGuid(), Anna, "Anna", hasChanges: false);
        Assert.That(Enumerable.Range(0, 200).Sum(i => board.At($"document:{i}").Count), Is.EqualTo(60));
    }
}
