import type { Content } from '../content.js';
import type { Place } from '../place.js';

export type CopyKind = 'Draft' | 'SetAside' | 'Replaced';

/** Text that is in no saved version: the changed fields, and what they were when typing began. */
export interface CopyData extends Content {
  was?: Content;
}

export interface CopyItem {
  id: string;
  place: Place;
  kind: CopyKind;
  title: string;
  baseVersion: string | null;
  replacedBy: string | null;
  savedAt: string;
  /** Kept in this browser, because the server could not be reached. */
  isLocal?: boolean;
  /** Kept in this browser, because the server takes no text of this length. */
  isTooLong?: boolean;
  /** What a copy in this browser goes on from: the server's copy of the same sitting, which is older. */
  replaces?: string;
}

/** When and where what is typed was kept last. */
export interface KeptAt {
  at: string;
  isLocal: boolean;
  isTooLong: boolean;
}

export interface NewCopy {
  place: Place;
  kind: CopyKind;
  title: string;
  baseVersion: string | null;
  /** The draft that the same sitting kept on the server before; what other sittings kept is set aside, not replaced. */
  replaces?: string;
  data: CopyData;
}
