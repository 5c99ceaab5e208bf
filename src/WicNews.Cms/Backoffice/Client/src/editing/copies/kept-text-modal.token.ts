import { UmbModalToken } from '@umbraco-cms/backoffice/modal';
import type { CopyItem } from './types.js';
import type { ConflictRow } from '../saving/conflict-modal.token.js';

export interface KeptTextModalData {
  copies: CopyItem[];
  /** What a copy has that the open story has not: the kept text as mine, the present as theirs. */
  rowsOf: (copy: CopyItem) => Promise<ConflictRow[]>;
  discard: (copy: CopyItem) => Promise<void>;
}

export interface KeptTextModalValue {
  copy: CopyItem;
  rows: ConflictRow[];
}

export const KEPT_TEXT_MODAL = new UmbModalToken<KeptTextModalData, KeptTextModalValue>('WicNews.Modal.KeptText', {
  modal: { type: 'sidebar', size: 'large' },
});
