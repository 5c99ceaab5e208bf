using Umbraco.Cms.Core;
using Umbraco.Cms.Core.IO;
using Umbraco.Cms.Core.PropertyEditors;

namespace WicNews.Cms.PropertyEditors;

/// <summary>How a collection of children is listed; it holds no value.</summary>
[DataEditor(Constants.PropertyEditors.Aliases.ListView, ValueEditorIsReusable = true)]
public sealed class ListViewPropertyEditor(IDataValueEditorFactory valueEditors, IIOHelper ioHelper) : DataEditor(valueEditors)
{
    public override IPropertyIndexValueFactory PropertyIndexValueFactory { get; } = new NoopPropertyIndexValueFactory();

    protected override IConfigurationEditor CreateConfigurationEditor() => new ListViewConfigurationEditor(ioHelper);
}
