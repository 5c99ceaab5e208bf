import { UmbMfaProviderDefaultElement } from '@umbraco-cms/backoffice/current-user';
import { css, customElement, html } from '@umbraco-cms/backoffice/external/lit';

/** Umbraco's own dialogue, with the key to type for whom there is nothing to scan with, and a picture that leaves the code field in sight. */
@customElement('wicnews-authenticator-setup')
export class WicNewsAuthenticatorSetupElement extends UmbMfaProviderDefaultElement {
  override render() {
    if (this._loading) return html`<uui-loader-bar></uui-loader-bar>`;
    return html`
      <uui-form>
        <form id="authForm" name="authForm" @submit=${this.submit} novalidate>
          <umb-body-layout headline=${this.displayName}>
            <uui-box headline=${this.localize.term('member_2fa')}>
              <p>${this.localize.term('user_2faQrCodeDescription')}</p>
              <img id="qrCode" src=${this._qrCodeSetupImageUrl} alt=${this.localize.term('user_2faQrCodeAlt', this.displayName)} data-mark="two-factor:picture" />
              <p>${this.localize.term('wicTwoFactor_key')} <code id="key" data-mark="two-factor:key">${this.#grouped(this._secret)}</code></p>
              <uui-form-layout-item>
                <uui-label for="code" slot="label" required>${this.localize.term('user_2faCodeInput')}</uui-label>
                <uui-input
                  id="code"
                  name="code"
                  type="text"
                  inputmode="numeric"
                  autocomplete="one-time-code"
                  maxlength="10"
                  required
                  required-message=${this.localize.term('general_required')}
                  label=${this.localize.term('user_2faCodeInput')}
                  placeholder=${this.localize.term('wicTwoFactor_help')}
                  data-mark="two-factor:code"></uui-input>
              </uui-form-layout-item>
              <p>${this.localize.term('wicTwoFactor_sessions')}</p>
            </uui-box>
            <div slot="actions">
              <uui-button type="button" look="secondary" label=${this.localize.term('general_close')} @click=${this.close}></uui-button>
              <uui-button
                type="submit"
                look="primary"
                color="positive"
                .state=${this._buttonState}
                label=${this.localize.term('actions_enable')}
                data-mark="two-factor:submit"></uui-button>
            </div>
          </umb-body-layout>
        </form>
      </uui-form>
    `;
  }

  #grouped = (key: string) => key.match(/.{1,4}/g)?.join(' ') ?? '';

  static override styles = [
    ...UmbMfaProviderDefaultElement.styles,
    css`
      #qrCode { display: block; inline-size: 220px; background: white; }
      #key { overflow-wrap: anywhere; user-select: all; }
      p { margin-block: 0 var(--uui-size-4); }
    `,
  ];
}

export { WicNewsAuthenticatorSetupElement as element };
