import { UmbControllerBase } from '@umbraco-cms/backoffice/class-api';
import type { UmbControllerHost } from '@umbraco-cms/backoffice/controller-api';
import { UmbArrayState, UmbObjectState } from '@umbraco-cms/backoffice/observable-api';
import type { Place } from '../place.js';
import { versionOf } from '../saving/guarded-fetch.js';
import { contentOf, contentOfFields, pick, titleOf, unsaved, type ContentWorkspace } from '../workspace.js';
import { dropCopy, dropDraft, keepCopy, listCopies } from './copies.js';
import { keepLocally } from './local-copies.js';
import type { CopyItem, KeptAt, NewCopy } from './types.js';

const localPause = 400;
const serverPause = 2_000;
const retryPause = 15_000;

/** One opening of a place in one window, and what it has kept. What other sittings kept is never written over. */
interface Sitting {
  id: string;
  user: string;
  place: Place;
  lastKept: string;
  isHere: boolean;
  /** The draft on the server, also while a newer text is in this browser only. */
  onServer?: string;
}

/** Keeps what is typed while it is not saved: in this browser at once, on the server after a pause. */
export class DraftKeeper extends UmbControllerBase {
  readonly #copies = new UmbArrayState<CopyItem>([], (copy) => copy.id);
  readonly copies = this.#copies.asObservable();
  readonly #keptAt = new UmbObjectState<KeptAt | undefined>(undefined);
  readonly keptAt = this.#keptAt.asObservable();
  #sitting?: Sitting;
  /** One after the other: what is dropped must not be kept by a step that began before. */
  #steps: Promise<unknown> = Promise.resolve();
  #local?: ReturnType<typeof setTimeout>;
  #remote?: ReturnType<typeof setTimeout>;
  readonly #workspace: ContentWorkspace;
  readonly #hurry = () => void (document.visibilityState === 'hidden' && this.#keep());
  readonly #online = () => void this.#keep();

