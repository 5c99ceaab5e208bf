import { UmbModalToken } from '@umbraco-cms/backoffice/modal';

export interface ScheduleModalData {
  documentId: string;
}

export const SCHEDULE_MODAL = new UmbModalToken<ScheduleModalData, undefined>('WicNews.Modal.Schedule', {
  modal: { type: 'sidebar', size: 'small' },
});
