// The parts of Umbraco's backoffice that this site serves. A part whose API is not built is not listed, so no editor meets a
// screen that cannot work: add the package here when its endpoints answer.
// The names are the folders of @umbraco-cms/backoffice/dist-cms/packages.
export const servedPackages = [
  'block',
  'clipboard',
  'code-editor',
  'content',
  'data-type',
  'dictionary',
  'documents',
  'language',
  'management-api',
  'markdown-editor',
  'media',
  'multi-url-picker',
  'property-editors',
  'publish-cache',
  'relations',
  'rte',
  'settings',
  'tags',
  'tiptap',
  'translation',
  'ufm',
  'user',
  'webhook',
];
