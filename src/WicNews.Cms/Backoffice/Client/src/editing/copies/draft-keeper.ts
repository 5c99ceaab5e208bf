import { UmbControllerBase } from '@umbraco-cms/backoffice/class-api';
import type { UmbControllerHost } from '@umbraco-cms/backoffice/controller-api';
import { UmbArrayState, UmbObjectState } from '@umbraco-cms/backoffice/observable-api';
import type { Place } from '../place.js';
import { versionOf } from '../saving/guarded-fetch.js';
import { contentOf, contentOfFields, pick, titleOf, unsaved, type ContentWorkspace } from '../workspace.js';
import { dropDraft, keepCopy, listCopies } from './copies.js';
import { keepLocally } from './local-copies.js';
import type { CopyItem, NewCopy } from './types.js';

const localPause = 400;
const serverPause = 2_000;
const retryPause = 15_000;

/** Keeps what is typed while it is not saved: in this browser at once, on the server after a pause. */
export class DraftKeeper extends UmbControllerBase {
  readonly #copies = new UmbArrayState<CopyItem>([], (copy) => copy.id);
  readonly copies = this.#copies.asObservable();
  readonly #keptAt = new UmbObjectState<{ at: string; isLocal: boolean } | undefined>(undefined);
  readonly keptAt = this.#keptAt.asObservable();
  #user?: string;
  #place?: Place;
  #local?: ReturnType<typeof setTimeout>;
  #remote?: ReturnType<typeof setTimeout>;
  #lastKept = '';
  #draft?: CopyItem;
  readonly #workspace: ContentWorkspace;
  readonly #hurry = () => void (document.visibilityState === 'hidden' && this.#keep());
  readonly #online = () => void this.#keep();

  constructor(host: UmbControllerHost, workspace: ContentWorkspace) {
    super(host);
    this.#workspace = workspace;
    document.addEventListener('visibilitychange', this.#hurry);
    window.addEventListener('online', this.#online);
  }

  get place() {
    return this.#place;
  }

  get user() {
    return this.#user;
  }

  getCopies() {
    return this.#copies.getValue();
  }

  /** Begins to keep what is typed at a place, and gives back what is kept of it already. */
  async enter(user: string, place: Place): Promise<CopyItem[]> {
    this.#clear();
    [this.#user, this.#place, this.#lastKept, this.#draft] = [user, place, '', undefined];
    const copies = await listCopies(user, place).catch(() => []);
    if (this.#place !== place) return [];
    this.#copies.setValue(copies);
    return copies;
  }

  async refresh() {
    if (this.#user && this.#place) this.#copies.setValue(await listCopies(this.#user, this.#place).catch(() => this.#copies.getValue()));
  }

  /** Something was typed, or saved. */
  changed() {
    clearTimeout(this.#local);
    clearTimeout(this.#remote);
    if (!this.#place || !this.#user) return;
    this.#local = setTimeout(() => void this.#keepHere(), localPause);
    this.#remote = setTimeout(() => void this.#keep(), serverPause);
  }

  /** Keeps a copy for good, as when another's version is taken. Throws when it can be kept nowhere. */
  async setAside(content: NewCopy['data']): Promise<void> {
    if (!this.#user || !this.#place) throw new Error('There is no place to keep this.');
    const kept = await keepCopy(this.#user, { place: this.#place, kind: 'SetAside', title: titleOf(this.#workspace), baseVersion: versionOf(this.#place, contentOf(this.#workspace.getPersistedData())) ?? null, data: content });
    this.#copies.setValue([kept, ...this.#copies.getValue()]);
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
    this.#place = undefined;
  }

  #copy(): NewCopy | undefined {
    const [place, base] = [this.#place, contentOf(this.#workspace.getPersistedData())];
    const fields = unsaved(this.#workspace);
    if (!place || !base || fields.length === 0) return undefined;
    const was = pick(base, fields.map((field) => field.key));
    return { place, kind: 'Draft', title: titleOf(this.#workspace), baseVersion: versionOf(place, base) ?? null, data: { ...contentOfFields(fields), was } };
  }

  async #keepHere() {
    const copy = this.#copy();
    if (!copy || !this.#user || JSON.stringify(copy.data) === this.#lastKept) return;
    await keepLocally(this.#user, copy).catch(() => undefined);
  }

  async #keep() {
    const [user, place, copy] = [this.#user, this.#place, this.#copy()];
    if (!user || !place) return;
    clearTimeout(this.#remote);
    if (!copy) {
      await this.#forget(user, place);
      return;
    }
    const text = JSON.stringify(copy.data);
    if (text === this.#lastKept) return;
    const kept = await keepCopy(user, copy).catch(() => undefined);
    if (!kept || this.#place !== place) return;
    this.#draft = kept;
    this.#keptAt.setValue({ at: kept.savedAt, isLocal: kept.isLocal ?? false });
    if (kept.isLocal) this.#remote = setTimeout(() => void this.#keep(), retryPause);
    else this.#lastKept = text;
  }

  // Saved, or typed back: what this window kept is of no more use. What an earlier window kept stays until it is restored or discarded.
  async #forget(user: string, place: Place) {
    this.#keptAt.setValue(undefined);
    if (!this.#draft && this.#lastKept === '') return;
    const draft = this.#draft;
    [this.#draft, this.#lastKept] = [undefined, ''];
    await dropDraft(user, place, draft).catch(() => undefined);
    await this.refresh();
  }
}
