import { css, customElement, html, nothing, repeat, state } from '@umbraco-cms/backoffice/external/lit';
import { UmbModalBaseElement } from '@umbraco-cms/backoffice/modal';
import { UmbTextStyles } from '@umbraco-cms/backoffice/style';
import { here } from '../../newsroom/schedules/time-zones.js';
import { wordsOf } from '../content.js';
import type { ConflictRow } from '../saving/conflict-modal.token.js';
import type { KeptTextModalData, KeptTextModalValue } from './kept-text-modal.token.js';
import type { CopyItem } from './types.js';

/** What is kept of one's typing, beside what stands in the story now. */
@customElement('wicnews-kept-text-modal')
export class WicNewsKeptTextModalElement extends UmbModalBaseElement<KeptTextModalData, KeptTextModalValue> {
  @state() private _copies: CopyItem[] = [];
  @state() private _copy?: CopyItem;
  @state() private _rows?: ConflictRow[];
  @state() private _failed = false;
  @state() private _chosen = new Set<string>();

  override connectedCallback() {
    super.connectedCallback();
    this._copies = this.data?.copies ?? [];
    if (this._copies.length > 0) void this.#show(this._copies[0]);
  }

  async #show(copy: CopyItem) {
    [this._copy, this._rows, this._failed, this._chosen] = [copy, undefined, false, new Set()];
    const rows = await this.data?.rowsOf(copy).catch(() => undefined);
    // Another may have been chosen meanwhile.
    if (this._copy !== copy) return;
    [this._rows, this._failed] = [rows, !rows];
    // What somebody else changed since is not overwritten unless the editor says so.
    this._chosen = new Set((rows ?? []).filter((row) => !row.isTheirs).map((row) => row.key));
  }

  #toggle(row: ConflictRow) {
    const next = new Set(this._chosen);
    if (!next.delete(row.key)) next.add(row.key);
    this._chosen = next;
  }

  async #discard() {
    if (!this._copy) return;
    await this.data?.discard(this._copy);
    this._copies = this._copies.filter((copy) => copy.id !== this._copy!.id);
    if (this._copies.length > 0) await this.#show(this._copies[0]);
    else this._rejectModal();
  }

  #restore() {
    if (!this._copy || !this._rows) return;
    const rows = this._rows.filter((row) => this._chosen.has(row.key));
    this.value = { copy: this._copy, rows, isAll: rows.length === this._rows.length };
    this._submitModal();
  }

  override render() {
    return html`
      <umb-body-layout headline=${this.localize.term('wicEditing_keptHeadline')}>
        ${this._copies.length > 1
          ? html`<uui-box>${repeat(this._copies, (copy) => copy.id, (copy) => html`
              <uui-button look=${copy.id === this._copy?.id ? 'primary' : 'secondary'} label=${this.#nameOf(copy)} @click=${() => this.#show(copy)}></uui-button>`)}</uui-box>`
          : nothing}
        <uui-box>
          <p>${this._copy ? this.#nameOf(this._copy) : ''}</p>
          <p>${this.localize.term('wicEditing_keptText')}</p>
          ${this.#differences()}
        </uui-box>
        <div slot="actions">
          <uui-button data-mark="kept:later" label=${this.localize.term('wicEditing_later')} @click=${this._rejectModal}></uui-button>
          <uui-button data-mark="kept:discard" look="secondary" color="danger" ?disabled=${!this._rows} label=${this.localize.term('wicEditing_discard')} @click=${this.#discard}></uui-button>
          <uui-button data-mark="kept:restore" look="primary" color="positive" ?disabled=${this._chosen.size === 0} label=${this.localize.term('wicEditing_restore')} @click=${this.#restore}></uui-button>
        </div>
      </umb-body-layout>
    `;
  }

  #differences() {
    if (this._failed)
      return html`<p role="alert" data-mark="kept:failed">${this.localize.term('wicEditing_keptUnread')}</p>
        <uui-button look="secondary" label=${this.localize.term('wicEditing_tryAgain')} @click=${() => this._copy && this.#show(this._copy)}></uui-button>`;
    if (!this._rows) return html`<uui-loader></uui-loader>`;
    if (this._rows.length === 0) return html`<p>${this.localize.term('wicEditing_keptNothing')}</p>`;
    return repeat(this._rows, (row) => row.key, (row) => this.#row(row));
  }

  #nameOf(copy: CopyItem) {
    const when = this.localize.date(copy.savedAt, here);
    if (copy.kind === 'Replaced') return this.localize.term('wicEditing_keptReplaced', when, copy.replacedBy ?? '');
    return this.localize.term(copy.kind === 'SetAside' ? 'wicEditing_keptSetAside' : 'wicEditing_keptDraft', when);
  }

  #row(row: ConflictRow) {
    return html`
      <section data-mark="kept:row:${row.alias ?? 'name'}">
        <uui-checkbox label=${row.label + (row.culture ? ` (${row.culture})` : '')} ?checked=${this._chosen.has(row.key)} @change=${() => this.#toggle(row)}></uui-checkbox>
        ${row.isTheirs ? html`<p class="since">${this.localize.term('wicEditing_changedSince')}</p>` : nothing}
        <div>
          <blockquote><small>${this.localize.term('wicEditing_kept')}</small><br />${wordsOf(row.mine?.value).slice(0, 3000)}</blockquote>
          <blockquote><small>${this.localize.term('wicEditing_present')}</small><br />${wordsOf(row.theirs?.value).slice(0, 3000)}</blockquote>
        </div>
      </section>
    `;
  }

  static override styles = [
    UmbTextStyles,
    css`
      uui-box + uui-box { margin-block-start: var(--uui-size-layout-1); }
      section { padding-block: var(--uui-size-4); border-block-start: 1px solid var(--uui-color-border); }
      section div { display: grid; grid-template-columns: repeat(auto-fit, minmax(16rem, 1fr)); gap: var(--uui-size-4); }
      blockquote { margin: 0; padding: var(--uui-size-3); background: var(--uui-color-surface-alt); border-radius: var(--uui-border-radius); white-space: pre-wrap; overflow-wrap: anywhere; max-block-size: 16rem; overflow: auto; }
      .since { color: var(--uui-color-danger); }
      [slot='actions'] { display: flex; flex-wrap: wrap; gap: var(--uui-size-2); justify-content: flex-end; }
    `,
  ];
}

export { WicNewsKeptTextModalElement as element };
