import { Refusal, send } from '../api.js';
import type { Place } from '../place.js';
import { dropLocalDraft, dropLocally, keepLocally, localCopies, type LocalCopy } from './local-copies.js';
import type { CopyData, CopyItem, NewCopy } from './types.js';

// Working copies, on the server where it can be reached and in this browser where it cannot.

const asItem = (copy: LocalCopy): CopyItem => ({ ...copy, replacedBy: null, savedAt: new Date(copy.savedAt).toISOString(), isLocal: true });

/** Lists what is kept of a place, the newest first. */
export async function listCopies(user: string, place: Place): Promise<CopyItem[]> {
  const local = (await localCopies(user, place)).map(asItem);
  const remote = await send<CopyItem[]>('GET', `/working-copy?place=${encodeURIComponent(place)}`).catch(() => []);
  return [...local, ...remote].sort((one, other) => (one.savedAt < other.savedAt ? 1 : -1));
}

export async function readCopy(user: string, item: CopyItem): Promise<CopyData | undefined> {
  if (item.isLocal) return (await localCopies(user, item.place)).find((copy) => copy.id === item.id)?.data;
  return (await send<{ data: CopyData }>('GET', `/working-copy/${item.id}`)).data;
}

export async function dropCopy(item: CopyItem): Promise<void> {
  if (item.isLocal) await dropLocally(item.id);
  else await send('DELETE', `/working-copy/${item.id}`).catch(ignoreGone);
}

/** Keeps a copy that must not be lost: on the server, or else here. Throws when it can be kept nowhere. */
export async function keepCopy(user: string, copy: NewCopy): Promise<CopyItem> {
  try {
    const item = await send<CopyItem>('PUT', '/working-copy', copy);
    if (copy.kind === 'Draft') await dropLocalDraft(user, copy.place);
    return item;
  } catch {
    return asItem(await keepLocally(user, copy));
  }
}

/** Drops the draft of a place, wherever it is. */
export async function dropDraft(user: string, place: Place, remote: CopyItem | undefined): Promise<void> {
  await dropLocalDraft(user, place);
  if (remote && !remote.isLocal) await dropCopy(remote);
}

function ignoreGone(problem: unknown) {
  if (!(problem instanceof Refusal && problem.status === 404)) throw problem;
}
