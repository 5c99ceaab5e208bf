import { UMB_CONTENT_WORKSPACE_CONTEXT } from '@umbraco-cms/backoffice/content';
import { css, customElement, html, live, nothing, query, repeat, state } from '@umbraco-cms/backoffice/external/lit';
import { UmbLitElement } from '@umbraco-cms/backoffice/lit-element';
import { UMB_NOTIFICATION_CONTEXT } from '@umbraco-cms/backoffice/notification';
import { UmbTextStyles } from '@umbraco-cms/backoffice/style';
import { inTimeZone, keepTimeZone, lastTimeZone, timeZones } from '../../newsroom/schedules/time-zones.js';
import { unread } from '../../newsroom/unread.js';
import { WICNEWS_EDITING_CONTEXT, type WicNewsEditingContext } from '../editing.context-token.js';
import type { ContentWorkspace } from '../workspace.js';
import type { Comment, Review } from './types.js';

/** The way of a story from its writer to its editor: the request, the answer, comments and the history. */
@customElement('wicnews-review-view')
export class WicNewsReviewViewElement extends UmbLitElement {
  @state() private _review?: Review;
  @state() private _failed = false;
  @state() private _isBusy = false;
  @state() private _languages: { culture: string; name: string }[] = [];
  @state() private _edited?: string;
  @state() private _chosen?: string[];
  @state() private _zone = lastTimeZone();
  @query('#at') private _at?: HTMLInputElement;
  #context?: WicNewsEditingContext;

  constructor() {
    super();
    this.consumeContext(WICNEWS_EDITING_CONTEXT, (context) => {
      this.#context = context;
      this.observe(context?.review, (review) => (this._review = review));
      this.observe(context?.reviewing.failed, (failed) => (this._failed = failed ?? false));
    });
    this.consumeContext(UMB_CONTENT_WORKSPACE_CONTEXT, (context) => this.#follow(context as unknown as ContentWorkspace | undefined));
  }

  #follow(workspace: ContentWorkspace | undefined) {
    this.observe(workspace?.variantOptions, (options) => {
      const saved = (options ?? []).filter((option) => option.culture && !option.segment && option.variant?.createDate);
      this._languages = saved.map((option) => ({ culture: option.culture!, name: option.language.name }));
    }, 'languages');
    this.observe(workspace?.splitView.activeVariantByIndex(0), (active) => (this._edited = active?.culture ?? undefined), 'edited');
  }

