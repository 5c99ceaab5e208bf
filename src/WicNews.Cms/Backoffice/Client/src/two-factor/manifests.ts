import { manifests as localization } from './localization/manifests.js';

/** The authenticator app, in everybody's own profile and in the users' menus. */
export const manifests: Array<UmbExtensionManifest> = [
  {
    type: 'mfaLoginProvider',
    alias: 'WicNews.MfaLoginProvider.Authenticator',
    name: 'Authenticator app',
    // The provider's name on the server.
    forProviderName: 'WicNews.Authenticator',
    element: () => import('./authenticator-setup.element.js'),
    meta: { label: 'Authenticator app' },
  },
  ...localization,
];
