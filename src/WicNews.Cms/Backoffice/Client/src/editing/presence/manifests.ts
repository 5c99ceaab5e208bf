import { UMB_WORKSPACE_CONDITION_ALIAS } from '@umbraco-cms/backoffice/workspace';

export const manifests: Array<UmbExtensionManifest> = [
  {
    type: 'workspaceFooterApp',
    alias: 'WicNews.WorkspaceFooterApp.Editing',
    name: 'Who else is here, and what is kept',
    element: () => import('./editing-footer.element.js'),
    weight: 10,
    conditions: [{ alias: UMB_WORKSPACE_CONDITION_ALIAS, oneOf: ['Umb.Workspace.Document', 'Umb.Workspace.Media'] }],
  },
];
