import { UMB_CONTENT_WORKSPACE_CONTEXT } from '@umbraco-cms/backoffice/content';
import { UmbContextBase } from '@umbraco-cms/backoffice/class-api';
import type { UmbControllerHost } from '@umbraco-cms/backoffice/controller-api';
import { UMB_CURRENT_USER_CONTEXT } from '@umbraco-cms/backoffice/current-user';
import { UmbLocalizationController } from '@umbraco-cms/backoffice/localization-api';
import { umbOpenModal } from '@umbraco-cms/backoffice/modal';
import { UMB_NOTIFICATION_CONTEXT, type UmbNotificationHandler } from '@umbraco-cms/backoffice/notification';
import { observeMultiple } from '@umbraco-cms/backoffice/observable-api';
import { UmbVariantId } from '@umbraco-cms/backoffice/variant';
import { send } from './api.js';
import { areEqual, compare, fieldsOf, withFields, type Content, type Field } from './content.js';
import { withAllBlocksExposed } from './copies/blocks.js';
import { dropCopy, readCopy } from './copies/copies.js';
import { DraftKeeper } from './copies/draft-keeper.js';
import { KEPT_TEXT_MODAL, type KeptTextModalValue } from './copies/kept-text-modal.token.js';
import './copies/kept-text-notice.element.js';
import type { CopyItem } from './copies/types.js';
import { WICNEWS_EDITING_CONTEXT } from './editing.context-token.js';
import type { Place } from './place.js';
import { PresenceController } from './presence/presence.js';
import { ReviewController } from './reviews/review.controller.js';
import { CONFLICT_MODAL, type ConflictRow } from './saving/conflict-modal.token.js';
import { versionOf } from './saving/guarded-fetch.js';
import { enter, leave, type Conflict, type Decision, type OpenWorkspace } from './saving/open-workspaces.js';
import { TypingWhileSaving } from './saving/typing-while-saving.js';
import { contentOf, contentOfFields, dataOf, labelOf, pick, placeOfWorkspace, unsaved, type ContentWorkspace } from './workspace.js';

/** One open story or picture: keeps what is typed, asks when somebody saved in between, and says who else is here. */
export class WicNewsEditingContext extends UmbContextBase implements OpenWorkspace {
  readonly #localize = new UmbLocalizationController(this);
  readonly #presence = new PresenceController(this);
  readonly others = this.#presence.others;
  readonly reviewing = new ReviewController(this);
  readonly takeStep = this.reviewing.take.bind(this.reviewing);
  readonly comment = this.reviewing.comment.bind(this.reviewing);
  readonly resolve = this.reviewing.resolve.bind(this.reviewing);
  readonly dropComment = this.reviewing.drop.bind(this.reviewing);
  #workspace!: ContentWorkspace;
  #keeper!: DraftKeeper;
  #typing?: TypingWhileSaving;
  #readAnew?: () => Promise<void>;
  #user?: string;
  #place?: Place;
  #notice?: UmbNotificationHandler;

  constructor(host: UmbControllerHost) {
    super(host, WICNEWS_EDITING_CONTEXT);
    this.consumeContext(UMB_CURRENT_USER_CONTEXT, (context) => {
      this.observe(context?.unique, (unique) => {
        this.#user = unique ?? undefined;
        void this.#moved();
      }, 'user');
    });
    this.consumeContext(UMB_CONTENT_WORKSPACE_CONTEXT, (context) => {
      if (context) this.#follow(context as unknown as ContentWorkspace);
    });
  }

  get copies() {
    return this.#keeper.copies;
  }

  get keptAt() {
    return this.#keeper.keptAt;
  }

