namespace WicNews.Core.Search.Authorities;

/// <summary>A person, organisation, topic or series as search knows it.</summary>
/// <param name="Key">The record's key.</param>
/// <param name="Kind">One of <see cref="SearchKinds.Authorities"/>.</param>
/// <param name="Slugs">The last segment of its path in each language that it is published in; never empty.</param>
/// <param name="Names">Its name in each language.</param>
/// <param name="Aliases">All other names, in any script.</param>
public sealed record Authority(
    Guid Key, string Kind, IReadOnlyList<string> Slugs, IReadOnlyDictionary<string, string> Names, IReadOnlyList<string> Aliases)
{
    /// <summary>The segment that stands for it in addresses that we write, in whatever language: the first culture's.</summary>
    public string Slug => Slugs[0];

    /// <summary>Its name in a language, or in any that it has.</summary>
    public string NameIn(string culture) => Names.TryGetValue(culture, out var name) ? name : Names.Values.First();
}
