import { UmbModalToken } from '@umbraco-cms/backoffice/modal';
import type { Difference, Field } from '../content.js';

export interface ConflictRow extends Difference {
  label: string;
}

export interface ConflictModalData {
  savedBy: string | undefined;
  savedAt: string | undefined;
  rows: ConflictRow[];
}

/** Taking theirs gives up the save; the other two name the fields that are theirs. */
export type ConflictModalValue = { choice: 'theirs' } | { choice: 'mine' } | { choice: 'merge'; theirs: Field[] };

export const CONFLICT_MODAL = new UmbModalToken<ConflictModalData, ConflictModalValue>('WicNews.Modal.Conflict', {
  modal: { type: 'sidebar', size: 'large' },
});
