import { css, customElement, html, nothing, repeat, state } from '@umbraco-cms/backoffice/external/lit';
import { UmbLitElement } from '@umbraco-cms/backoffice/lit-element';
import { UMB_MANAGEMENT_API_SERVER_EVENT_CONTEXT } from '@umbraco-cms/backoffice/management-api';
import { umbConfirmModal, umbOpenModal } from '@umbraco-cms/backoffice/modal';
import { UmbTextStyles } from '@umbraco-cms/backoffice/style';
import { send } from '../../editing/api.js';
import { whenBack } from '../../editing/reconnection.js';
import { Latest } from '../../latest.js';
import { isAnswered, tellOf } from '../asking.js';
import { showRescheduled } from './rescheduled.js';
import { SCHEDULE_MODAL } from './schedule-modal.token.js';
import { unread } from '../unread.js';
import { keepTimeZone, lastTimeZone, timeZones } from './time-zones.js';
import type { Scheduled } from './types.js';

const pageSize = 50;

/** All that is to be published or taken down by the clock: when, in which zone, and of which version. */
@customElement('wicnews-schedules-dashboard')
export class WicNewsSchedulesDashboardElement extends UmbLitElement {
  @state() private _items?: Scheduled[];
  @state() private _total = 0;
  @state() private _page = 1;
  @state() private _zone = lastTimeZone();
  @state() private _failed = false;

  readonly #latest = new Latest();

  constructor() {
    super();
    void this.#load();
    this.consumeContext(UMB_MANAGEMENT_API_SERVER_EVENT_CONTEXT, (events) => {
      this.observe(events?.byEventSourcesAndEventTypes(['Umbraco:CMS:Document'], ['Updated', 'Deleted', 'Trashed', 'Published', 'Unpublished']), (event) => event && void this.#load());
      this.observe(events?.isConnected, whenBack(() => void this.#load()), 'connected');
    });
  }

  async #load() {
    const address = `/schedule?timeZone=${encodeURIComponent(this._zone)}&skip=${(this._page - 1) * pageSize}&take=${pageSize}`;
    this._failed = !(await tellOf(this, async () => {
      await this.#latest.ask(send<{ total: number; items: Scheduled[] }>('GET', address), (page) => ([this._items, this._total] = [page.items, page.total]));
    }));
    // The last of the last page went: the page before it is the last now.
    if (!this._failed && this._items?.length === 0 && this._page > 1 && this._total > 0) {
      this._page--;
      await this.#load();
    }
  }

  #choose(zone: string) {
    this._zone = zone;
    keepTimeZone(zone);
    void this.#load();
  }

  async #cancel(item: Scheduled) {
    const asked = umbConfirmModal(this, {
      headline: this.localize.term('wicSchedules_cancel'),
      content: this.localize.term(item.action === 'Publish' ? 'wicSchedules_cancelPublish' : 'wicSchedules_cancelUnpublish', item.name, this.#when(item)),
      color: 'danger',
      confirmLabel: this.localize.term('wicSchedules_cancel'),
    });
    if (!(await isAnswered(asked))) return;
    await this.#takeAway(item, 'cancelled');
  }

  async #takeAway(item: Scheduled, said: string) {
    const isGone = await tellOf(this, async () => {
      await send('DELETE', `/schedule/${item.id}`);
      return this.localize.term(`wicSchedules_${said}`);
    });
    if (isGone) await showRescheduled(this, item.document.id);
    await this.#load();
  }

