namespace WicNews.Core.Search.Feeding;

/// <summary>What comparing the index with what is published brought to light. All that differed was mended.</summary>
/// <param name="Checked">Published tree entries that were compared.</param>
/// <param name="Missing">Of these, how many the index lacked in whole or in part.</param>
/// <param name="Stale">Of these, how many the index had otherwise than they are.</param>
/// <param name="Surplus">How many the index had that are not published.</param>
public sealed record IndexReport(int Checked, int Missing, int Stale, int Surplus)
{
    public bool IsSound => Missing + Stale + Surplus == 0;

    public override string ToString() => IsSound
        ? $"{Checked} entries compared: the index is sound."
        : $"{Checked} entries compared: {Missing} missing, {Stale} stale, {Surplus} surplus; mended.";
}
