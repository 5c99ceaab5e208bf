export interface Scheduled {
  id: string;
  document: { id: string };
  name: string;
  culture: string | null;
  action: 'Publish' | 'Unpublish';
  time: string;
  localTime: string;
  timeZone: string;
  version: string | null;
  mayCancel: boolean;
  /** Why it was not carried out; null for what is still to come. */
  failed: string | null;
}
