import { UMB_CONTENT_WORKSPACE_CONTEXT } from '@umbraco-cms/backoffice/content';
import { css, customElement, html, nothing, state } from '@umbraco-cms/backoffice/external/lit';
import { UmbLitElement } from '@umbraco-cms/backoffice/lit-element';
import { umbOpenModal } from '@umbraco-cms/backoffice/modal';
import { UMB_ENTITY_WORKSPACE_CONTEXT } from '@umbraco-cms/backoffice/workspace';
import type { ContentWorkspace } from '../../editing/workspace.js';
import { Latest } from '../../latest.js';
import { isAnswered, tellOf } from '../asking.js';
import { dayOf, readRightsOf, type Rights } from './rights.js';
import { WITHDRAW_MODAL } from './withdraw-modal.token.js';

/** At the foot of a picture: that its rights have run out, or soon will. */
@customElement('wicnews-rights-notice')
export class WicNewsRightsNoticeElement extends UmbLitElement {
  @state() private _rights?: Rights;
  #picture?: string;
  readonly #latest = new Latest();

  constructor() {
    super();
    this.consumeContext(UMB_ENTITY_WORKSPACE_CONTEXT, (context) => {
      this.observe(context?.unique, (unique) => {
        this.#picture = unique ?? undefined;
        void this.#load();
      });
    });
    // Saving may have changed when its rights end.
    this.consumeContext(UMB_CONTENT_WORKSPACE_CONTEXT, (context) => {
      this.observe((context as unknown as ContentWorkspace | undefined)?.persistedData, () => void this.#load(), 'saved');
    });
  }

  async #load() {
    if (!this.#picture) return;
    // What cannot be read is said by the dashboard of rights, not by every picture.
    await this.#latest.ask(readRightsOf(this.#picture).catch(() => undefined), (rights) => (this._rights = rights));
  }

  async #withdraw() {
    if (!this._rights || !(await isAnswered(umbOpenModal(this, WITHDRAW_MODAL, { data: { ids: [this._rights.id] } })))) return;
    await tellOf(this, async () => this.localize.term('wicPictures_withdrawn'));
    history.pushState({}, '', 'section/media');
  }

  override render() {
    const rights = this._rights;
    if (!rights || rights.state === 'Open') return nothing;
    return html`
      <uui-tag color=${rights.state === 'RunOut' ? 'danger' : 'warning'} data-mark="rights:notice">
        ${this.localize.term(`wicPictures_state${rights.state}`)} ${dayOf(rights)} · ${this.localize.term('wicPictures_uses', rights.uses)}
      </uui-tag>
      <uui-button compact look="outline" color="danger" data-mark="rights:notice-withdraw" label=${this.localize.term('wicPictures_withdraw')} @click=${this.#withdraw}></uui-button>
    `;
  }

  static override styles = css`
    :host { display: flex; align-items: center; gap: var(--uui-size-3); flex-wrap: wrap; }
  `;
}

export { WicNewsRightsNoticeElement as element };
