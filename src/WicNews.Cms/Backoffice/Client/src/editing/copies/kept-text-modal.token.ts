import { UmbModalToken } from '@umbraco-cms/backoffice/modal';
import type { CopyItem } from './types.js';
import type { ConflictRow } from '../saving/conflict-modal.token.js';

export interface KeptTextModalData {
  copies: CopyItem[];
  /** What a copy has that the open story has not: the kept text as mine, the present as theirs. Throws when it cannot be read. */
  rowsOf: (copy: CopyItem) => Promise<ConflictRow[]>;
  discard: (copy: CopyItem) => Promise<void>;
}

export interface KeptTextModalValue {
  copy: CopyItem;
  rows: ConflictRow[];
  /** Nothing of the copy is left out; otherwise it stays. */
  isAll: boolean;
}

export const KEPT_TEXT_MODAL = new UmbModalToken<KeptTextModalData, KeptTextModalValue>('WicNews.Modal.KeptText', {
  modal: { type: 'sidebar', size: 'large' },
});
