using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.ContentEditing;

namespace WicNews.Cms.Tests.Support;

/// <summary>Content for tests.</summary>
public static class Some
{
    public static ContentCreateModel Page(IContentType type, string english, string? chinese = null, int? rank = null, Guid? parent = null, string? tags = null) => new()
    {
        ContentTypeKey = type.Key,
        ParentKey = parent,
        Variants = Variants(english, chinese),
        Properties = Properties(english, chinese, rank, tags),
    };

    public static ContentUpdateModel Update(string english, string? chinese = null, int? rank = null, string? tags = null) => new()
    {
        Variants = Variants(english, chinese),
        Properties = Properties(english, chinese, rank, tags),
    };

    /// <summary>A reference to one document, as the node picker's editor sends it.</summary>
    public static object Reference(Guid key) => System.Text.Json.Nodes.JsonNode.Parse($$"""[{ "type": "document", "unique": "{{key}}" }]""")!;

    private static VariantModel[] Variants(string english, string? chinese) => chinese is null
        ? [new VariantModel { Name = english, Culture = "en-US" }]
        : [new VariantModel { Name = english, Culture = "en-US" }, new VariantModel { Name = chinese, Culture = "zh-CN" }];

    private static PropertyValueModel[] Properties(string english, string? chinese, int? rank, string? tags)
    {
        List<PropertyValueModel> values =
        [
            new() { Alias = "title", Value = $"{english} title" },
            new() { Alias = "summary", Value = $"{english} summary", Culture = "en-US" },
        ];
        if (chinese is not null)
        {
            values.Add(new PropertyValueModel { Alias = "summary", Value = $"{chinese} summary", Culture = "zh-CN" });
        }

        if (rank is not null)
        {
            values.Add(new PropertyValueModel { Alias = "rank", Value = rank });
        }

        if (tags is not null)
        {
            values.Add(new PropertyValueModel { Alias = "tags", Value = tags.Split(',') });
        }

        return [.. values];
    }
}
