import { DocumentService } from '@umbraco-cms/backoffice/external/backend-api';
import { css, customElement, html, live, nothing, state } from '@umbraco-cms/backoffice/external/lit';
import { UmbModalBaseElement } from '@umbraco-cms/backoffice/modal';
import { tryExecute } from '@umbraco-cms/backoffice/resources';
import { UmbTextStyles } from '@umbraco-cms/backoffice/style';
import { send } from '../../editing/api.js';
import type { ScheduleModalData } from './schedule-modal.token.js';
import { keepTimeZone, lastTimeZone, onTheWall, timeZones } from './time-zones.js';

interface Times {
  publish: string;
  unpublish: string;
}

interface Variant {
  culture: string | null;
  name: string;
  publish?: string | null;
  unpublish?: string | null;
}

const none: Times = { publish: '', unpublish: '' };

/** Publishes or unpublishes the story as it is saved now, by the clock on the wall of a zone with a name. */
@customElement('wicnews-schedule-modal')
export class WicNewsScheduleModalElement extends UmbModalBaseElement<ScheduleModalData, undefined> {
  @state() private _variants: Variant[] = [];
  @state() private _problem?: string;
  @state() private _culture: string | null = null;
  @state() private _zone = lastTimeZone();
  /** What stands in the fields, and what is set already. */
  @state() private _times: Times = none;
  #set: Times = none;

  override connectedCallback() {
    super.connectedCallback();
    void this.#load();
  }

  async #load() {
    const { data } = await tryExecute(this, DocumentService.getDocumentById({ path: { id: this.data!.documentId } }));
    this._variants = (data?.variants ?? []).map((variant) => ({
      culture: variant.culture ?? null, name: variant.name, publish: variant.scheduledPublishDate, unpublish: variant.scheduledUnpublishDate,
    }));
    const asked = this.data!.culture?.toLowerCase();
    this.#choose((this._variants.find((variant) => variant.culture?.toLowerCase() === asked) ?? this._variants[0])?.culture ?? null);
  }

  #choose(culture: string | null) {
    this._culture = culture;
    this.#set = this.#setTimes();
    this._times = this.#set;
  }

  // What is typed stays as it is typed: it is the time on the wall of the zone that was meant all along.
  #move(zone: string) {
    const before = this.#set;
    this._zone = zone;
    this.#set = this.#setTimes();
    this._times = { publish: this._times.publish === before.publish ? this.#set.publish : this._times.publish, unpublish: this._times.unpublish === before.unpublish ? this.#set.unpublish : this._times.unpublish };
  }

  #setTimes(): Times {
    const chosen = this._variants.find((variant) => variant.culture === this._culture);
    const wall = (moment?: string | null) => (moment ? onTheWall(moment, this._zone) : '');
    return { publish: wall(chosen?.publish), unpublish: wall(chosen?.unpublish) };
  }

  /** Why this is not to be sent: a time that is emptied looks as if it were taken away, and nothing at all says nothing. */
  #fault(): string | undefined {
    if ((this.#set.publish && !this._times.publish) || (this.#set.unpublish && !this._times.unpublish)) return 'wicSchedules_cancelInstead';
    return this._times.publish || this._times.unpublish ? undefined : 'wicSchedules_giveTime';
  }

  async #submit() {
    const fault = this.#fault();
    this._problem = fault && this.localize.term(fault);
    if (fault) return;
    // What is not changed is not sent: fields know minutes only, and which of two half past ones not at all. When nothing is, what is saved now
    // is to go out at the same time.
    const changed = (name: keyof Times) => (this._times[name] && this._times[name] !== this.#set[name] ? this._times[name] : null);
    const [publish, unpublish] = [changed('publish'), changed('unpublish')];
    const approveAgain = !publish && !unpublish;
    if (approveAgain && !this.#set.publish) return this._rejectModal();
    try {
      keepTimeZone(this._zone);
      await send('PUT', `/schedule/document/${this.data!.documentId}`, {
        culture: this._culture,
        timeZone: this._zone,
        publish,
        unpublish,
        approveAgain,
      });
      this._submitModal();
    } catch (problem) {
      this._problem = (problem as Error).message;
    }
  }

  // A field that is being typed in has no value for a while; it is left alone meanwhile.
  #type(name: keyof Times, event: Event) {
    this._times = { ...this._times, [name]: (event.target as HTMLInputElement).value };
  }

  override render() {
    return html`
      <umb-body-layout headline=${this.localize.term('wicSchedules_set')}>
        <uui-box>
          <p>${this.localize.term('wicSchedules_pinned')}</p>
          <label for="culture">${this.localize.term('wicSchedules_language')}</label>
          <select id="culture" data-mark="schedule:culture" @change=${(event: Event) => this.#choose((event.target as HTMLSelectElement).value || null)}>
            ${this._variants.map((variant) => html`<option value=${variant.culture ?? ''} ?selected=${variant.culture === this._culture}>${variant.culture ? `${variant.culture}: ${variant.name}` : variant.name}</option>`)}
          </select>
          <label for="zone">${this.localize.term('wicSchedules_zone')}</label>
          <select id="zone" data-mark="schedule:zone" @change=${(event: Event) => this.#move((event.target as HTMLSelectElement).value)}>${timeZones.map((name) => html`<option ?selected=${name === this._zone}>${name}</option>`)}</select>
          <label for="publish">${this.localize.term('wicSchedules_publishAt')}</label>
          <input id="publish" type="datetime-local" data-mark="schedule:publish" .value=${live(this._times.publish)} @input=${(event: Event) => this.#type('publish', event)} />
          <label for="unpublish">${this.localize.term('wicSchedules_unpublishAt')}</label>
          <input id="unpublish" type="datetime-local" data-mark="schedule:unpublish" .value=${live(this._times.unpublish)} @input=${(event: Event) => this.#type('unpublish', event)} />
          ${this._problem ? html`<p role="alert" class="problem" data-mark="schedule:problem">${this._problem}</p>` : nothing}
        </uui-box>
        <div slot="actions">
          <uui-button label=${this.localize.term('general_cancel')} @click=${this._rejectModal}></uui-button>
          <uui-button look="primary" color="positive" data-mark="schedule:submit" label=${this.localize.term('wicSchedules_submit')} @click=${this.#submit}></uui-button>
        </div>
      </umb-body-layout>
    `;
  }

  static override styles = [
    UmbTextStyles,
    css`
      label { display: block; font-weight: bold; margin-block: var(--uui-size-5) var(--uui-size-2); }
      input, select { font: inherit; inline-size: 100%; box-sizing: border-box; padding: var(--uui-size-2) var(--uui-size-3); border: 1px solid var(--uui-color-border); border-radius: var(--uui-border-radius); color: inherit; background: var(--uui-color-surface); }
      p { margin-block-start: 0; }
      .problem { color: var(--uui-color-danger); margin-block: var(--uui-size-5) 0; }
    `,
  ];
}

export { WicNewsScheduleModalElement as element };
