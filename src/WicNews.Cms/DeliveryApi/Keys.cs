namespace WicNews.Cms.DeliveryApi;

/// <summary>Reads the keys of a request for several items.</summary>
internal static class Keys
{
    private const int Most = 500;

    public static Guid[] Parse(string[]? texts)
    {
        string[] given = texts ?? [];
        if (given.Length > Most)
            throw new BadArgumentException("id", $"is given more than {Most} times.");
        return [.. given.Select(text => Guid.TryParse(text, out Guid key) ? key : throw new BadArgumentException("id", $"\"{text}\" is not a key.")).Distinct()];
    }
}
