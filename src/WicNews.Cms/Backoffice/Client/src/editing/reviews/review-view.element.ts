import { UMB_CONTENT_WORKSPACE_CONTEXT } from '@umbraco-cms/backoffice/content';
import { css, customElement, html, live, nothing, repeat, state } from '@umbraco-cms/backoffice/external/lit';
import { UmbLitElement } from '@umbraco-cms/backoffice/lit-element';
import { UMB_NOTIFICATION_CONTEXT } from '@umbraco-cms/backoffice/notification';
import { UmbTextStyles } from '@umbraco-cms/backoffice/style';
import { inTimeZone, keepTimeZone, lastTimeZone, timeZones } from '../../newsroom/schedules/time-zones.js';
import { unread } from '../../newsroom/unread.js';
import { WICNEWS_EDITING_CONTEXT, type WicNewsEditingContext } from '../editing.context-token.js';
import type { ContentWorkspace } from '../workspace.js';
import type { Comment, DocumentReviews, Review } from './types.js';

/** The field of a request for a review; that of an answer has the review's id for its name. */
const asking = 'request';
const remark = 'comment';

/** The way of a story from its writer to its editor, language by language: the requests, the answers, comments and the history. */
@customElement('wicnews-review-view')
export class WicNewsReviewViewElement extends UmbLitElement {
  @state() private _found?: DocumentReviews;
  @state() private _failed = false;
  @state() private _isBusy = false;
  @state() private _languages: { culture: string; name: string }[] = [];
  @state() private _edited?: string;
  /** Which languages were chosen, by the field that they are for. */
  @state() private _chosen: Record<string, string[]> = {};
  @state() private _zone = lastTimeZone();
  #context?: WicNewsEditingContext;

  constructor() {
    super();
    this.consumeContext(WICNEWS_EDITING_CONTEXT, (context) => {
      this.#context = context;
      this.observe(context?.reviewing.found, (found) => (this._found = found));
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

  /** The languages that a review can be asked of: those that none waits for. */
  get #askable() {
    const waiting = this._found!.reviews.filter((review) => review.state === 'Requested').flatMap((review) => review.cultures);
    return this._languages.map((language) => language.culture).filter((culture) => !waiting.includes(culture));
  }

  /** What a request is about: until somebody chooses, the language that is edited and those that were sent back. */
  #asked() {
    const sentBack = this._found!.reviews.filter((review) => review.state === 'SentBack' && review.isMine).flatMap((review) => review.cultures);
    return this.#chosen(asking, this.#askable, [this._edited, ...sentBack]);
  }

  #chosen(name: string, languages: string[], usual: (string | undefined)[]) {
    const chosen = this._chosen[name] ?? usual;
    return languages.filter((culture) => chosen.includes(culture));
  }

