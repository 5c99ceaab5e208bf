using System.Text.Json.Serialization;

namespace WicNews.Cms.PropertyEditors.Media;

/// <summary>How much is cut off at each side, as shares of the width (x1 left, x2 right) and the height (y1 top, y2 bottom).</summary>
public sealed record CropCoordinates(decimal X1, decimal Y1, decimal X2, decimal Y2)
{
    [JsonIgnore]
    public bool IsInside =>
        X1 is >= 0 and <= 1 && X2 is >= 0 and <= 1 && Y1 is >= 0 and <= 1 && Y2 is >= 0 and <= 1 && X1 + X2 < 1 && Y1 + Y2 < 1;
}
