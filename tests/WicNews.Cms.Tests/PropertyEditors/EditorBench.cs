using System.Text.Json;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.Editors;
using Umbraco.Cms.Core.Models.Validation;
using Umbraco.Cms.Core.PropertyEditors;
using Umbraco.Cms.Core.Strings;
using WicNews.Cms.PropertyEditors.Json;
using WicNews.Cms.Tests.Support;

namespace WicNews.Cms.Tests.PropertyEditors;

/// <summary>Puts values through one editor, as saving, showing and publishing do.</summary>
internal sealed class EditorBench(CmsSite site, string alias, object? configuration = null)
{
    private static readonly Guid ContentKey = Guid.NewGuid();
    private static readonly Guid PropertyTypeKey = Guid.NewGuid();

    private IDataEditor Editor => site.Get<PropertyEditorCollection>()[alias] ?? throw new InvalidOperationException($"There is no editor {alias}.");

    /// <summary>What is stored of what the backoffice posts.</summary>
    public object? Store(object? posted, object? current = null) => Editor.GetValueEditor().FromEditor(
        new ContentPropertyData(posted, configuration) { ContentKey = ContentKey, PropertyTypeKey = PropertyTypeKey }, current);

    /// <summary>What the backoffice is shown of what is stored, as JSON.</summary>
    public string Show(object? stored)
    {
        IDataValueEditor editor = Editor.GetValueEditor(configuration);
        var type = new PropertyType(site.Get<IShortStringHelper>(), alias, ValueTypes.ToStorageType(editor.ValueType)) { Alias = "value" };
        var property = new Property(type);
        property.SetValue(stored);
        return JsonSerializer.Serialize(editor.ToEditor(property), JsonOptions.Values);
    }

    /// <summary>Why a value is not accepted.</summary>
    public string[] Complaints(object? value, bool required = false) =>
        [.. Editor.GetValueEditor(configuration).Validate(value, required, null, PropertyValidationContext.Empty()).Select(result => result.ErrorMessage ?? result.GetType().Name)];

    /// <summary>A value as it comes out of a request's body.</summary>
    public static object? Posted(string json) => JsonSerializer.Deserialize<object>(json, JsonOptions.Values);
}
