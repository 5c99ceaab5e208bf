import { css, customElement, html, nothing, repeat, state, when } from '@umbraco-cms/backoffice/external/lit';
import type { UUIPaginationElement } from '@umbraco-cms/backoffice/external/uui';
import { UmbLitElement } from '@umbraco-cms/backoffice/lit-element';
import { umbConfirmModal } from '@umbraco-cms/backoffice/modal';
import { UmbTextStyles } from '@umbraco-cms/backoffice/style';
import { Latest } from '../latest.js';
import { isAnswered } from '../newsroom/asking.js';
import { here } from '../newsroom/schedules/time-zones.js';
import { type Comment, type CommentState, CommentsRepository } from './comments.repository.js';

const states: CommentState[] = ['waiting', 'approved', 'rejected'];
const size = 20;

/** What readers wrote: what waits first, with the decision a click away. */
@customElement('wic-comments-dashboard')
export class WicCommentsDashboardElement extends UmbLitElement {
  readonly #repository = new CommentsRepository(this);
  readonly #latest = new Latest();

  @state() private _state: CommentState = 'waiting';
  @state() private _page = 1;
  @state() private _total = 0;
  @state() private _comments?: Comment[];
  @state() private _failed = false;

  override connectedCallback() {
    super.connectedCallback();
    void this.#load();
  }

  async #load() {
    await this.#latest.ask(this.#repository.list(this._state, (this._page - 1) * size, size), (found) => {
      this._failed = !found;
      this._total = found?.total ?? 0;
      this._comments = found?.items ?? [];
    });
    // The last comment of the last page went: the page before it is the last now.
    if (!this._failed && this._comments?.length === 0 && this._page > 1 && this._total > 0) {
      this._page--;
      await this.#load();
    }
  }

  #show(chosen: CommentState) {
    this._state = chosen;
    this._page = 1;
    this._comments = undefined;
    void this.#load();
  }

  async #decide(comment: Comment, decision: 'approve' | 'reject') {
    if (await this.#repository.decide(comment.id, decision)) await this.#load();
  }

  async #remove(comment: Comment) {
    const asked = umbConfirmModal(this, {
      headline: '#wicComments_remove',
      content: html`<p>${this.localize.term('wicComments_removeText')}</p><p><strong>${comment.name}</strong>: ${comment.text}</p>`,
      color: 'danger',
      confirmLabel: '#wicComments_remove',
    });
    if ((await isAnswered(asked)) && (await this.#repository.remove(comment.id))) await this.#load();
  }

  override render() {
    return html`
      <uui-tab-group>
        ${states.map((one) => html`
          <uui-tab label=${this.localize.term(`wicComments_${one}`)} ?active=${one === this._state} @click=${() => this.#show(one)}></uui-tab>`)}
      </uui-tab-group>
      <div aria-live="polite">
        ${when(this._failed, () => html`<uui-box><p>${this.localize.term('wicComments_failed')}</p></uui-box>`)}
        ${when(!this._failed && this._comments?.length === 0, () => html`<uui-box><p>${this.localize.term('wicComments_none')}</p></uui-box>`)}
        ${repeat(this._comments ?? [], (comment) => comment.id, (comment) => this.#renderComment(comment))}
      </div>
      ${this.#renderPages()}
    `;
  }

  #renderComment(comment: Comment) {
    return html`
      <uui-box headline=${comment.name}>
        <small slot="header-actions">${this.localize.date(comment.written, here)}</small>
        <p class="text">${comment.text}</p>
        <p class="story">${this.localize.term('wicComments_onStory')}
          ${comment.story.address ? html`<a href=${comment.story.address} target="_blank" rel="noopener">${comment.story.name}</a>` : comment.story.name}
          (${comment.culture})</p>
        ${comment.mayModerate ? this.#renderActions(comment) : html`<p class="story">${this.localize.term('wicComments_notYours')}</p>`}
      </uui-box>
    `;
  }

  #renderActions(comment: Comment) {
    const button = (term: string, act: () => void, color: 'positive' | 'default' | 'danger') => html`
      <uui-button look=${color === 'positive' ? 'primary' : 'secondary'} color=${color} label=${this.localize.term(term)} @click=${act}></uui-button>`;
    return html`
      <div class="actions">
        ${comment.state === 'approved' ? nothing : button('wicComments_approve', () => void this.#decide(comment, 'approve'), 'positive')}
        ${comment.state === 'rejected' ? nothing : button('wicComments_reject', () => void this.#decide(comment, 'reject'), 'default')}
        ${button('wicComments_remove', () => void this.#remove(comment), 'danger')}
      </div>
    `;
  }

  #renderPages() {
    const pages = Math.ceil(this._total / size);
    const turn = (event: Event) => {
      this._page = (event.target as UUIPaginationElement).current;
      void this.#load();
    };
    return pages < 2 ? nothing : html`<uui-pagination .total=${pages} .current=${this._page} @change=${turn}></uui-pagination>`;
  }

  static override styles = [
    UmbTextStyles,
    css`
      :host { display: flex; flex-direction: column; gap: var(--uui-size-space-5); padding: var(--uui-size-layout-1); max-width: 60rem; }
      uui-box { margin-bottom: var(--uui-size-space-4); }
      .text { white-space: pre-line; overflow-wrap: anywhere; }
      .story { color: var(--uui-color-text-alt); }
      .actions { display: flex; gap: var(--uui-size-space-3); }
    `,
  ];
}

export default WicCommentsDashboardElement;