  constructor(host: UmbControllerHost, workspace: ContentWorkspace) {
    super(host);
    this.#workspace = workspace;
    document.addEventListener('visibilitychange', this.#hurry);
    window.addEventListener('online', this.#online);
  }

  getCopies() {
    return this.#copies.getValue();
  }

  /** Begins to keep what is typed at a place, and gives back what is kept of it already. */
  async enter(user: string, place: Place): Promise<CopyItem[]> {
    this.#clear();
    const sitting = { id: crypto.randomUUID(), user, place, lastKept: '', isHere: false };
    this.#sitting = sitting;
    const copies = await listCopies(user, place).catch(() => []);
    if (this.#sitting !== sitting) return [];
    this.#copies.setValue(copies);
    return copies;
  }

  /** Reads again what is kept, once what is on its way there has come. */
  async refresh() {
    await this.#after(() => this.#list());
  }

  async #list() {
    const sitting = this.#sitting;
    if (!sitting) return;
    const copies = await listCopies(sitting.user, sitting.place).catch(() => undefined);
    if (copies && this.#sitting === sitting) this.#copies.setValue(copies.filter((copy) => !this.#isOwn(copy)));
  }

  /** Something was typed, or saved. */
  changed() {
    clearTimeout(this.#local);
    clearTimeout(this.#remote);
    if (!this.#sitting) return;
    this.#local = setTimeout(() => void this.#keepHere(), localPause);
    this.#remote = setTimeout(() => void this.#keep(), serverPause);
  }

  /** Keeps a copy for good, as when another's version is taken. Throws when it can be kept nowhere. */
  async setAside(content: NewCopy['data']): Promise<void> {
    if (!this.#sitting) throw new Error('There is no place to keep this.');
    const { user, place } = this.#sitting;
    const kept = await keepCopy(user, { place, kind: 'SetAside', title: titleOf(this.#workspace), baseVersion: versionOf(place, contentOf(this.#workspace.getPersistedData())) ?? null, data: content });
    this.#copies.setValue([kept, ...this.#copies.getValue()]);
  }

  /** A copy is in the form now: it goes once what the form shows is kept instead. */
  async goOnFrom(copy: CopyItem): Promise<void> {
    await this.#keep();
    const isKept = unsaved(this.#workspace).length === 0 || this.#keptAt.getValue() !== undefined;
    if (isKept && !this.#isOwn(copy)) await dropCopy(copy).catch(() => undefined);
    await this.refresh();
  }

  /** What this sitting typed has been saved elsewhere, as when a new story got its own address. */
  dropOwn() {
    const sitting = this.#sitting;
    if (sitting) this.#after(() => this.#drop(sitting));
  }

  override destroy() {
    document.removeEventListener('visibilitychange', this.#hurry);
    window.removeEventListener('online', this.#online);
    this.#clear();
    super.destroy();
  }

  #clear() {
    clearTimeout(this.#local);
    clearTimeout(this.#remote);
    this.#keptAt.setValue(undefined);
    this.#copies.setValue([]);
    this.#sitting = undefined;
  }

  // What is kept of what stands in the form is nothing to restore or discard.
  #isOwn(copy: CopyItem) {
    const { id, onServer } = this.#sitting ?? {};
    return id !== undefined && (copy.id === onServer || (copy.isLocal === true && copy.id.endsWith(`|${id}`)));
  }

  #copy({ place, onServer }: Sitting): NewCopy | undefined {
    const base = contentOf(this.#workspace.getPersistedData());
    const fields = unsaved(this.#workspace);
    if (!base || fields.length === 0) return undefined;
    const was = pick(base, fields.map((field) => field.key));
    return { place, kind: 'Draft', title: titleOf(this.#workspace), baseVersion: versionOf(place, base) ?? null, replaces: onServer, data: { ...contentOfFields(fields), was } };
  }

  async #keepHere() {
    const sitting = this.#sitting;
    const copy = sitting && this.#copy(sitting);
    if (!copy || JSON.stringify(copy.data) === sitting.lastKept) return;
    sitting.isHere = true;
    await keepLocally(sitting.user, copy, sitting.id).catch(() => undefined);
  }

  #keep(): Promise<unknown> {
    clearTimeout(this.#remote);
    return this.#after(() => this.#keepNow());
  }

  #after(step: () => Promise<void>): Promise<unknown> {
    this.#steps = this.#steps.then(step).catch(() => undefined);
    return this.#steps;
  }

  async #keepNow() {
    const sitting = this.#sitting;
    if (!sitting) return;
    const copy = this.#copy(sitting);
    if (!copy) {
      await this.#forget(sitting);
      return;
    }
    const text = JSON.stringify(copy.data);
    if (text === sitting.lastKept) return;
    sitting.isHere = true;
    const kept = await keepCopy(sitting.user, copy, sitting.id).catch(() => undefined);
    if (!kept) return;
    if (!kept.isLocal) [sitting.onServer, sitting.lastKept] = [kept.id, text];
    if (this.#sitting !== sitting) return;
    this.#keptAt.setValue({ at: kept.savedAt, isLocal: kept.isLocal ?? false, isTooLong: kept.isTooLong ?? false });
    clearTimeout(this.#remote);
    // What is too long today is in a quarter of a minute: it is tried again when something is typed.
    if (kept.isTooLong) return;
    if (kept.isLocal) this.#remote = setTimeout(() => void this.#keep(), retryPause);
    else if (JSON.stringify(this.#copy(sitting)?.data) !== text) this.changed();
  }

  // Saved, or typed back: what this sitting kept is of no more use. What an earlier one kept stays until it is restored or discarded.
  async #forget(sitting: Sitting) {
    this.#keptAt.setValue(undefined);
    if (!sitting.onServer && !sitting.isHere) return;
    await this.#drop(sitting);
    await this.#list();
  }

  async #drop(sitting: Sitting) {
    const onServer = sitting.onServer;
    [sitting.onServer, sitting.lastKept, sitting.isHere] = [undefined, '', false];
    await dropDraft(sitting.user, sitting.place, sitting.id, onServer).catch(() => undefined);
  }
}
