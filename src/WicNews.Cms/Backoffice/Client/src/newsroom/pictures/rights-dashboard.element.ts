import { css, customElement, html, nothing, repeat, state } from '@umbraco-cms/backoffice/external/lit';
import { UmbLitElement } from '@umbraco-cms/backoffice/lit-element';
import { umbOpenModal } from '@umbraco-cms/backoffice/modal';
import { UmbTextStyles } from '@umbraco-cms/backoffice/style';
import { Latest } from '../../latest.js';
import { isAnswered, tellOf } from '../asking.js';
import { unread } from '../unread.js';
import { dayOf, readRights, type Rights } from './rights.js';
import { WITHDRAW_MODAL } from './withdraw-modal.token.js';

const pageSize = 50;
const spans = [0, 14, 30, 90, 365];

/** Pictures whose rights have run out, or soon will, and withdrawing them. */
@customElement('wicnews-rights-dashboard')
export class WicNewsRightsDashboardElement extends UmbLitElement {
  @state() private _days = 30;
  @state() private _page = 1;
  @state() private _failed = false;
  @state() private _found?: { total: number; items: Rights[] };
  @state() private _chosen = new Set<string>();
  readonly #latest = new Latest();

  constructor() {
    super();
    void this.#load();
  }

  async #load() {
    this._failed = !(await tellOf(this, async () => {
      await this.#latest.ask(readRights(this._days, (this._page - 1) * pageSize, pageSize), (found) => (this._found = found));
    }));
    this._chosen = new Set();
    // All of the last page were withdrawn: the page before it is the last now.
    if (!this._failed && this._found?.items.length === 0 && this._page > 1 && this._found.total > 0) {
      this._page--;
      await this.#load();
    }
  }

  #toggle(id: string) {
    const next = new Set(this._chosen);
    if (!next.delete(id)) next.add(id);
    this._chosen = next;
  }

  async #withdraw() {
    if (!(await isAnswered(umbOpenModal(this, WITHDRAW_MODAL, { data: { ids: [...this._chosen] } })))) return;
    await tellOf(this, async () => this.localize.term('wicPictures_withdrawn'));
    await this.#load();
  }

  override render() {
    return html`
      <uui-box headline=${this.localize.term('wicPictures_rightsTitle')}>
        <p class="span">
          <label for="days">${this.localize.term('wicPictures_span')}</label>
          <select id="days" data-mark="rights:days" @change=${(event: Event) => {
            this._days = Number((event.target as HTMLSelectElement).value);
            this._page = 1;
            void this.#load();
          }}>
            ${spans.map((days) => html`<option value=${days} ?selected=${days === this._days}>${this.localize.term(days === 0 ? 'wicPictures_already' : 'wicPictures_within', days)}</option>`)}
          </select>
        </p>
        ${this._found ? this.#list(this._found) : this._failed ? unread(this, () => this.#load()) : html`<uui-loader></uui-loader>`}
      </uui-box>
    `;
  }

  #list(found: { total: number; items: Rights[] }) {
    if (found.items.length === 0) return html`<p data-mark="rights:nothing">${this.localize.term('wicPictures_noneEnds')}</p>`;
    return html`
      <ul>${repeat(found.items, (item) => item.id, (item) => html`
        <li data-mark="rights:row">
          <uui-checkbox label=${item.name} ?checked=${this._chosen.has(item.id)} @change=${() => this.#toggle(item.id)}></uui-checkbox>
          <span>
            <uui-tag color=${item.state === 'RunOut' ? 'danger' : 'warning'}>${this.localize.term(`wicPictures_state${item.state}`)}</uui-tag>
            ${dayOf(item)} · ${this.localize.term('wicPictures_uses', item.uses)} ·
            <a href="section/media/workspace/media/edit/${item.id}">${this.localize.term('general_open')}</a>
          </span>
        </li>`)}</ul>
      ${found.total > pageSize
        ? html`<uui-pagination .total=${Math.ceil(found.total / pageSize)} .current=${this._page} @change=${(event: Event) => {
            this._page = (event.target as unknown as { current: number }).current;
            void this.#load();
          }}></uui-pagination>`
        : nothing}
      <uui-button look="primary" color="danger" data-mark="rights:withdraw" ?disabled=${this._chosen.size === 0} label=${this.localize.term('wicPictures_withdraw')} @click=${this.#withdraw}></uui-button>
    `;
  }

  static override styles = [
    UmbTextStyles,
    css`
      :host { display: block; padding: var(--uui-size-layout-1); }
      .span { margin-block-start: 0; display: flex; flex-wrap: wrap; gap: var(--uui-size-3); align-items: center; }
      select { font: inherit; padding: var(--uui-size-2) var(--uui-size-3); border: 1px solid var(--uui-color-border); border-radius: var(--uui-border-radius); color: inherit; background: var(--uui-color-surface); }
      ul { list-style: none; margin: 0 0 var(--uui-size-4); padding: 0; }
      li { display: flex; flex-wrap: wrap; justify-content: space-between; gap: var(--uui-size-2) var(--uui-size-5); padding-block: var(--uui-size-2); border-block-end: 1px solid var(--uui-color-border); overflow-wrap: anywhere; }
    `,
  ];
}

export { WicNewsRightsDashboardElement as element };
