import type { Place } from '../place.js';
import type { NewCopy } from './types.js';

// What is typed goes here first, at once; when the server has it, it goes from here. Each user sees their own only.

const store = 'copies';
const maxAge = 14 * 24 * 60 * 60 * 1000;
const maxCopies = 50;

export interface LocalCopy extends NewCopy {
  id: string;
  user: string;
  savedAt: number;
}

function open(): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open('wicnews-editing', 1);
    request.onupgradeneeded = () => request.result.createObjectStore(store, { keyPath: 'id' });
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}

async function run<T>(mode: IDBTransactionMode, work: (copies: IDBObjectStore) => IDBRequest<T>): Promise<T> {
  const database = await open();
  try {
    return await new Promise<T>((resolve, reject) => {
      const transaction = database.transaction(store, mode);
      const request = work(transaction.objectStore(store));
      transaction.oncomplete = () => resolve(request.result);
      transaction.onerror = () => reject(transaction.error);
      transaction.onabort = () => reject(transaction.error);
    });
  } finally {
    database.close();
  }
}

const idOf = (user: string, place: Place, sitting: string) => `${user}|${place}|${sitting}`;

/** Keeps a copy in place of the one that the same sitting kept before; other sittings' copies stay. */
export async function keepLocally(user: string, copy: NewCopy, sitting: string = crypto.randomUUID()): Promise<LocalCopy> {
  const kept = { ...copy, id: idOf(user, copy.place, sitting), user, savedAt: Date.now() };
  await run('readwrite', (copies) => copies.put(kept));
  return kept;
}

export async function localCopies(user: string, place: Place): Promise<LocalCopy[]> {
  const all = (await run('readonly', (copies) => copies.getAll())) as LocalCopy[];
  const tooOld = Date.now() - maxAge;
  const superfluous = all.sort((one, other) => other.savedAt - one.savedAt).filter((copy, index) => copy.savedAt < tooOld || index >= maxCopies);
  for (const copy of superfluous) await dropLocally(copy.id);
  return all.filter((copy) => copy.user === user && copy.place === place && !superfluous.includes(copy));
}

export const dropLocally = (id: string): Promise<unknown> => run('readwrite', (copies) => copies.delete(id));

export const dropLocalDraft = (user: string, place: Place, sitting: string): Promise<unknown> => dropLocally(idOf(user, place, sitting));
