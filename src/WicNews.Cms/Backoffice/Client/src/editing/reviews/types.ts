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

/** What somebody asked for, of one or more languages; of a document that does not vary, of none. */
export interface Review {
  id: string;
  state: 'Requested' | 'SentBack' | 'Approved';
  requestedByName: string;
  requestedAt: string;
  cultures: string[];
  note: string | null;
  decidedByName: string | null;
  decidedAt: string | null;
  reason: string | null;
  mayDecide: boolean;
  /** Of the languages those that this person may answer for. */
  decidable: string[];
  isMine: boolean;
}

/** All reviews of a document: no two of one language. */
export interface DocumentReviews {
  reviews: Review[];
  mayRequest: boolean;
  history: ReviewEvent[];
  comments: Comment[];
}

export interface Waiting {
  /** Of the review, the schedule or the comment. */
  id: string;
  kind: 'ToApprove' | 'SentBack' | 'Requested' | 'NotCarriedOut' | 'Comment';
  documentId: string;
  name: string;
  cultures: string[];
  by: string;
  at: string;
  text: string | null;
}
