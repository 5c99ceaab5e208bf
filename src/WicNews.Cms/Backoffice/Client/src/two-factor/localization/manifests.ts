export const manifests: Array<UmbExtensionManifest> = [
  { type: 'localization', alias: 'WicNews.Localization.TwoFactor.En', name: 'Two-factor sign-in, English', meta: { culture: 'en' }, js: () => import('./en.js') },
  { type: 'localization', alias: 'WicNews.Localization.TwoFactor.Zh', name: 'Two-factor sign-in, Chinese', meta: { culture: 'zh' }, js: () => import('./zh.js') },
];
