import { DocumentService } from '@umbraco-cms/backoffice/external/backend-api';
import { css, customElement, html, nothing, query, state } from '@umbraco-cms/backoffice/external/lit';
import { UmbModalBaseElement } from '@umbraco-cms/backoffice/modal';
import { tryExecute } from '@umbraco-cms/backoffice/resources';
import { UmbTextStyles } from '@umbraco-cms/backoffice/style';
import { send } from '../../editing/api.js';
import type { ScheduleModalData } from './schedule-modal.token.js';
import { keepTimeZone, lastTimeZone, timeZones } from './time-zones.js';

/** Publishes or unpublishes the story as it is saved now, by the clock on the wall of a zone with a name. */
@customElement('wicnews-schedule-modal')
export class WicNewsScheduleModalElement extends UmbModalBaseElement<ScheduleModalData, undefined> {
  @state() private _variants: Array<{ culture: string | null; name: string }> = [];
  @state() private _problem?: string;
  @query('#culture') private _culture!: HTMLSelectElement;
  @query('#zone') private _zone!: HTMLSelectElement;
  @query('#publish') private _publish!: HTMLInputElement;
  @query('#unpublish') private _unpublish!: HTMLInputElement;

  override connectedCallback() {
    super.connectedCallback();
    void this.#load();
  }

  async #load() {
    const { data } = await tryExecute(this, DocumentService.getDocumentById({ path: { id: this.data!.documentId } }));
    this._variants = (data?.variants ?? []).map((variant) => ({ culture: variant.culture ?? null, name: variant.name }));
  }

  async #submit() {
    this._problem = undefined;
    try {
      keepTimeZone(this._zone.value);
      await send('PUT', `/schedule/document/${this.data!.documentId}`, {
        culture: this._culture.value || null,
        timeZone: this._zone.value,
        publish: this._publish.value || null,
        unpublish: this._unpublish.value || null,
      });
      this._submitModal();
    } catch (problem) {
      this._problem = (problem as Error).message;
    }
  }

  override render() {
    const zone = lastTimeZone();
    return html`
      <umb-body-layout headline=${this.localize.term('wicSchedules_set')}>
        <uui-box>
          <p>${this.localize.term('wicSchedules_pinned')}</p>
          <label for="culture">${this.localize.term('wicSchedules_language')}</label>
          <select id="culture" data-mark="schedule:culture">
            ${this._variants.map((variant) => html`<option value=${variant.culture ?? ''}>${variant.culture ? `${variant.culture}: ${variant.name}` : variant.name}</option>`)}
          </select>
          <label for="zone">${this.localize.term('wicSchedules_zone')}</label>
          <select id="zone" data-mark="schedule:zone">${timeZones.map((name) => html`<option ?selected=${name === zone}>${name}</option>`)}</select>
          <label for="publish">${this.localize.term('wicSchedules_publishAt')}</label>
          <input id="publish" type="datetime-local" data-mark="schedule:publish" />
          <label for="unpublish">${this.localize.term('wicSchedules_unpublishAt')}</label>
          <input id="unpublish" type="datetime-local" data-mark="schedule:unpublish" />
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
