export type ReviewState = 'None' | 'Requested' | 'SentBack' | 'Approved';

export interface ReviewEvent {
  kind: 'Requested' | 'Withdrawn' | 'Approved' | 'Scheduled' | 'SentBack' | 'Published' | 'Corrected';
  userName: string;
  time: string;
  cultures: string[];
  text: string | null;
}

export interface Comment {
  id: string;
  userName: string;
  isMine: boolean;
  time: string;
  text: string;
  field: string | null;
  resolvedByName: string | null;
  resolvedAt: string | null;
}

export interface Review {
  state: ReviewState;
  requestedByName: string | null;
  requestedAt: string | null;
  cultures: string[];
  note: string | null;
  decidedByName: string | null;
  decidedAt: string | null;
  reason: string | null;
  mayRequest: boolean;
  mayDecide: boolean;
  /** Of the languages those that this person may answer for. */
  decidable: string[];
  isMine: boolean;
  history: ReviewEvent[];
  comments: Comment[];
}

export interface Waiting {
  kind: 'ToApprove' | 'SentBack' | 'Requested' | 'NotCarriedOut' | 'Comment';
  documentId: string;
  name: string;
  cultures: string[];
  by: string;
  at: string;
  text: string | null;
}
