namespace WicNews.Cms.DeliveryApi;

/// <summary>Which part of a list is wanted.</summary>
internal readonly record struct Page(int Skip, int Take)
{
    private const int Default = 10;
    private const int Most = 500;

    public static Page Of(int? skip, int? take)
    {
        if (skip is < 0)
            throw new BadArgumentException("skip", "is below zero.");
        if (take is < 0 or > Most)
            throw new BadArgumentException("take", $"is not between 0 and {Most}.");
        return new Page(skip ?? 0, take ?? Default);
    }
}
