export const manifests: Array<UmbExtensionManifest> = [
  {
    type: 'modal',
    alias: 'WicNews.Modal.KeptText',
    name: 'Kept text',
    element: () => import('./kept-text-modal.element.js'),
  },
];
