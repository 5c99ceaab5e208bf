export const manifests: Array<UmbExtensionManifest> = [
  {
    type: 'modal',
    alias: 'WicNews.Modal.Conflict',
    name: 'Somebody saved in between',
    element: () => import('./conflict-modal.element.js'),
  },
];
