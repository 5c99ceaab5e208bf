import { customElement, html, property } from '@umbraco-cms/backoffice/external/lit';
import { UmbLitElement } from '@umbraco-cms/backoffice/lit-element';
import type { UmbNotificationHandler } from '@umbraco-cms/backoffice/notification';

/** The offer to look at kept text. It stays until it is answered or closed, and forces nothing. */
@customElement('wicnews-kept-text-notice')
export class WicNewsKeptTextNoticeElement extends UmbLitElement {
  @property({ attribute: false }) notificationHandler!: UmbNotificationHandler;
  @property({ attribute: false }) data!: { text: string; look: () => void };

  override render() {
    return html`
      <uui-toast-notification-layout>
        <p data-mark="kept:offer">${this.data.text}</p>
        <uui-button slot="actions" data-mark="kept:look" look="primary" label=${this.localize.term('wicEditing_offerShow')} @click=${this.#look}></uui-button>
      </uui-toast-notification-layout>
    `;
  }

  #look() {
    this.notificationHandler.close();
    this.data.look();
  }
}
