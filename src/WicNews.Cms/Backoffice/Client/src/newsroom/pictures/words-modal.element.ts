import { css, customElement, html, nothing, query, state } from '@umbraco-cms/backoffice/external/lit';
import { UmbModalBaseElement } from '@umbraco-cms/backoffice/modal';
import { UmbTextStyles } from '@umbraco-cms/backoffice/style';
import { send } from '../../editing/api.js';
import { tellOf } from '../asking.js';
import type { WordsModalData } from './words-modal.token.js';

const texts = ['caption', 'captionChinese', 'altText', 'altTextChinese', 'credit', 'rights', 'place'] as const;

/** Caption, credit, alternative text and rights, given once for all that is selected. What stays blank here changes nothing. */
@customElement('wicnews-words-modal')
export class WicNewsWordsModalElement extends UmbModalBaseElement<WordsModalData, undefined> {
  @state() private _problem?: string;
  @state() private _isBusy = false;
  @query('#onlyEmpty') private _onlyEmpty!: HTMLInputElement;

  #field = (name: string) => this.renderRoot.querySelector<HTMLInputElement | HTMLTextAreaElement>(`#${name}`)!;

  async #submit() {
    const values: Array<{ alias: string; value: unknown }> = texts
      .map((alias) => ({ alias, value: this.#field(alias).value.trim() }))
      .filter((entry) => entry.value.length > 0);
    const expires = this.#field('rightsExpire').value;
    if (expires) values.push({ alias: 'rightsExpire', value: `${expires} 00:00:00` });
    if (values.length === 0) {
      this._problem = this.localize.term('wicPictures_nothingGiven');
      return;
    }
    this._isBusy = true;
    this._problem = undefined;
    try {
      const { changed, unchanged } = await send<{ changed: number; unchanged: number }>('PUT', '/media/values', {
        ids: this.data!.ids,
        values,
        onlyEmpty: this._onlyEmpty.checked,
      });
      await tellOf(this, async () => this.localize.term('wicPictures_given', changed, unchanged));
      this._submitModal();
    } catch (problem) {
      this._problem = (problem as Error).message;
    } finally {
      this._isBusy = false;
    }
  }

  override render() {
    return html`
      <umb-body-layout headline=${this.localize.term('wicPictures_words')}>
        <uui-box>
          <p>${this.localize.term('wicPictures_wordsText', this.data?.ids.length ?? 0)}</p>
          ${texts.map((name) => html`
            <label for=${name}>${this.localize.term(`wicPictures_${name}`)}</label>
            ${name.startsWith('caption')
              ? html`<textarea id=${name} rows="3" data-mark="words:${name}"></textarea>`
              : html`<input id=${name} type="text" data-mark="words:${name}" />`}`)}
          <label for="rightsExpire">${this.localize.term('wicPictures_rightsExpire')}</label>
          <input id="rightsExpire" type="date" data-mark="words:rightsExpire" />
          <p class="choice"><label><input id="onlyEmpty" type="checkbox" checked data-mark="words:only-empty" /> ${this.localize.term('wicPictures_onlyEmpty')}</label></p>
          ${this._problem ? html`<p role="alert" class="problem">${this._problem}</p>` : nothing}
        </uui-box>
        <div slot="actions">
          <uui-button label=${this.localize.term('general_cancel')} @click=${this._rejectModal}></uui-button>
          <uui-button look="primary" color="positive" data-mark="words:submit" ?disabled=${this._isBusy} label=${this.localize.term('wicPictures_give')} @click=${this.#submit}></uui-button>
        </div>
      </umb-body-layout>
    `;
  }

  static override styles = [
    UmbTextStyles,
    css`
      label { display: block; font-weight: bold; margin-block: var(--uui-size-4) var(--uui-size-2); }
      textarea, input:not([type='checkbox']) { font: inherit; inline-size: 100%; box-sizing: border-box; padding: var(--uui-size-2) var(--uui-size-3); border: 1px solid var(--uui-color-border); border-radius: var(--uui-border-radius); color: inherit; background: var(--uui-color-surface); }
      p { margin-block-start: 0; }
      .problem { color: var(--uui-color-danger); }
    `,
  ];
}

export { WicNewsWordsModalElement as element };