  base(): Content | undefined {
    return contentOf(this.#workspace.getPersistedData());
  }

  hasUnsaved() {
    return unsaved(this.#workspace).length > 0;
  }

  async readAgain() {
    await this.#workspace.reload();
  }

  async decide(conflict: Conflict): Promise<Decision | undefined> {
    const differences = compare(conflict.base, conflict.mine, conflict.theirs).filter((difference) => difference.isMine || difference.isTheirs);
    const rows = await Promise.all(differences.map(async (row) => ({ ...row, label: await this.#labelOf(row.alias) })));
    const answer = await umbOpenModal(this, CONFLICT_MODAL, { data: { savedBy: conflict.savedBy, savedAt: conflict.savedAt, rows } }).catch(() => undefined);
    if (!answer) return undefined;
    if (answer.choice === 'theirs') return await this.#takeTheirs(conflict);
    const theirs = answer.choice === 'merge' ? answer.theirs : [];
    await this.#keepWhatLoses(conflict, rows, theirs);
    return { theirs };
  }

  merged(theirs: Field[], saved: Content) {
    void this.#notify('positive', 'merged');
    // Umbraco puts only the languages that were saved into the form. What came from somebody else in another language is put in here,
    // into what the form takes for saved and, where nothing more was typed, into the form.
    const [persisted, now, sent] = [this.base(), contentOf(this.#workspace.getData()), fieldsOf(saved)];
    if (!persisted || !now) return;
    const present = fieldsOf(now);
    const untouched = theirs.filter((field) => areEqual(present.get(field.key)?.value, sent.get(field.key)?.value));
    dataOf(this.#workspace).setPersisted(withFields(persisted, theirs));
    this.#workspace.setData(withFields(now, untouched) as never);
  }

  /** Asks for a review of what stands in this window, which must be saved: the editor reads what is. */
  async request(note: string, cultures: string[]) {
    if (this.hasUnsaved()) throw new Error(this.#localize.term('wicReview_saveFirstToAsk'));
    await this.reviewing.take('request', { note, cultures });
  }

  /** Approves what stands in this window, which must be saved. */
  async approve(cultures: string[], note: string | null, publishLocal: string | null, timeZone: string | null) {
    if (this.hasUnsaved()) throw new Error(this.#localize.term('wicReview_saveFirst'));
    await this.reviewing.take('approve', { version: versionOf(this.#place!, this.base()), note, publishLocal, timeZone, cultures });
    await this.readAgain();
  }

  async showCopies(first?: CopyItem) {
    await this.#keeper.refresh();
    const copies = [...this.#keeper.getCopies()].sort((one, other) => Number(other.id === first?.id) - Number(one.id === first?.id));
    if (copies.length === 0) return;
    const answer = await umbOpenModal(this, KEPT_TEXT_MODAL, {
      data: {
        copies,
        rowsOf: (copy) => this.#rowsOf(copy),
        discard: async (copy) => {
          await dropCopy(copy);
          await this.#keeper.refresh();
        },
      },
    }).catch(() => undefined);
    if (answer) await this.#restore(answer);
  }

  override destroy() {
    if (this.#place) leave(this.#place, this);
    this.#notice?.close();
    super.destroy();
  }

  #follow(workspace: ContentWorkspace) {
    if (workspace !== this.#workspace) {
      this.#typing = new TypingWhileSaving(workspace);
      this.#keepWhatReadingAnewEmpties(workspace);
    }
    this.#workspace = workspace;
    this.#keeper = new DraftKeeper(this, workspace);
    this.observe(observeMultiple([workspace.unique, workspace.isNew, workspace.persistedData]), () => void this.#moved(), 'place');
    this.observe(workspace.data, () => {
      void this.#moved();
      this.#presence.hasChanges = unsaved(workspace).length > 0;
    }, 'typed');
  }

  /** Umbraco reads a story anew after scheduling or rolling back one language, over what is typed in another and not saved. */
  #keepWhatReadingAnewEmpties(workspace: ContentWorkspace) {
    const readAnew = workspace.reload.bind(workspace);
    this.#readAnew = readAnew;
    workspace.reload = async () => {
      const [typed, base] = [unsaved(workspace), contentOf(workspace.getPersistedData())];
      if (base && typed.length > 0) {
        await this.#keeper.setAside({ ...contentOfFields(typed), was: pick(base, typed.map((field) => field.key)) });
        await this.#notify('warning', 'readAnew');
      }
      await readAnew();
    };
  }

  async #moved() {
    if (!this.#workspace || !this.#user || !this.base()) return;
    const place = placeOfWorkspace(this.#workspace);
    this.#keeper.changed();
    if (place === this.#place || !place) return;
    if (this.#place) leave(this.#place, this);
    if (this.#place?.startsWith('new:') && !this.#workspace.getIsNew()) this.#keeper.dropOwn();
    this.#place = place;
    enter(place, this);
    this.reviewing.enter(this.#workspace.getEntityType() === 'document' && !this.#workspace.getIsNew() ? this.#workspace.getUnique()! : undefined);
    if (this.#workspace.getIsNew()) this.#presence.leave();
    else this.#presence.enter(this.#workspace.getEntityType(), this.#workspace.getUnique()!);
    this.#notice?.close();
    const copies = await this.#keeper.enter(this.#user, place);
    if (this.#place === place) await this.#offer(copies);
  }

  /** Says that there is kept text, once; it can be found at the foot as well. */
  async #offer(copies: CopyItem[]) {
    for (const copy of copies.filter((kept) => kept.kind !== 'SetAside')) {
      if ((await this.#rowsOf(copy).catch(() => [])).length === 0) continue;
      const notifications = await this.getContext(UMB_NOTIFICATION_CONTEXT);
      const text = copy.kind === 'Replaced' ? this.#term('offerReplaced', copy.replacedBy ?? this.#term('somebody')) : this.#term('offer');
      this.#notice = notifications?.stay('warning', {
        elementName: 'wicnews-kept-text-notice',
        data: { text, look: () => void this.showCopies(copy) } as never,
      });
      return;
    }
  }

  /** What a copy has that the form has not. Throws when it cannot be read: that is not the same as nothing. */
  async #rowsOf(copy: CopyItem): Promise<ConflictRow[]> {
    const kept = await readCopy(this.#user!, copy);
    const now = contentOf(this.#workspace.getData());
    if (!kept || !now) throw new Error('The kept text could not be read.');
    const only = new Set([...kept.values.map((value) => `${value.alias}|${value.culture ?? ''}`), ...kept.variants.map((name) => `null|${name.culture ?? ''}`)]);
    const rows = compare(kept.was ?? now, kept, now).filter((row) => only.has(`${row.alias}|${row.culture ?? ''}`));
    // A version that was saved over is whole, and says not from what it began: all that differs may be later work.
    const isLater = copy.kind === 'Replaced';
    return await Promise.all(rows.map(async (row) => ({ ...row, isTheirs: row.isTheirs || isLater, label: await this.#labelOf(row.alias) })));
  }

  async #restore({ copy, rows, isAll }: KeptTextModalValue) {
    for (const row of rows) {
      const { alias, culture, segment, value } = row.mine!;
      const variant = new UmbVariantId(culture, segment);
      if (alias === null) this.#workspace.setName(String(value ?? ''), variant);
      else await this.#workspace.setPropertyValue(alias, withAllBlocksExposed(value), variant);
    }
    this.#notice?.close();
    if (isAll) await this.#keeper.goOnFrom(copy);
    else this.#keeper.changed();
    await this.#notify('positive', isAll ? 'restored' : 'restoredSome');
  }

  async #takeTheirs(conflict: Conflict): Promise<undefined> {
    // Reading the story anew empties the form of all that was typed, of other languages too.
    await this.#setAside(conflict, unsaved(this.#workspace));
    this.#typing?.forget();
    await this.#readAnew?.();
    await this.#notify('positive', 'tookTheirs');
    return undefined;
  }

  /** Of each field one side is saved; the other is kept for whoever wrote it. */
  async #keepWhatLoses(conflict: Conflict, rows: ConflictRow[], theirs: Field[]) {
    const taken = new Set(theirs.map((field) => field.key));
    await this.#setAside(conflict, rows.flatMap((row) => (row.isMine && row.mine && taken.has(row.key) ? [row.mine] : [])));
    if (rows.some((row) => row.isTheirs && !taken.has(row.key))) {
      const [entityType, unique] = this.#place!.split(':');
      await send('POST', `/working-copy/replaced/${entityType}/${unique}`);
    }
  }

  async #setAside(conflict: Conflict, fields: Field[]) {
    if (fields.length === 0) return;
    await this.#keeper.setAside({ ...contentOfFields(fields), was: pick(conflict.base, fields.map((field) => field.key)) });
  }

  #labelOf(alias: string | null) {
    return labelOf(this.#workspace, alias, this.#term('name'));
  }

  #term(key: string, ...args: unknown[]): string {
    return this.#localize.term(`wicEditing_${key}`, ...args);
  }

  async #notify(color: 'positive' | 'warning', key: string) {
    (await this.getContext(UMB_NOTIFICATION_CONTEXT))?.peek(color, { data: { message: this.#term(key) } });
  }
}

export { WicNewsEditingContext as api };
