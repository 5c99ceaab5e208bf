import { css, customElement, html, repeat, state } from '@umbraco-cms/backoffice/external/lit';
import { UmbModalBaseElement } from '@umbraco-cms/backoffice/modal';
import { UmbTextStyles } from '@umbraco-cms/backoffice/style';
import { here } from '../../newsroom/schedules/time-zones.js';
import { wordsOf } from '../content.js';
import type { ConflictModalData, ConflictModalValue, ConflictRow } from './conflict-modal.token.js';

/** Shows who saved what in between, field by field, and lets the editor choose. */
@customElement('wicnews-conflict-modal')
export class WicNewsConflictModalElement extends UmbModalBaseElement<ConflictModalData, ConflictModalValue> {
  @state() private _theirs = new Set<string>();

  override connectedCallback() {
    super.connectedCallback();
    // Where only they wrote, theirs is the natural choice; where both did, one's own text is in view and nothing is decided for it.
    this._theirs = new Set((this.data?.rows ?? []).filter((row) => row.isTheirs && !row.isMine).map((row) => row.key));
  }

  #choose(row: ConflictRow, isTheirs: boolean) {
    const next = new Set(this._theirs);
    if (isTheirs) next.add(row.key);
    else next.delete(row.key);
    this._theirs = next;
  }

  #submit(value: ConflictModalValue) {
    this.value = value;
    this._submitModal();
  }

  #merge() {
    const rows = this.data?.rows ?? [];
    const theirs = rows.filter((row) => this._theirs.has(row.key)).map((row) => row.theirs ?? { ...row.mine!, value: null });
    this.#submit({ choice: 'merge', theirs });
  }

  override render() {
    const who = this.data?.savedBy ?? this.localize.term('wicEditing_somebody');
    const when = this.data?.savedAt ? this.localize.date(this.data.savedAt, here) : '';
    return html`
      <umb-body-layout headline=${this.localize.term('wicEditing_conflictHeadline', who)}>
        <uui-box>
          <p>${this.localize.term('wicEditing_conflictText', who, when)}</p>
          <table>
            <thead>
              <tr>
                <th scope="col">${this.localize.term('wicEditing_field')}</th>
                <th scope="col">${this.localize.term('wicEditing_yours')}</th>
                <th scope="col">${this.localize.term('wicEditing_theirs', who)}</th>
              </tr>
            </thead>
            <tbody>
              ${repeat(this.data?.rows ?? [], (row) => row.key, (row) => this.#row(row))}
            </tbody>
          </table>
        </uui-box>
        <div slot="actions">
          <uui-button data-mark="conflict:cancel" label=${this.localize.term('wicEditing_keepTyping')} @click=${this._rejectModal}></uui-button>
          <uui-button data-mark="conflict:theirs" look="secondary" label=${this.localize.term('wicEditing_takeTheirs')} @click=${() => this.#submit({ choice: 'theirs' })}></uui-button>
          <uui-button data-mark="conflict:mine" look="secondary" label=${this.localize.term('wicEditing_keepMine')} @click=${() => this.#submit({ choice: 'mine' })}></uui-button>
          <uui-button data-mark="conflict:merge" look="primary" color="positive" label=${this.localize.term('wicEditing_saveMerged')} @click=${this.#merge}></uui-button>
        </div>
      </umb-body-layout>
    `;
  }

  #row(row: ConflictRow) {
    const isTheirs = this._theirs.has(row.key);
    const [mine, theirs] = [wordsOf(row.mine?.value), wordsOf(row.theirs?.value)];
    return html`
      <tr data-mark="conflict:row:${row.alias ?? 'name'}">
        <th scope="row">${row.label}${row.culture ? html`<br /><small>${row.culture}</small>` : ''}</th>
        <td>${this.#side(row, mine, theirs, !isTheirs, false)}</td>
        <td>${this.#side(row, theirs, mine, isTheirs, true)}</td>
      </tr>
    `;
  }

  #side(row: ConflictRow, text: string, other: string, isChosen: boolean, isTheirs: boolean) {
    const isChanged = isTheirs ? row.isTheirs : row.isMine;
    return html`
      <label class=${isChosen ? 'chosen' : ''}>
        <input type="radio" name=${row.key} .checked=${isChosen} @change=${() => this.#choose(row, isTheirs)} />
        <span>${marked(text, other)} ${isChanged ? '' : html`<small>${this.localize.term('wicEditing_unchanged')}</small>`}</span>
      </label>
    `;
  }

  static override styles = [
    UmbTextStyles,
    css`
      table { inline-size: 100%; border-collapse: collapse; table-layout: fixed; }
      th, td { text-align: start; vertical-align: top; padding: var(--uui-size-3); border-block-start: 1px solid var(--uui-color-border); overflow-wrap: anywhere; }
      thead th:first-child { inline-size: 20%; }
      label { display: flex; gap: var(--uui-size-3); padding: var(--uui-size-3); border: 1px solid transparent; border-radius: var(--uui-border-radius); cursor: pointer; max-block-size: 18rem; overflow: auto; }
      label.chosen { border-color: var(--uui-color-selected); background: var(--uui-color-surface-emphasis); }
      label span { white-space: pre-wrap; }
      small { color: var(--uui-color-text-alt); }
      mark { background: var(--uui-color-warning); color: var(--uui-color-warning-contrast); border-radius: 2px; }
      [slot='actions'] { display: flex; flex-wrap: wrap; gap: var(--uui-size-2); justify-content: flex-end; }
      @media (max-width: 600px) {
        thead { display: none; }
        tr, td, tbody th { display: block; inline-size: auto; }
      }
    `,
  ];
}

/** The text with the part that the other does not have marked. */
function marked(text: string, other: string) {
  if (text === '') return html`<small>—</small>`;
  let start = 0;
  while (start < text.length && start < other.length && text[start] === other[start]) start++;
  let end = 0;
  while (end < text.length - start && end < other.length - start && text[text.length - 1 - end] === other[other.length - 1 - end]) end++;
  const from = Math.max(0, start - 160);
  const to = Math.min(text.length, text.length - end + 160);
  const middle = text.slice(start, text.length - end);
  return html`${from > 0 ? '…' : ''}${text.slice(from, start)}${middle ? html`<mark>${middle.slice(0, 2000)}</mark>` : ''}${text.slice(text.length - end, to)}${to < text.length ? '…' : ''}`;
}

export { WicNewsConflictModalElement as element };
