import { UMB_WORKSPACE_CONDITION_ALIAS } from '@umbraco-cms/backoffice/workspace';
import { manifests as copies } from './copies/manifests.js';
import { manifests as localization } from './localization/manifests.js';
import { manifests as presence } from './presence/manifests.js';
import { manifests as reviews } from './reviews/manifests.js';
import { manifests as saving } from './saving/manifests.js';

/** What this package adds to Umbraco's backoffice. */
export const manifests: Array<UmbExtensionManifest> = [
  {
    type: 'workspaceContext',
    alias: 'WicNews.WorkspaceContext.Editing',
    name: 'Keeps what is typed, and says who else is here',
    api: () => import('./editing.context.js'),
    conditions: [{ alias: UMB_WORKSPACE_CONDITION_ALIAS, oneOf: ['Umb.Workspace.Document', 'Umb.Workspace.Media'] }],
  },
  ...localization,
  ...saving,
  ...copies,
  ...presence,
  ...reviews,
];
