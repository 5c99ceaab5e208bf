import type { Content, Field } from '../content.js';
import type { Place } from '../place.js';

/** What saving must know of the workspace that saves. */
export interface OpenWorkspace {
  /** The state that the workspace's typing began from. */
  base(): Content | undefined;
  /** Asks what to do when somebody saved in between. Undefined: nothing is to be saved. */
  decide(conflict: Conflict): Promise<Decision | undefined>;
  /** What others typed has gone into this window's save; the form is to show it. */
  merged(theirs: Field[], saved: Content): void;
  /** Whether something is typed that is not saved. */
  hasUnsaved(): boolean;
  /** Shows what the server has now; what is typed and not saved is kept aside. */
  readAgain(): Promise<void>;
}

export interface Decision {
  /** The fields of which the other's text is saved. */
  theirs: Field[];
}

export interface Conflict {
  savedBy: string | undefined;
  savedAt: string | undefined;
  base: Content;
  mine: Content;
  theirs: Content;
}

// Of several workspaces of one thing, as a window over a window, the last opened is the one that saves.
const open = new Map<Place, OpenWorkspace[]>();

export function workspaceAt(place: Place): OpenWorkspace | undefined {
  return open.get(place)?.at(-1);
}

export function enter(place: Place, workspace: OpenWorkspace) {
  open.set(place, [...(open.get(place) ?? []), workspace]);
}

export function leave(place: Place, workspace: OpenWorkspace) {
  const others = (open.get(place) ?? []).filter((other) => other !== workspace);
  if (others.length > 0) open.set(place, others);
  else {
    open.delete(place);
    for (const forget of whenLeft) forget(place);
  }
}

const whenLeft: ((place: Place) => void)[] = [];

/** Calls when nothing of a place is open any longer. */
export function onLeft(forget: (place: Place) => void) {
  whenLeft.push(forget);
}
