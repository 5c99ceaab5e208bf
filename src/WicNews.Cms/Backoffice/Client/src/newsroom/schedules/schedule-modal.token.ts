import { UmbModalToken } from '@umbraco-cms/backoffice/modal';

export interface ScheduleModalData {
  documentId: string;
  /** The language to begin with; null for a document that does not vary. */
  culture?: string | null;
}

export const SCHEDULE_MODAL = new UmbModalToken<ScheduleModalData, undefined>('WicNews.Modal.Schedule', {
  modal: { type: 'sidebar', size: 'small' },
});
