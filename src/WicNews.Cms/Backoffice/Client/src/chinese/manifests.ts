/** The words that Umbraco's own Chinese lacks, for the screens that are served here. */
export const manifests: Array<UmbExtensionManifest> = [
  { type: 'localization', alias: 'WicNews.Localization.Umbraco.Chinese', name: 'Umbraco, what its Chinese lacks', meta: { culture: 'zh' }, js: () => import('./zh.js') },
];
