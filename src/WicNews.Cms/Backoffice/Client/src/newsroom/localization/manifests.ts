export const manifests: Array<UmbExtensionManifest> = [
  { type: 'localization', alias: 'WicNews.Localization.Newsroom.English', name: 'Newsroom, in English', meta: { culture: 'en' }, js: () => import('./en.js') },
  { type: 'localization', alias: 'WicNews.Localization.Newsroom.Chinese', name: 'Newsroom, in Chinese', meta: { culture: 'zh' }, js: () => import('./zh.js') },
];
