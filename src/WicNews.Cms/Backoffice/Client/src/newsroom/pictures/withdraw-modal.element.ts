import { css, customElement, html, nothing, query, state } from '@umbraco-cms/backoffice/external/lit';
import { UmbModalBaseElement } from '@umbraco-cms/backoffice/modal';
import { UmbTextStyles } from '@umbraco-cms/backoffice/style';
import { send } from '../../editing/api.js';
import type { WithdrawModalData } from './withdraw-modal.token.js';

/** Asks why pictures are withdrawn, and withdraws them. */
@customElement('wicnews-withdraw-modal')
export class WicNewsWithdrawModalElement extends UmbModalBaseElement<WithdrawModalData, undefined> {
  @state() private _problem?: string;
  @state() private _isBusy = false;
  @query('#reason') private _reason!: HTMLTextAreaElement;

  async #submit() {
    this._isBusy = true;
    this._problem = undefined;
    try {
      await send('POST', '/media/withdraw', { ids: this.data!.ids, reason: this._reason.value });
      this._submitModal();
    } catch (problem) {
      this._problem = (problem as Error).message;
    } finally {
      this._isBusy = false;
    }
  }

  override render() {
    return html`
      <uui-dialog-layout headline=${this.localize.term('wicPictures_withdraw')}>
        <p>${this.localize.term('wicPictures_withdrawText', this.data?.ids.length ?? 0)}</p>
        <label for="reason">${this.localize.term('wicPictures_reason')}</label>
        <textarea id="reason" rows="3" maxlength="1000" data-mark="withdraw:reason"></textarea>
        ${this._problem ? html`<p role="alert" class="problem">${this._problem}</p>` : nothing}
        <uui-button slot="actions" label=${this.localize.term('general_cancel')} @click=${this._rejectModal}></uui-button>
        <uui-button slot="actions" look="primary" color="danger" data-mark="withdraw:submit" ?disabled=${this._isBusy} label=${this.localize.term('wicPictures_withdraw')} @click=${this.#submit}></uui-button>
      </uui-dialog-layout>
    `;
  }

  static override styles = [
    UmbTextStyles,
    css`
      uui-dialog-layout { max-inline-size: 34rem; }
      label { display: block; font-weight: bold; margin-block-end: var(--uui-size-2); }
      textarea { font: inherit; inline-size: 100%; box-sizing: border-box; padding: var(--uui-size-3); border: 1px solid var(--uui-color-border); border-radius: var(--uui-border-radius); color: inherit; background: var(--uui-color-surface); }
      .problem { color: var(--uui-color-danger); }
    `,
  ];
}

export { WicNewsWithdrawModalElement as element };
