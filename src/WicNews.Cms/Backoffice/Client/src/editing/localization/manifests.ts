export const manifests: Array<UmbExtensionManifest> = [
  {
    type: 'localization',
    alias: 'WicNews.Localization.Editing.English',
    name: 'Editing, in English',
    meta: { culture: 'en' },
    js: () => import('./en.js'),
  },
  {
    type: 'localization',
    alias: 'WicNews.Localization.Editing.Chinese',
    name: 'Editing, in Chinese',
    meta: { culture: 'zh' },
    js: () => import('./zh.js'),
  },
];