  /** What the request is about: until somebody chooses, the language that is edited and those that were sent back. */
  get #cultures() {
    const chosen = this._chosen ?? [this._edited, ...(this._review?.state === 'SentBack' ? this._review.cultures : [])];
    return this._languages.map((language) => language.culture).filter((culture) => chosen.includes(culture));
  }

  #choose(culture: string, isChosen: boolean) {
    this._chosen = isChosen ? [...this.#cultures, culture] : this.#cultures.filter((other) => other !== culture);
  }

  #request() {
    void this.#do(async (context) => {
      await context.request(this.#text, this.#cultures);
      this._chosen = undefined;
    }, 'saidRequested');
  }

  async #do(work: (context: WicNewsEditingContext) => Promise<void>, said?: string) {
    if (!this.#context) return;
    this._isBusy = true;
    const notifications = await this.getContext(UMB_NOTIFICATION_CONTEXT);
    try {
      await work(this.#context);
      if (said) this.#write('words', '');
      if (said) notifications?.peek('positive', { data: { message: this.localize.term(`wicReview_${said}`) } });
    } catch (problem) {
      notifications?.peek('danger', { data: { message: (problem as Error).message } });
    } finally {
      this._isBusy = false;
    }
  }

  get #text() {
    return this.#context?.reviewing.words.trim() ?? '';
  }

  get #remark() {
    return this.#context?.reviewing.remark.trim() ?? '';
  }

  #write(name: 'words' | 'remark', text: string) {
    if (this.#context) this.#context.reviewing[name] = text;
    this.requestUpdate();
  }

  #field(name: 'words' | 'remark', id: string, rows: number) {
    return html`<textarea id=${id} rows=${rows} maxlength="4000" data-mark="review:${id}" .value=${live(this.#context?.reviewing[name] ?? '')}
      @input=${(event: Event) => this.#write(name, (event.target as HTMLTextAreaElement).value)}></textarea>`;
  }

  #approve() {
    const at = this._at?.value;
    void this.#do((context) => context.approve(this.#text || null, at || null, at ? this._zone : null), at ? 'saidScheduled' : 'saidApproved');
  }

  override render() {
    const review = this._review;
    if (!review) return this._failed ? html`<uui-box>${unread(this, () => this.#context?.reviewing.reload())}</uui-box>` : html`<uui-loader></uui-loader>`;
    return html`
      <div id="columns">
        <div>
          <uui-box headline=${this.localize.term('wicReview_headline')}>
            <p data-mark="review:state"><uui-tag color=${colours[review.state]}>${this.localize.term(`wicReview_state${review.state}`)}</uui-tag> ${this.#says(review)}</p>
            ${review.cultures.length > 0 && review.state !== 'None' ? html`<p data-mark="review:about">${review.cultures.map((culture) => this.#nameOf(culture)).join(', ')}</p>` : nothing}
            ${this.#steps(review)}
          </uui-box>
          <uui-box headline=${this.localize.term('wicReview_comments')}>${this.#comments(review)}</uui-box>
        </div>
        <uui-box headline=${this.localize.term('wicReview_history')}>${this.#history(review)}</uui-box>
      </div>
    `;
  }

  #when = (time: string | null) => (time ? this.localize.date(time, inTimeZone(this._zone)) : '');

  #nameOf = (culture: string) => this._languages.find((language) => language.culture === culture)?.name ?? culture;

  #says(review: Review) {
    if (review.state === 'Requested') return html`${review.requestedByName}, ${this.#when(review.requestedAt)}<q>${review.note}</q>`;
    if (review.state === 'SentBack') return html`${review.decidedByName}, ${this.#when(review.decidedAt)}<q>${review.reason}</q>`;
    return review.state === 'Approved' ? html`${review.decidedByName}, ${this.#when(review.decidedAt)}${review.reason ? html`<q>${review.reason}</q>` : ''}` : '';
  }

  #steps(review: Review) {
    const decides = review.state === 'Requested' && review.mayDecide;
    const asks = review.mayRequest && review.state !== 'Requested';
    if (!decides && !asks && !review.isMine) return nothing;
    return html`
      ${decides || asks
        ? html`<label for="words">${this.localize.term(decides ? 'wicReview_wordsToWriter' : 'wicReview_wordsToEditor')}</label>
            ${this.#field('words', 'words', 3)}`
        : nothing}
      ${decides ? this.#time() : nothing}
      ${asks ? this.#choices() : nothing}
      <div class="buttons">
        ${asks ? this.#button('request', 'primary', () => this.#request(), !this.#text || (this._languages.length > 0 && this.#cultures.length === 0)) : nothing}
        ${decides ? this.#button('approve', 'primary', () => this.#approve()) : nothing}
        ${decides ? this.#button('sendBack', 'secondary', () => this.#do((context) => context.takeStep('send-back', { reason: this.#text }), 'saidSentBack'), !this.#text) : nothing}
        ${review.isMine && (review.state === 'Requested' || review.state === 'SentBack') ? this.#button('withdraw', 'default', () => this.#do((context) => context.takeStep('withdraw'))) : nothing}
      </div>
    `;
  }

  #time() {
    return html`<label for="at">${this.localize.term('wicReview_publishAt')}</label><input id="at" type="datetime-local" data-mark="review:at" />
      <label for="zone">${this.localize.term('wicSchedules_zone')}</label>
      <select id="zone" data-mark="review:zone" @change=${(event: Event) => this.#setZone((event.target as HTMLSelectElement).value)}>
        ${timeZones.map((name) => html`<option ?selected=${name === this._zone}>${name}</option>`)}
      </select>`;
  }

  #setZone(zone: string) {
    keepTimeZone(zone);
    this._zone = zone;
  }

  #choices() {
    if (this._languages.length < 2) return nothing;
    const chosen = this.#cultures;
    return html`<fieldset>
      <legend>${this.localize.term('wicReview_languages')}</legend>
      ${this._languages.map(({ culture, name }) => html`<uui-checkbox data-mark="review:language:${culture}" label=${name} .checked=${chosen.includes(culture)}
        @change=${(event: Event) => this.#choose(culture, (event.target as HTMLInputElement).checked)}></uui-checkbox>`)}
    </fieldset>`;
  }

  #button(name: string, look: 'primary' | 'secondary' | 'default', work: () => void, isOff = false) {
    return html`<uui-button data-mark="review:${name}" look=${look} color=${look === 'primary' ? 'positive' : 'default'} ?disabled=${this._isBusy || isOff}
      label=${this.localize.term(`wicReview_${name}`)} @click=${work}></uui-button>`;
  }

  #comments(review: Review) {
    return html`
      ${repeat(review.comments, (comment) => comment.id, (comment) => this.#commentRow(comment))}
      <label for="comment">${this.localize.term('wicReview_addComment')}</label>
      ${this.#field('remark', 'comment', 2)}
      <div class="buttons">${this.#button('say', 'secondary', () => this.#do(async (context) => {
        await context.comment(this.#remark);
        this.#write('remark', '');
      }), !this.#remark)}</div>
    `;
  }

  #commentRow(comment: Comment) {
    return html`
      <article class=${comment.resolvedAt ? 'resolved' : ''} data-mark="review:a-comment">
        <small>${comment.userName}, ${this.#when(comment.time)}${comment.resolvedAt ? html` · ${this.localize.term('wicReview_resolvedBy', comment.resolvedByName)}` : ''}</small>
        <p>${comment.text}</p>
        <uui-button compact look="outline" data-mark="review:resolve" label=${this.localize.term(comment.resolvedAt ? 'wicReview_reopen' : 'wicReview_resolve')}
          @click=${() => this.#do((context) => context.resolve(comment.id, !comment.resolvedAt))}></uui-button>
        ${comment.isMine ? html`<uui-button compact label=${this.localize.term('wicReview_drop')} @click=${() => this.#do((context) => context.dropComment(comment.id))}></uui-button>` : nothing}
      </article>
    `;
  }

  #history(review: Review) {
    if (review.history.length === 0) return html`<p>${this.localize.term('wicReview_noHistory')}</p>`;
    return html`<ol>${review.history.map((step) => html`
      <li data-mark="review:step">
        <strong>${this.localize.term(`wicReview_did${step.kind}`)}</strong> <small>${step.userName}, ${this.#when(step.time)}</small>
        ${step.text ? html`<p>${step.text}</p>` : ''}
      </li>`)}</ol>`;
  }

  static override styles = [
    UmbTextStyles,
    css`
      :host { display: block; padding: var(--uui-size-layout-1); }
      #columns { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(22rem, 100%), 1fr)); gap: var(--uui-size-layout-1); align-items: start; }
      uui-box + uui-box { margin-block-start: var(--uui-size-layout-1); }
      label { display: block; margin-block: var(--uui-size-4) var(--uui-size-1); }
      textarea, input, select { inline-size: 100%; box-sizing: border-box; font: inherit; color: var(--uui-color-text); background: var(--uui-color-surface); border: 1px solid var(--uui-color-border); border-radius: var(--uui-border-radius); padding: var(--uui-size-3); }
      input, select { inline-size: auto; }
      q { display: block; margin-block-start: var(--uui-size-3); white-space: pre-wrap; overflow-wrap: anywhere; }
      legend { padding: 0; }
      fieldset { border: 0; padding: 0; margin-inline: 0; margin-block-start: var(--uui-size-4); display: flex; flex-wrap: wrap; gap: var(--uui-size-4); }
      .buttons { display: flex; flex-wrap: wrap; gap: var(--uui-size-3); margin-block-start: var(--uui-size-3); }
      article { padding-block: var(--uui-size-3); border-block-end: 1px solid var(--uui-color-border); overflow-wrap: anywhere; }
      article.resolved p { text-decoration: line-through; color: var(--uui-color-text-alt); }
      p { white-space: pre-wrap; margin-block: var(--uui-size-1); }
      small { color: var(--uui-color-text-alt); }
      ol { list-style: none; padding: 0; margin: 0; }
      li { padding-block: var(--uui-size-3); border-block-end: 1px solid var(--uui-color-border); overflow-wrap: anywhere; }
    `,
  ];
}

const colours = { None: 'default', Requested: 'warning', SentBack: 'danger', Approved: 'positive' } as const;

export { WicNewsReviewViewElement as element };
