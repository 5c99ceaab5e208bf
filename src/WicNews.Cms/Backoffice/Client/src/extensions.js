// Extensions of this site, registered like those of any Umbraco package. They live in this bundle and so share its module instances.

/** Takes a setting from the page whose editor is in a package that is not served, under the alias that Umbraco asks for. */
const notOffered = (alias, name) => ({
  type: 'propertyEditorUi',
  alias,
  name,
  element: () => import('./not-offered.element.ts'),
  meta: { label: name, icon: 'icon-block', group: 'common' },
});

export const extensions = [
  // Files of the web root and style sheets are not edited here: these pickers would have nothing to pick from.
  notOffered('Umb.PropertyEditorUi.StaticImageFilePicker', 'A picture of the web root, not offered'),
  notOffered('Umb.PropertyEditorUi.StylesheetPicker', 'A style sheet, not offered'),
];
