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
  const older = new Set(local.map((copy) => copy.replaces));
  return [...local, ...remote.filter((copy) => !older.has(copy.id))].sort((one, other) => (one.savedAt < other.savedAt ? 1 : -1));
}

/** Reads a copy; undefined when it is gone. Throws when it cannot be read. */
export async function readCopy(user: string, item: CopyItem): Promise<CopyData | undefined> {
  if (item.isLocal) return (await localCopies(user, item.place)).find((copy) => copy.id === item.id)?.data;
  return (await send<{ data: CopyData }>('GET', `/working-copy/${item.id}`)).data;
}

export async function dropCopy(item: CopyItem): Promise<void> {
  if (!item.isLocal) await dropFromServer(item.id);
  else {
    if (item.replaces) await dropFromServer(item.replaces);
    await dropLocally(item.id);
  }
}

const dropFromServer = (id: string) => send('DELETE', `/working-copy/${id}`).catch(ignoreGone);

/** Keeps a copy that must not be lost: on the server, or else here. Throws when it can be kept nowhere. */
export async function keepCopy(user: string, copy: NewCopy, sitting?: string): Promise<CopyItem> {
  try {
    const item = await send<CopyItem>('PUT', '/working-copy', copy);
    if (sitting) await dropLocalDraft(user, copy.place, sitting).catch(() => undefined);
    return item;
  } catch (problem) {
    const isTooLong = problem instanceof Refusal && problem.status === 413;
    return { ...asItem(await keepLocally(user, copy, sitting)), isTooLong };
  }
}

/** Drops the draft of a sitting, wherever it is. */
export async function dropDraft(user: string, place: Place, sitting: string, onServer: string | undefined): Promise<void> {
  await dropLocalDraft(user, place, sitting).catch(() => undefined);
  if (onServer) await dropFromServer(onServer);
}

function ignoreGone(problem: unknown) {
  if (!(problem instanceof Refusal && problem.status === 404)) throw problem;
}
