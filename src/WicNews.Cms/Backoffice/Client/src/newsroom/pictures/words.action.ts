import { UmbEntityBulkActionBase } from '@umbraco-cms/backoffice/entity-bulk-action';
import { umbOpenModal } from '@umbraco-cms/backoffice/modal';
import { isAnswered } from '../asking.js';
import { reloadList } from './reload.js';
import { WORDS_MODAL } from './words-modal.token.js';

/** Gives words to all that is selected. */
export class WicNewsWordsAction extends UmbEntityBulkActionBase<never> {
  override async execute() {
    if (await isAnswered(umbOpenModal(this, WORDS_MODAL, { data: { ids: this.selection } }))) await reloadList(this);
  }
}

export { WicNewsWordsAction as api };
