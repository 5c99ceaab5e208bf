import { customElement } from '@umbraco-cms/backoffice/external/lit';
import { UmbLitElement } from '@umbraco-cms/backoffice/lit-element';

/** Stands for the picker of start nodes in the element library, and takes the whole setting, with its label, from the page. */
@customElement('umb-input-element')
export class WicNewsNoElementPickerElement extends UmbLitElement {
  override connectedCallback() {
    super.connectedCallback();
    const setting = this.closest<HTMLElement>('umb-property-layout');
    if (setting) setting.style.display = 'none';
  }
}
