import { UMB_WORKSPACE_CONDITION_ALIAS } from '@umbraco-cms/backoffice/workspace';

export const manifests: Array<UmbExtensionManifest> = [
  {
    type: 'workspaceView',
    alias: 'WicNews.WorkspaceView.WebhookCare',
    name: 'Secret, dead letters and replay',
    element: () => import('./webhook-care-view.element.js'),
    weight: 50,
    meta: { label: '#wicWebhooks_tab', pathname: 'care', icon: 'icon-paper-plane' },
    conditions: [{ alias: UMB_WORKSPACE_CONDITION_ALIAS, match: 'Umb.Workspace.Webhook' }],
  },
];
