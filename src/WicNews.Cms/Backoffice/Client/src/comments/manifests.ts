import { manifests as localization } from './localization/manifests.js';

/** A dashboard in the content section with the comments that wait. */
export const manifests: Array<UmbExtensionManifest> = [
  {
    type: 'dashboard',
    alias: 'WicNews.Dashboard.Comments',
    name: 'Comments',
    element: () => import('./comments-dashboard.element.js'),
    weight: 16,
    meta: { label: '#wicComments_title', pathname: 'comments' },
    conditions: [{ alias: 'Umb.Condition.SectionAlias', match: 'Umb.Section.Content' }],
  },
  ...localization,
];
