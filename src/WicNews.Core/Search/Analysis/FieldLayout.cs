namespace WicNews.Core.Search.Analysis;

/// <summary>
/// Each field has a range of positions of its own, so that a position says its field, a phrase cannot cross fields, and a word asked
/// for in one field is a word in a range. What overruns its field's range goes on behind the body: found still, with the body's weight.
/// </summary>
internal static class FieldLayout
{
    /// <summary>Room between the overruns of two fields.</summary>
    public const int OverrunStretch = 16_777_216;

    private static readonly int[] Starts = [0, 256, 320, 1024, 1536, 4096, int.MaxValue];

    /// <summary>What an occurrence counts for: one in the headline is worth eight in the body.</summary>
    private static readonly float[] Weights = [8, 3, 2.5f, 3, 2, 1];

    /// <summary>All fields in their order.</summary>
    public static readonly TextField[] Fields = Enum.GetValues<TextField>();

    public static int StartOf(TextField field) => Starts[(int)field];

    /// <summary>First position after the field.</summary>
    public static int EndOf(TextField field) => Starts[(int)field + 1];

    /// <summary>Where a position is of the field no more, and none that follows is. Of all fields that are searched by themselves only captions overrun.</summary>
    public static int EndOfPlaces(TextField field) => field == TextField.Caption ? int.MaxValue : EndOf(field);

    /// <summary>Whether a position is of the field, or of what overran it.</summary>
    public static bool IsIn(TextField field, int position) => (position >= StartOf(field) && position < EndOf(field))
        || (field == TextField.Caption && (position - StartOf(TextField.Body)) / OverrunStretch == OverrunOf(field));

    /// <summary>The number of the stretch that a field overruns into.</summary>
    public static int OverrunOf(TextField field) => (int)field + 1;

    public static float WeightOf(TextField field) => Weights[(int)field];

    public static TextField FieldAt(int position)
    {
        var field = Weights.Length - 1;
        while (position < Starts[field])
            field--;
        return (TextField)field;
    }
}
