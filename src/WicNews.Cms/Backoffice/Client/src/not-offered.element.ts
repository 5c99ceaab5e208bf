import { customElement } from '@umbraco-cms/backoffice/external/lit';
import { UmbLitElement } from '@umbraco-cms/backoffice/lit-element';

/**
 * Stands for the editor of a setting that cannot work here, and takes the whole setting, with its label, from the page. Without it
 * Umbraco shows the field of a missing editor. The setting's value stays as it is.
 */
@customElement('wicnews-not-offered')
export class WicNewsNotOfferedElement extends UmbLitElement {
  value?: unknown;

  override connectedCallback() {
    super.connectedCallback();
    const setting = (this.getRootNode() as ShadowRoot).host as HTMLElement | undefined;
    if (setting?.localName === 'umb-property') setting.style.display = 'none';
  }
}

export { WicNewsNotOfferedElement as element };
