import { html } from '@umbraco-cms/backoffice/external/lit';
import type { UmbLitElement } from '@umbraco-cms/backoffice/lit-element';

/** In place of what could not be read: that it could not, and the way to try again. A sign of waiting would never end. */
export const unread = (host: UmbLitElement, again: () => unknown) => html`
  <p role="alert" data-mark="unread">${host.localize.term('wicNewsroom_unread')}</p>
  <uui-button look="secondary" data-mark="unread:again" label=${host.localize.term('wicNewsroom_again')} @click=${again}></uui-button>
`;
