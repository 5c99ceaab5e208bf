using System.Text.Json.Nodes;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Scoping;
using Umbraco.Cms.Core.Services;
using Umbraco.Extensions;
using WicNews.Cms.Persistence.Contents;
using WicNews.Cms.Persistence.Types;
using WicNews.Cms.PropertyEditors.Blocks;
using WicNews.Cms.Security.Authorisation;

namespace WicNews.Cms.PropertyEditors.Media;

/// <summary>The addresses of files in stored values: of the editors that hold files, also inside blocks, however deep.</summary>
internal sealed class FileValues(Lazy<IContentTypeService> types, Lazy<ContentTypeStore> stored, ICoreScopeProvider scopes)
{
    /// <summary>Whether any document, or block, can hold files.</summary>
    public bool AreInDocuments
    {
        get
        {
            // Asked for each document of a branch: the types themselves, not copies of all of them.
            using ICoreScope scope = scopes.CreateCoreScope(autoComplete: true);
            return stored.Value.Types.Of<IContentType>().All.Any(type => type.CompositionPropertyTypes.Any(HeldFiles.IsFile));
        }
    }

    /// <summary>The addresses that a stored value names.</summary>
    public IReadOnlyList<string> In(IPropertyType type, object? stored)
    {
        List<string> found = [];
        Change(type, stored, (_, src) =>
        {
            found.Add(src);
            return src;
        });
        return found;
    }

    /// <summary>A stored value with other addresses; the value itself where all stay.</summary>
    /// <param name="type">The property that the value is of.</param>
    /// <param name="stored">The value as the database has it.</param>
    /// <param name="change">The new address for the key of a property type, of the item or of a block, and the present address.</param>
    public object? Change(IPropertyType type, object? stored, Func<Guid, string, string> change)
    {
        if (HeldFiles.IsFile(type))
            return ChangedFile(type, stored, change) ?? stored;
        return stored is string text && BlockNode.BlocksIn(text) is { } blocks && ChangeIn(blocks, change) ? ContentJson.Write(blocks) : stored;
    }

    // Null where the value names no file, or still the same one.
    private static string? ChangedFile(IPropertyType type, object? stored, Func<Guid, string, string> change)
    {
        if (MediaFilePaths.Read(type.PropertyEditorAlias, stored) is not { } src)
            return null;
        string changed = change(type.Key, src);
        if (changed == src)
            return null;
        return type.PropertyEditorAlias == Constants.PropertyEditors.Aliases.ImageCropper ? (ImageCropperValue.Read(stored)! with { Src = changed }).ToJson() : changed;
    }

    // True when anything was changed.
    private bool ChangeIn(JsonNode node, Func<Guid, string, string> change)
    {
        bool any = false;
        if (node is JsonArray list)
        {
            foreach (JsonNode item in list.OfType<JsonNode>())
                any |= ChangeIn(item, change);
        }
        else if (node is JsonObject item)
        {
            if (BlockNode.Of(item) is { } block)
                any |= ChangeFiles(block, change);
            foreach ((string name, JsonNode? member) in item.ToList())
            {
                // Blocks in blocks are stored as JSON in a text.
                if (member is JsonValue value && value.TryGetValue(out string? text) && BlockNode.BlocksIn(text) is { } inner)
                {
                    if (!ChangeIn(inner, change))
                        continue;
                    item[name] = ContentJson.Write(inner);
                    any = true;
                }
                else if (member is not null)
                {
                    any |= ChangeIn(member, change);
                }
            }
        }

        return any;
    }

    private bool ChangeFiles(BlockNode block, Func<Guid, string, string> change)
    {
        if (types.Value.Get(block.ElementType)?.CompositionPropertyTypes.Where(HeldFiles.IsFile).ToArray() is not { Length: > 0 } properties)
            return false;
        bool any = false;
        foreach (JsonObject entry in block.Entries)
        {
            if (properties.FirstOrDefault(property => property.Alias.InvariantEquals(BlockNode.AliasOf(entry))) is { } property
                && ChangedFile(property, BlockEditing.Source(entry["value"]), change) is { } changed)
            {
                entry["value"] = changed;
                any = true;
            }
        }

        return any;
    }
}
