import { WebhookService, type WebhookLogResponseModel } from '@umbraco-cms/backoffice/external/backend-api';
import { css, customElement, html, nothing, repeat, state } from '@umbraco-cms/backoffice/external/lit';
import { UmbLitElement } from '@umbraco-cms/backoffice/lit-element';
import { umbConfirmModal } from '@umbraco-cms/backoffice/modal';
import { tryExecute } from '@umbraco-cms/backoffice/resources';
import { UmbTextStyles } from '@umbraco-cms/backoffice/style';
import { UMB_ENTITY_WORKSPACE_CONTEXT, UMB_SUBMITTABLE_WORKSPACE_CONTEXT } from '@umbraco-cms/backoffice/workspace';
import { send } from '../../editing/api.js';
import { isAnswered, tellOf } from '../asking.js';
import { here } from '../schedules/time-zones.js';
import { unread } from '../unread.js';

interface DeadLetter {
  key: string;
  eventAlias: string;
  queued: string;
  givenUp: string;
  tries: number;
  reason: string | null;
}

const rows = 50;

/** One webhook's secret, what was given up, and what was sent; the last two can be sent again. */
@customElement('wicnews-webhook-care-view')
export class WicNewsWebhookCareViewElement extends UmbLitElement {
  @state() private _unique?: string | null;
  @state() private _isNew?: boolean;
  @state() private _secret?: string;
  @state() private _dead?: { total: number; items: DeadLetter[] };
  @state() private _failed = false;
  @state() private _logs?: { total: number; items: WebhookLogResponseModel[] };

  constructor() {
    super();
    this.consumeContext(UMB_ENTITY_WORKSPACE_CONTEXT, (context) => {
      this.observe(context?.unique, (unique) => {
        this._unique = unique;
        void this.#load();
      });
    });
    this.consumeContext(UMB_SUBMITTABLE_WORKSPACE_CONTEXT, (context) => {
      this.observe(context?.isNew, (isNew) => {
        this._isNew = isNew;
        void this.#load();
      });
    });
  }

