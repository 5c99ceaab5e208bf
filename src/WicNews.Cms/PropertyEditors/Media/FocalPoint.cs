using System.Text.Json.Serialization;

namespace WicNews.Cms.PropertyEditors.Media;

/// <summary>What must stay in sight when a picture is cut, as shares of its width and height from the left and the top.</summary>
public sealed record FocalPoint(decimal Left, decimal Top)
{
    [JsonIgnore]
    public bool IsCentre => Left == 0.5m && Top == 0.5m;

    [JsonIgnore]
    public bool IsInside => Left is >= 0 and <= 1 && Top is >= 0 and <= 1;
}
