import { css, customElement, html, repeat, state } from '@umbraco-cms/backoffice/external/lit';
import { UmbLitElement } from '@umbraco-cms/backoffice/lit-element';
import { UMB_MANAGEMENT_API_SERVER_EVENT_CONTEXT } from '@umbraco-cms/backoffice/management-api';
import { UmbTextStyles } from '@umbraco-cms/backoffice/style';
import { Latest } from '../../latest.js';
import { inTimeZone, lastTimeZone } from '../../newsroom/schedules/time-zones.js';
import { unread } from '../../newsroom/unread.js';
import { whenBack } from '../reconnection.js';
import type { Waiting } from './types.js';
import { addressOf, keyOfWaiting, readWaiting } from './waiting.js';

const kinds = ['NotCarriedOut', 'ToApprove', 'SentBack', 'Comment', 'Requested'] as const;

/** The list of what waits for the signed-in user. */
@customElement('wicnews-waiting-dashboard')
export class WicNewsWaitingDashboardElement extends UmbLitElement {
  @state() private _waiting?: Waiting[];
  @state() private _failed = false;
  readonly #latest = new Latest();

  constructor() {
    super();
    void this.#load();
    this.consumeContext(UMB_MANAGEMENT_API_SERVER_EVENT_CONTEXT, (events) => {
      this.observe(events?.byEventSourcesAndEventTypes(['WicNews:Review'], ['Updated']), (event) => event && void this.#load());
      this.observe(events?.isConnected, whenBack(() => void this.#load()), 'connected');
    });
  }

  async #load() {
    await this.#latest.ask(readWaiting().catch(() => undefined), (waiting) => {
      this._failed = !waiting;
      this._waiting = waiting ?? this._waiting;
    });
  }

  override render() {
    if (!this._waiting) return this._failed ? html`<uui-box>${unread(this, () => this.#load())}</uui-box>` : html`<uui-loader></uui-loader>`;
    if (this._waiting.length === 0) return html`<uui-box><p data-mark="waiting:nothing">${this.localize.term('wicReview_nothingWaits')}</p></uui-box>`;
    return kinds.map((kind) => this.#group(kind, this._waiting!.filter((item) => item.kind === kind)));
  }

  #group(kind: Waiting['kind'], items: Waiting[]) {
    if (items.length === 0) return '';
    return html`
      <uui-box headline=${`${this.localize.term(`wicReview_group${kind}`)} (${items.length})`} data-mark="waiting:${kind}">
        <ul>
          ${repeat(items, keyOfWaiting, (item) => html`
            <li>
              <a href=${addressOf(item)}>${item.name}</a>
              <small>${item.by ? `${item.by}, ` : ''}${this.localize.date(item.at, inTimeZone(lastTimeZone()))} ${item.cultures.map((culture) => html`<uui-tag look="secondary">${culture}</uui-tag> `)}</small>
              ${item.text ? html`<p>${item.text}</p>` : ''}
            </li>`)}
        </ul>
      </uui-box>
    `;
  }

  static override styles = [
    UmbTextStyles,
    css`
      :host { display: grid; gap: var(--uui-size-layout-1); padding: var(--uui-size-layout-1); }
      ul { list-style: none; margin: 0; padding: 0; }
      li { padding-block: var(--uui-size-3); border-block-start: 1px solid var(--uui-color-border); overflow-wrap: anywhere; }
      li:first-child { border: 0; }
      small { color: var(--uui-color-text-alt); display: block; }
      p { margin: var(--uui-size-1) 0 0; white-space: pre-wrap; }
    `,
  ];
}

export { WicNewsWaitingDashboardElement as element };