  #request() {
    void this.#do((context) => context.request(this.#text(asking), this.#asked()), 'saidRequested', asking);
  }

  /** Takes a step; when it is done, the field that it was taken with is empty again. */
  async #do(work: (context: WicNewsEditingContext) => Promise<void>, said?: string, field?: string) {
    if (!this.#context) return;
    this._isBusy = true;
    const notifications = await this.getContext(UMB_NOTIFICATION_CONTEXT);
    try {
      await work(this.#context);
      if (field) this.#clear(field);
      if (said) notifications?.peek('positive', { data: { message: this.localize.term(`wicReview_${said}`) } });
    } catch (problem) {
      notifications?.peek('danger', { data: { message: (problem as Error).message } });
    } finally {
      this._isBusy = false;
    }
  }

  #text(name: string) {
    return this.#context?.reviewing.texts.get(name)?.trim() ?? '';
  }

  #write(name: string, text: string) {
    this.#context?.reviewing.texts.set(name, text);
    this.requestUpdate();
  }

  #clear(name: string) {
    this.#write(name, '');
    const { [name]: _, ...others } = this._chosen;
    this._chosen = others;
  }

  #field(name: string, label: string, mark: string, rows: number) {
    return html`<label for="text-${name}">${this.localize.term(`wicReview_${label}`)}</label>
      <textarea id="text-${name}" rows=${rows} maxlength="4000" data-mark="review:${mark}" .value=${live(this.#context?.reviewing.texts.get(name) ?? '')}
        @input=${(event: Event) => this.#write(name, (event.target as HTMLTextAreaElement).value)}></textarea>`;
  }

  #approve(review: Review) {
    const at = this.shadowRoot!.querySelector<HTMLInputElement>(`#at-${review.id}`)?.value;
    void this.#do(
      (context) => context.approve(this.#answered(review), this.#text(review.id) || null, at || null, at ? this._zone : null),
      at ? 'saidScheduled' : 'saidApproved', review.id);
  }

  #sendBack(review: Review) {
    void this.#do((context) => context.takeStep('send-back', { reason: this.#text(review.id), cultures: this.#answered(review) }), 'saidSentBack', review.id);
  }

  /** What an answer is about: until somebody chooses, all that this person may answer for. */
  #answered(review: Review) {
    return review.cultures.length > 1 ? this.#chosen(review.id, review.decidable, review.decidable) : review.decidable;
  }

  override render() {
    const found = this._found;
    if (!found) return this._failed ? html`<uui-box>${unread(this, () => this.#context?.reviewing.reload())}</uui-box>` : html`<uui-loader></uui-loader>`;
    return html`
      <div id="columns">
        <div>
          <uui-box headline=${this.localize.term('wicReview_headline')}>
            ${found.reviews.length === 0 ? html`<p data-mark="review:state"><uui-tag>${this.localize.term('wicReview_stateNone')}</uui-tag></p>` : nothing}
            ${repeat(found.reviews, (review) => review.id, (review) => this.#review(review))}
            ${this.#ask(found)}
          </uui-box>
          <uui-box headline=${this.localize.term('wicReview_comments')}>${this.#comments(found.comments)}</uui-box>
        </div>
        <uui-box headline=${this.localize.term('wicReview_history')}>${this.#history(found)}</uui-box>
      </div>
    `;
  }

  #when = (time: string | null) => (time ? this.localize.date(time, inTimeZone(this._zone)) : '');

  #nameOf = (culture: string) => this._languages.find((language) => language.culture === culture)?.name ?? culture;

  #namesOf = (cultures: string[]) => cultures.map((culture) => this.#nameOf(culture)).join(', ');

  #review(review: Review) {
    return html`<section data-mark="review:of:${review.cultures.join('+')}" aria-label=${this.#namesOf(review.cultures) || nothing}>
      ${review.cultures.length > 0 ? html`<p data-mark="review:about"><strong>${this.#namesOf(review.cultures)}</strong></p>` : nothing}
      <p data-mark="review:state"><uui-tag color=${colours[review.state]}>${this.localize.term(`wicReview_state${review.state}`)}</uui-tag> ${this.#says(review)}</p>
      ${this.#steps(review)}
    </section>`;
  }

  #says(review: Review) {
    if (review.state === 'Requested') return html`${review.requestedByName}, ${this.#when(review.requestedAt)}<q>${review.note}</q>`;
    return html`${review.decidedByName}, ${this.#when(review.decidedAt)}${review.reason ? html`<q>${review.reason}</q>` : ''}`;
  }

  #steps(review: Review) {
    const decides = review.state === 'Requested' && review.mayDecide;
    const withdraws = review.isMine && review.state !== 'Approved';
    if (!decides && !withdraws) return nothing;
    const isOff = review.decidable.length > 0 && this.#answered(review).length === 0;
    return html`
      ${decides
        ? html`${this.#field(review.id, 'wordsToWriter', 'words', 3)}
            ${this.#time(review)}
            ${review.cultures.length > 1 ? this.#choices(review.id, 'languagesToAnswer', review.decidable, this.#answered(review)) : nothing}`
        : nothing}
      <div class="buttons">
        ${decides ? this.#button('approve', 'primary', () => this.#approve(review), isOff) : nothing}
        ${decides ? this.#button('sendBack', 'secondary', () => this.#sendBack(review), isOff || !this.#text(review.id)) : nothing}
        ${withdraws ? this.#button('withdraw', 'default', () => this.#do((context) => context.takeStep('withdraw', { cultures: review.cultures }))) : nothing}
      </div>
    `;
  }

  #ask(found: DocumentReviews) {
    const [languages, asked] = [this.#askable, this.#asked()];
    const varies = this._languages.length > 0;
    if (!found.mayRequest || (varies ? languages.length === 0 : found.reviews.some((review) => review.state === 'Requested'))) return nothing;
    return html`<section>
      ${this.#field(asking, 'wordsToEditor', 'words', 3)}
      ${this._languages.length > 1 ? this.#choices(asking, 'languages', languages, asked) : nothing}
      <div class="buttons">${this.#button('request', 'primary', () => this.#request(), !this.#text(asking) || (varies && asked.length === 0))}</div>
    </section>`;
  }

  #time(review: Review) {
    return html`<label for="at-${review.id}">${this.localize.term('wicReview_publishAt')}</label><input id="at-${review.id}" type="datetime-local" data-mark="review:at" />
      <label for="zone-${review.id}">${this.localize.term('wicSchedules_zone')}</label>
      <select id="zone-${review.id}" data-mark="review:zone" @change=${(event: Event) => this.#setZone((event.target as HTMLSelectElement).value)}>
        ${timeZones.map((name) => html`<option ?selected=${name === this._zone}>${name}</option>`)}
      </select>`;
  }

  #setZone(zone: string) {
    keepTimeZone(zone);
    this._zone = zone;
  }

  #choices(name: string, legend: string, languages: string[], chosen: string[]) {
    const choose = (culture: string, isChosen: boolean) =>
      (this._chosen = { ...this._chosen, [name]: isChosen ? [...chosen, culture] : chosen.filter((other) => other !== culture) });
    return html`<fieldset>
      <legend>${this.localize.term(`wicReview_${legend}`)}</legend>
      ${languages.map((culture) => html`<uui-checkbox data-mark="review:language:${culture}" label=${this.#nameOf(culture)} .checked=${chosen.includes(culture)}
        @change=${(event: Event) => choose(culture, (event.target as HTMLInputElement).checked)}></uui-checkbox>`)}
    </fieldset>`;
  }

  #button(name: string, look: 'primary' | 'secondary' | 'default', work: () => void, isOff = false) {
    return html`<uui-button data-mark="review:${name}" look=${look} color=${look === 'primary' ? 'positive' : 'default'} ?disabled=${this._isBusy || isOff}
      label=${this.localize.term(`wicReview_${name}`)} @click=${work}></uui-button>`;
  }

  #comments(comments: Comment[]) {
    return html`
      ${repeat(comments, (comment) => comment.id, (comment) => this.#commentRow(comment))}
      ${this.#field(remark, 'addComment', 'comment', 2)}
      <div class="buttons">${this.#button('say', 'secondary', () => this.#do((context) => context.comment(this.#text(remark)), undefined, remark), !this.#text(remark))}</div>
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

  #history({ history }: DocumentReviews) {
    if (history.length === 0) return html`<p>${this.localize.term('wicReview_noHistory')}</p>`;
    return html`<ol>${history.map((step) => html`
      <li data-mark="review:step">
        <strong>${this.localize.term(`wicReview_did${step.kind}`)}</strong> <small>${step.userName}, ${this.#when(step.time)}${step.cultures.length > 0 ? ` · ${this.#namesOf(step.cultures)}` : ''}</small>
        ${step.text ? html`<p>${step.text}</p>` : ''}
      </li>`)}</ol>`;
  }

  static override styles = [
    UmbTextStyles,
    css`
      :host { display: block; padding: var(--uui-size-layout-1); }
      #columns { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(22rem, 100%), 1fr)); gap: var(--uui-size-layout-1); align-items: start; }
      section + section { margin-block-start: var(--uui-size-5); padding-block-start: var(--uui-size-4); border-block-start: 1px solid var(--uui-color-border); }
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

const colours = { Requested: 'warning', SentBack: 'danger', Approved: 'positive' } as const;

export { WicNewsReviewViewElement as element };
