import { UmbEntityBulkActionBase } from '@umbraco-cms/backoffice/entity-bulk-action';
import { umbOpenModal } from '@umbraco-cms/backoffice/modal';
import { isAnswered } from '../asking.js';
import { reloadList } from './reload.js';
import { WITHDRAW_MODAL } from './withdraw-modal.token.js';

/** Withdraws all that is selected. */
export class WicNewsWithdrawAction extends UmbEntityBulkActionBase<never> {
  override async execute() {
    if (await isAnswered(umbOpenModal(this, WITHDRAW_MODAL, { data: { ids: this.selection } }))) await reloadList(this);
  }
}

export { WicNewsWithdrawAction as api };
