import { UmbEntityActionBase } from '@umbraco-cms/backoffice/entity-action';
import { umbOpenModal } from '@umbraco-cms/backoffice/modal';
import { SCHEDULE_MODAL } from './schedule-modal.token.js';

/** Asks for a time in a zone with a name. */
export class WicNewsScheduleAction extends UmbEntityActionBase<never> {
  override async execute() {
    if (!this.args.unique) throw new Error('There is no document to schedule.');
    await umbOpenModal(this, SCHEDULE_MODAL, { data: { documentId: this.args.unique } }).catch(() => undefined);
  }
}

export { WicNewsScheduleAction as api };
