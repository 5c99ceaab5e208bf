import { UMB_WORKSPACE_CONDITION_ALIAS, UMB_WORKSPACE_ENTITY_IS_NEW_CONDITION_ALIAS } from '@umbraco-cms/backoffice/workspace';

export const manifests: Array<UmbExtensionManifest> = [
  {
    type: 'workspaceView',
    alias: 'WicNews.WorkspaceView.Review',
    name: 'Review',
    element: () => import('./review-view.element.js'),
    weight: 90,
    meta: { label: '#wicReview_tab', pathname: 'review', icon: 'icon-chat' },
    conditions: [
      { alias: UMB_WORKSPACE_CONDITION_ALIAS, match: 'Umb.Workspace.Document' },
      { alias: UMB_WORKSPACE_ENTITY_IS_NEW_CONDITION_ALIAS, match: false },
    ],
  },
  {
    type: 'dashboard',
    alias: 'WicNews.Dashboard.Waiting',
    name: 'What waits for me',
    element: () => import('./waiting-dashboard.element.js'),
    weight: 20,
    meta: { label: '#wicReview_waiting', pathname: 'waiting' },
    conditions: [{ alias: 'Umb.Condition.SectionAlias', match: 'Umb.Section.Content' }],
  },
  {
    type: 'globalContext',
    alias: 'WicNews.GlobalContext.ReviewNotices',
    name: 'Says when something new waits for the signed-in user',
    api: () => import('./review-notices.context.js'),
  },
];