  async #change(item: Scheduled) {
    const asked = umbOpenModal(this, SCHEDULE_MODAL, { data: { documentId: item.document.id, culture: item.culture } });
    if (!(await isAnswered(asked))) return;
    await showRescheduled(this, item.document.id);
    await this.#load();
  }

  // The server has put it into the zone already: what it wrote is the clock on the wall.
  #when = (item: Scheduled) => `${item.localTime.slice(0, 10)} ${item.localTime.slice(11, 16)} (UTC${item.localTime.endsWith('Z') ? '+00:00' : item.localTime.slice(-6)})`;

  override render() {
    return html`
      <uui-box headline=${this.localize.term('wicSchedules_title')}>
        <p class="zone">
          <label for="zone">${this.localize.term('wicSchedules_zone')}</label>
          <select id="zone" data-mark="schedules:zone" @change=${(event: Event) => this.#choose((event.target as HTMLSelectElement).value)}>
            ${timeZones.map((zone) => html`<option ?selected=${zone === this._zone}>${zone}</option>`)}
          </select>
        </p>
        ${this._items ? this.#table(this._items) : this._failed ? unread(this, () => this.#load()) : html`<uui-loader></uui-loader>`}
      </uui-box>
    `;
  }

  #table(items: Scheduled[]) {
    if (items.length === 0) return html`<p data-mark="schedules:nothing">${this.localize.term('wicSchedules_nothing')}</p>`;
    return html`
      <div class="wide">
        <table>
          <thead>
            <tr>${['when', 'what', 'story', 'language'].map((name) => html`<th scope="col">${this.localize.term(`wicSchedules_${name}`)}</th>`)}<td></td></tr>
          </thead>
          <tbody>${repeat(items, (item) => item.id, (item) => this.#row(item))}</tbody>
        </table>
      </div>
      ${this._total > pageSize
        ? html`<uui-pagination .total=${Math.ceil(this._total / pageSize)} .current=${this._page} @change=${(event: Event) => {
            this._page = (event.target as unknown as { current: number }).current;
            void this.#load();
          }}></uui-pagination>`
        : nothing}
    `;
  }

  #row(item: Scheduled) {
    const address = `section/content/workspace/document/edit/${item.document.id}/${item.culture ?? 'invariant'}`;
    return html`
      <tr data-mark=${item.failed ? 'schedules:failed' : 'schedules:row'}>
        <td><time datetime=${item.time}>${this.#when(item)}</time></td>
        <td><uui-tag color=${item.action === 'Publish' ? 'positive' : 'warning'}>${this.localize.term(`wicSchedules_do${item.action}`)}</uui-tag></td>
        <td>
          <a href=${address}>${item.name}</a>
          ${item.version ? html`<small>${this.localize.term('wicSchedules_asOf')}</small>` : nothing}
          ${item.failed ? html`<p class="failed">${this.localize.term(`wicSchedules_failed${item.action}`, item.failed)}</p>` : nothing}
        </td>
        <td>${item.culture ?? this.localize.term('wicSchedules_all')}</td>
        <td class="buttons">
          ${item.mayCancel
            ? html`<uui-button compact look="outline" data-mark="schedules:change" label=${this.localize.term(item.failed ? 'wicSchedules_again' : 'wicSchedules_change')} @click=${() => this.#change(item)}></uui-button>
                ${item.failed
                  ? html`<uui-button compact look="outline" data-mark="schedules:seen" label=${this.localize.term('wicSchedules_seen')} @click=${() => this.#takeAway(item, 'takenOff')}></uui-button>`
                  : html`<uui-button compact look="outline" color="danger" data-mark="schedules:cancel" label=${this.localize.term('wicSchedules_cancel')} @click=${() => this.#cancel(item)}></uui-button>`}`
            : nothing}
        </td>
      </tr>
    `;
  }

  static override styles = [
    UmbTextStyles,
    css`
      :host { display: block; padding: var(--uui-size-layout-1); }
      .zone { margin-block-start: 0; display: flex; flex-wrap: wrap; gap: var(--uui-size-3); align-items: center; }
      select { font: inherit; padding: var(--uui-size-2) var(--uui-size-3); border: 1px solid var(--uui-color-border); border-radius: var(--uui-border-radius); color: inherit; background: var(--uui-color-surface); }
      .wide { overflow-x: auto; }
      table { inline-size: 100%; border-collapse: collapse; }
      th { text-align: start; }
      th, td { padding: var(--uui-size-3); border-block-end: 1px solid var(--uui-color-border); vertical-align: top; }
      time { font-variant-numeric: tabular-nums; white-space: nowrap; }
      small { display: block; color: var(--uui-color-text-alt); }
      .failed { margin: 0; color: var(--uui-color-danger); overflow-wrap: anywhere; }
      .buttons { text-align: end; white-space: nowrap; }
    `,
  ];
}

export { WicNewsSchedulesDashboardElement as element };
