export const manifests: Array<UmbExtensionManifest> = [
  {
    type: 'dashboard',
    alias: 'WicNews.Dashboard.Schedules',
    name: 'What is scheduled',
    element: () => import('./schedules-dashboard.element.js'),
    weight: 18,
    meta: { label: '#wicSchedules_title', pathname: 'schedules' },
    conditions: [{ alias: 'Umb.Condition.SectionAlias', match: 'Umb.Section.Content' }],
  },
  {
    type: 'modal',
    alias: 'WicNews.Modal.Schedule',
    name: 'Schedule in a time zone',
    element: () => import('./schedule-modal.element.js'),
  },
  {
    type: 'entityAction',
    kind: 'default',
    alias: 'WicNews.EntityAction.Document.Schedule',
    name: 'Schedule in a time zone',
    api: () => import('./schedule.action.js'),
    weight: 550,
    forEntityTypes: ['document'],
    meta: { icon: 'icon-time', label: '#wicSchedules_set', additionalOptions: true },
    conditions: [
      { alias: 'Umb.Condition.UserPermission.Document', allOf: ['Umb.Document.Publish'] },
      { alias: 'Umb.Condition.EntityIsNotTrashed' },
    ],
  },
];
