export const manifests: Array<UmbExtensionManifest> = [
  { type: 'localization', alias: 'WicNews.Localization.Comments.En', name: 'Comments, English', meta: { culture: 'en' }, js: () => import('./en.js') },
  { type: 'localization', alias: 'WicNews.Localization.Comments.Zh', name: 'Comments, Chinese', meta: { culture: 'zh' }, js: () => import('./zh.js') },
];
