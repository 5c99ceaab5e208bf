namespace WicNews.Cms.PropertyEditors;

/// <summary>How many entries a list may hold; zero means no limit, as Umbraco's configurations have it.</summary>
internal static class CountRule
{
    public static IEnumerable<string> Check(int count, int? min, int? max)
    {
        if (min > 0 && count < min)
            yield return $"At least {min} needed: {min - count} more.";
        if (max > 0 && count > max)
            yield return $"At most {max} allowed: {count - max} too many.";
    }
}
