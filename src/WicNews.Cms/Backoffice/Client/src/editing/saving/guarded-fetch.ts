import { umbHttpClient } from '@umbraco-cms/backoffice/http-client';
import { UmbCancelError } from '@umbraco-cms/backoffice/resources';
import { compare, withFields, type Content, type Field } from '../content.js';
import { placeOf, type Place } from '../place.js';
import { onLeft, workspaceAt, type OpenWorkspace } from './open-workspaces.js';

// Every save of a document or of media carries, in If-Match, the version that it began from. The server refuses it when there is a newer
// one; then the editor chooses, and what was chosen is sent in place of the first try. Umbraco's own code sees one request that took long.
// Publishing and scheduling follow a save: they name what was saved, so that nobody's text goes out that came in between.

const savable = /\/umbraco\/management\/api\/v1\/(document|media)\/([0-9a-f-]{36})(\/update-and-publish)?$/i;
const publishable = /\/umbraco\/management\/api\/v1\/document\/([0-9a-f-]{36})\/publish$/i;
const maxTries = 8;
/** How long after a save a publication is taken for one of what was saved; a later one, from the tree, is of whatever the server has. */
const justNow = 15_000;

interface Saved {
  tag: string;
  content: Content;
  savedBy?: string;
  savedAt?: string;
}

/** What the server answered for each, the newest first. Others than the workspace read, too: its own version is found by its content. */
const seen = new Map<Place, Saved[]>();
const maxSeen = 6;
/** Of how many places, where nothing of them is open: pickers and modals read documents, too. */
const maxPlaces = 50;
/** The versions that this window made itself, with all of what was in them known to its editor, and when. */
const ownVersions = new Map<Place, { tag: string; at: number }>();

/** The version that a workspace shows. */
export const versionOf = (place: Place, base: Content | undefined): string | undefined => beganFrom(place, base)?.tag;

export function guardSaves() {
  onLeft((place) => {
    seen.delete(place);
    ownVersions.delete(place);
  });
  umbHttpClient.setConfig({ fetch: guardedFetch as typeof fetch });
}

async function guardedFetch(request: Request): Promise<Response> {
  const match = savable.exec(new URL(request.url).pathname);
  if (match && request.method === 'GET' && !match[3]) return await remember(placeOf(match[1], match[2]), await fetch(request));
  if (match && request.method === 'PUT') return await save(placeOf(match[1], match[2]), request, request.url.slice(0, request.url.length - (match[3]?.length ?? 0)));
  const published = publishable.exec(new URL(request.url).pathname);
  return await (published && request.method === 'PUT' ? publish(placeOf('document', published[1]), request) : fetch(request));
}

async function publish(place: Place, request: Request): Promise<Response> {
  const own = ownVersions.get(place);
  if (!own || Date.now() - own.at > justNow) return await fetch(request);
  // Once it is published it has another name.
  ownVersions.set(place, { ...own, at: 0 });
  return await fetch(again(request, await request.clone().json(), own.tag));
}

async function remember(place: Place, response: Response): Promise<Response> {
  const tag = response.headers.get('ETag');
  if (response.ok && tag) note(place, { tag, content: await response.clone().json() });
  return response;
}

function note(place: Place, saved: Saved) {
  seen.set(place, [saved, ...(seen.get(place) ?? []).filter((other) => other.tag !== saved.tag)].slice(0, maxSeen));
  const closed = [...seen.keys()].filter((other) => other !== place && !workspaceAt(other));
  for (const other of closed.slice(0, Math.max(0, closed.length - maxPlaces))) seen.delete(other);
}

/** The version that a workspace began from: the newest that says what it says, or else the newest. */
function beganFrom(place: Place, base: Content | undefined): Saved | undefined {
  const versions = seen.get(place) ?? [];
  return versions.find((version) => base && compare(version.content, sameAsServer(base, version.content), version.content).length === 0) ?? versions[0];
}

async function save(place: Place, request: Request, address: string): Promise<Response> {
  const workspace = workspaceAt(place);
  const mine = (await request.clone().json()) as Content;
  const began = workspace?.base();
  let theirs = beganFrom(place, began) ?? (await current(place, address));
  if (!workspace || !began || !theirs) return await fetch(theirs ? again(request, mine, theirs.tag) : request);
  const base = sameAsServer(began, theirs.content);
  for (let tries = 0; tries < maxTries; tries++) {
    const taken = await settle({ place, workspace, base, mine, theirs });
    const response = await fetch(again(request, withFields(mine, taken), theirs.tag));
    if (response.status !== 412) {
      const tag = response.headers.get('ETag');
      if (response.ok && tag) ownVersions.set(place, { tag, at: Date.now() });
      if (response.ok && taken.length > 0) workspace.merged(taken, mine);
      return response;
    }
    const refusal: { savedBy?: string; savedAt?: string } = await response.clone().json().catch(() => ({}));
    const newer = await current(place, address);
    if (!newer) return response;
    theirs = { ...newer, savedBy: refusal.savedBy, savedAt: refusal.savedAt };
    note(place, theirs);
  }
  throw new Error('Others save this all the time; nothing was saved.');
}

/** Of which fields the other's text is saved in place of this window's: none, or what the editor decides when somebody's text would go. */
async function settle(step: {
  place: Place; workspace: OpenWorkspace; base: Content; mine: Content; theirs: Saved;
}): Promise<Field[]> {
  const { workspace, base, mine, theirs } = step;
  const differences = compare(base, mine, theirs.content).filter((difference) => difference.isTheirs);
  if (differences.length === 0) return [];
  // A language that was not in this window's last save still stands here as it was before: its newer text stays as it is.
  if (ownVersions.get(step.place)?.tag === theirs.tag && differences.every((difference) => !difference.isMine))
    return differences.map((difference) => difference.theirs ?? { ...difference.mine!, value: null });
  const decided = await workspace.decide({ savedBy: theirs.savedBy, savedAt: theirs.savedAt, base, mine, theirs: theirs.content });
  if (!decided) throw new UmbCancelError('The newer version was taken.');
  return decided.theirs;
}

/** The workspace fills in defaults where the server has nothing: that is nobody's change. */
function sameAsServer(base: Content, known: Content): Content {
  const onServer = new Set(known.values.map((value) => `${value.alias}|${value.culture ?? ''}|${value.segment ?? ''}`));
  return { ...base, values: base.values.filter((value) => onServer.has(`${value.alias}|${value.culture ?? ''}|${value.segment ?? ''}`)) };
}

async function current(place: Place, address: string): Promise<Saved | undefined> {
  const response = await fetch(address, { credentials: 'include', headers: { Authorization: 'Bearer [redacted]' } });
  const tag = response.headers.get('ETag');
  if (!response.ok || !tag) return undefined;
  const found = { tag, content: (await response.json()) as Content };
  note(place, found);
  return found;
}

function again(request: Request, body: unknown, tag: string): Request {
  const headers = new Headers(request.headers);
  headers.set('If-Match', tag);
  return new Request(request.url, { method: request.method, headers, body: JSON.stringify(body), credentials: request.credentials, redirect: 'follow', signal: request.signal });
}
