import { css, customElement, html, nothing, state } from '@umbraco-cms/backoffice/external/lit';
import { UmbLitElement } from '@umbraco-cms/backoffice/lit-element';
import { WICNEWS_EDITING_CONTEXT, type WicNewsEditingContext } from '../editing.context-token.js';
import type { KeptAt } from '../copies/types.js';
import type { Review } from '../reviews/types.js';
import type { Present } from './presence.js';

/** At the foot of a story: who else has it open, and where typed text is kept. */
@customElement('wicnews-editing-footer')
export class WicNewsEditingFooterElement extends UmbLitElement {
  @state() private _others: Present[] = [];
  @state() private _copies = 0;
  @state() private _keptAt?: KeptAt;
  @state() private _reviews: Review[] = [];
  #context?: WicNewsEditingContext;

  constructor() {
    super();
    this.consumeContext(WICNEWS_EDITING_CONTEXT, (context) => {
      this.#context = context;
      this.observe(context?.others, (others) => (this._others = others ?? []));
      this.observe(context?.copies, (copies) => (this._copies = copies?.length ?? 0));
      this.observe(context?.reviewing.found, (found) => (this._reviews = found?.reviews.filter((review) => review.state !== 'Approved') ?? []));
      this.observe(context?.keptAt, (keptAt) => (this._keptAt = keptAt));
    });
  }

  override render() {
    return html`
      ${this._reviews.map((review) => html`<uui-tag data-mark="editing:review" color=${review.state === 'Requested' ? 'warning' : 'danger'}>
        ${[this.localize.term(`wicReview_state${review.state}`), ...review.cultures].join(' ')}</uui-tag>`)}
      ${this._others.length > 0 ? html`<span id="others" role="status" data-mark="editing:others">${this.#others()}</span>` : nothing}
      ${this._copies > 0
        ? html`<uui-button compact look="outline" data-mark="editing:kept" label=${this.localize.term('wicEditing_keptButton', this._copies)} @click=${() => this.#context?.showCopies()}></uui-button>`
        : nothing}
      ${this._keptAt ? html`<small data-mark="editing:saved-draft">${this.#keptText(this._keptAt)}</small>` : nothing}
    `;
  }

  #others() {
    const byUser = new Map<string, Present[]>();
    for (const present of this._others) byUser.set(present.userKey, [...(byUser.get(present.userKey) ?? []), present]);
    return [...byUser.values()].map((windows) => {
      const [first] = windows;
      const types = windows.some((window) => window.hasUnsavedChanges);
      const text = first.isMe
        ? this.localize.term(types ? 'wicEditing_youAreTyping' : 'wicEditing_youAreHere')
        : this.localize.term(types ? 'wicEditing_isTyping' : 'wicEditing_isHere', first.name);
      return html`<span class="person" title=${text}><uui-avatar name=${first.name}></uui-avatar><span>${text}</span></span>`;
    });
  }

  #keptText(kept: KeptAt) {
    return this.localize.term(kept.isTooLong ? 'wicEditing_keptHereTooLong' : kept.isLocal ? 'wicEditing_keptHere' : 'wicEditing_keptOnServer', this.localize.date(kept.at, { timeStyle: 'short' }));
  }

  static override styles = css`
    /* Two lines fit into the foot. */
    :host { display: flex; align-items: center; gap: var(--uui-size-1) var(--uui-size-4); min-inline-size: 0; flex-wrap: wrap; }
    #others { display: flex; gap: var(--uui-size-4); flex-wrap: wrap; }
    .person { display: inline-flex; align-items: center; gap: var(--uui-size-2); padding: 2px var(--uui-size-3) 2px 2px; border-radius: 999px; background: var(--uui-color-warning); color: var(--uui-color-warning-contrast); }
    uui-avatar { font-size: 10px; }
    small { color: var(--uui-color-text-alt); white-space: nowrap; }
  `;
}

export { WicNewsEditingFooterElement as element };
