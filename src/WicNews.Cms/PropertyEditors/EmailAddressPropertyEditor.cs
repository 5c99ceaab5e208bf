using Umbraco.Cms.Core;
using Umbraco.Cms.Core.IO;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.PropertyEditors;
using Umbraco.Cms.Core.PropertyEditors.Validators;
using Umbraco.Cms.Core.Serialization;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Strings;

namespace WicNews.Cms.PropertyEditors;

/// <summary>One e-mail address.</summary>
[DataEditor(Constants.PropertyEditors.Aliases.EmailAddress, ValueEditorIsReusable = true)]
public sealed class EmailAddressPropertyEditor : DataEditor
{
    public EmailAddressPropertyEditor(IDataValueEditorFactory valueEditors) : base(valueEditors) => SupportsReadOnly = true;

    protected override IDataValueEditor CreateValueEditor() => DataValueEditorFactory.Create<ValueEditor>(Attribute!);

    internal sealed class ValueEditor : TextOnlyValueEditor
    {
        public ValueEditor(
            DataEditorAttribute attribute, ILocalizedTextService texts, IShortStringHelper shortStrings, IJsonSerializer json, IIOHelper ioHelper)
            : base(attribute, texts, shortStrings, json, ioHelper)
        {
            Validators.Add(TextRule.Validator);
            Validators.Add(new EmailValidator(texts));
        }
    }
}
