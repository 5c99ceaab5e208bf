import { UmbEntityActionBase } from '@umbraco-cms/backoffice/entity-action';
import { UmbLocalizationController } from '@umbraco-cms/backoffice/localization-api';
import { umbOpenModal } from '@umbraco-cms/backoffice/modal';
import { UMB_NOTIFICATION_CONTEXT } from '@umbraco-cms/backoffice/notification';
import { placeOf } from '../../editing/place.js';
import { workspaceAt } from '../../editing/saving/open-workspaces.js';
import { isAnswered } from '../asking.js';
import { showRescheduled } from './rescheduled.js';
import { SCHEDULE_MODAL } from './schedule-modal.token.js';

/** Asks for a time in a zone with a name. */
export class WicNewsScheduleAction extends UmbEntityActionBase<never> {
  readonly #localize = new UmbLocalizationController(this);

  override async execute() {
    const document = this.args.unique;
    if (!document) throw new Error('There is no document to schedule.');
    // What goes out is what is saved: whoever sees more in the form would schedule something else than they read.
    if (workspaceAt(placeOf('document', document))?.hasUnsaved()) return await this.#say('warning', 'saveFirst');
    if (!(await isAnswered(umbOpenModal(this, SCHEDULE_MODAL, { data: { documentId: document } })))) return;
    await this.#say('positive', 'scheduled');
    await showRescheduled(this, document);
  }

  async #say(color: 'positive' | 'warning', key: string) {
    (await this.getContext(UMB_NOTIFICATION_CONTEXT))?.peek(color, { data: { message: this.#localize.term(`wicSchedules_${key}`) } });
  }
}

export { WicNewsScheduleAction as api };