  async #load() {
    const unique = this._unique;
    // Of a webhook that is not saved yet there is nothing to ask.
    if (!unique || this._isNew !== false) return;
    this._failed = !(await tellOf(this, async () => {
      this._dead = await send<{ total: number; items: DeadLetter[] }>('GET', `/webhook/dead-letter?webhook=${unique}&take=${rows}`);
    }));
    const { data, error } = await tryExecute(this, WebhookService.getWebhookByIdLogs({ path: { id: unique }, query: { take: rows } }));
    if (error) this._failed = true;
    else this._logs = data;
  }

  async #secretOf(method: 'GET' | 'POST') {
    await tellOf(this, async () => {
      this._secret = (await send<{ secret: string }>(method, `/webhook/${this._unique}/signing-secret`)).secret;
    });
  }

  async #changeSecret() {
    const asked = umbConfirmModal(this, {
      headline: this.localize.term('wicWebhooks_changeSecret'),
      content: this.localize.term('wicWebhooks_changeSecretText'),
      color: 'warning',
      confirmLabel: this.localize.term('wicWebhooks_changeSecret'),
    });
    if (await isAnswered(asked)) await this.#secretOf('POST');
  }

  async #do(method: 'POST' | 'DELETE', path: string, said: string) {
    await tellOf(this, async () => {
      await send(method, path);
      return this.localize.term(said);
    });
    await this.#load();
  }

  #when = (time: string) => this.localize.date(time, { ...here, second: '2-digit' });

  override render() {
    if (this._isNew) return html`<uui-box><p>${this.localize.term('wicWebhooks_saveFirst')}</p></uui-box>`;
    return html`
      <uui-box headline=${this.localize.term('wicWebhooks_secret')}>
        <p>${this.localize.term('wicWebhooks_secretText')}</p>
        ${this._secret ? html`<p><code data-mark="webhook:secret">${this._secret}</code></p>` : nothing}
        <uui-button look="secondary" data-mark="webhook:show-secret" label=${this.localize.term('wicWebhooks_showSecret')} @click=${() => this.#secretOf('GET')}></uui-button>
        <uui-button look="outline" color="warning" data-mark="webhook:change-secret" label=${this.localize.term('wicWebhooks_changeSecret')} @click=${this.#changeSecret}></uui-button>
      </uui-box>
      <uui-box headline=${this.#countedTerm('wicWebhooks_dead', this._dead)}>${this.#deadLetters()}</uui-box>
      <uui-box headline=${this.#countedTerm('wicWebhooks_sent', this._logs)}>${this.#sent()}</uui-box>
    `;
  }

  #countedTerm(term: string, list: { total: number } | undefined) {
    return this.localize.term(term) + (list ? ` (${list.total})` : '');
  }

  #notRead() {
    return this._failed ? unread(this, () => this.#load()) : html`<uui-loader></uui-loader>`;
  }

  #deadLetters() {
    if (!this._dead) return this.#notRead();
    if (!this._dead.items.length) return html`<p data-mark="webhook:no-dead-letters">${this.localize.term('wicWebhooks_noDead')}</p>`;
    return html`<ul>${repeat(this._dead.items, (letter) => letter.key, (letter) => html`
      <li data-mark="webhook:dead-letter">
        <div>
          <strong>${letter.eventAlias}</strong> <small>${this.localize.term('wicWebhooks_givenUp', this.#when(letter.givenUp), letter.tries)}</small>
          ${letter.reason ? html`<p>${letter.reason}</p>` : nothing}
        </div>
        <div class="buttons">
          <uui-button compact look="outline" data-mark="webhook:revive" label=${this.localize.term('wicWebhooks_again')}
            @click=${() => this.#do('POST', `/webhook/dead-letter/${letter.key}/replay`, 'wicWebhooks_queued')}></uui-button>
          <uui-button compact look="outline" color="danger" data-mark="webhook:discard" label=${this.localize.term('wicWebhooks_discard')}
            @click=${() => this.#do('DELETE', `/webhook/dead-letter/${letter.key}`, 'wicWebhooks_discarded')}></uui-button>
        </div>
      </li>`)}</ul>`;
  }

  #sent() {
    if (!this._logs) return this.#notRead();
    if (!this._logs.items.length) return html`<p>${this.localize.term('wicWebhooks_noneSent')}</p>`;
    return html`<ul>${repeat(this._logs.items, (log) => log.key, (log) => html`
      <li data-mark="webhook:log">
        <div>
          <strong>${log.eventAlias}</strong> <small>${this.#when(log.date)}</small>
          <p><uui-tag color=${log.isSuccessStatusCode ? 'positive' : 'danger'}>${log.statusCode || this.localize.term('wicWebhooks_noAnswer')}</uui-tag></p>
        </div>
        <div class="buttons">
          <uui-button compact look="outline" data-mark="webhook:replay" label=${this.localize.term('wicWebhooks_again')}
            @click=${() => this.#do('POST', `/webhook/log/${log.key}/replay`, 'wicWebhooks_queued')}></uui-button>
        </div>
      </li>`)}</ul>`;
  }

  static override styles = [
    UmbTextStyles,
    css`
      :host { display: grid; gap: var(--uui-size-layout-1); padding: var(--uui-size-layout-1); }
      p { margin-block: 0 var(--uui-size-3); }
      code { overflow-wrap: anywhere; }
      ul { list-style: none; margin: 0; padding: 0; }
      li { display: flex; justify-content: space-between; gap: var(--uui-size-4); padding-block: var(--uui-size-3); border-block-end: 1px solid var(--uui-color-border); overflow-wrap: anywhere; }
      .buttons { white-space: nowrap; }
      small { color: var(--uui-color-text-alt); }
    `,
  ];
}

export { WicNewsWebhookCareViewElement as element };
