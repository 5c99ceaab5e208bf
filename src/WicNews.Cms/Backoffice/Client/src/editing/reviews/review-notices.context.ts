import { UmbContextBase } from '@umbraco-cms/backoffice/class-api';
import { UmbContextToken } from '@umbraco-cms/backoffice/context-api';
import type { UmbControllerHost } from '@umbraco-cms/backoffice/controller-api';
import { UmbLocalizationController } from '@umbraco-cms/backoffice/localization-api';
import { UMB_MANAGEMENT_API_SERVER_EVENT_CONTEXT } from '@umbraco-cms/backoffice/management-api';
import { UMB_NOTIFICATION_CONTEXT } from '@umbraco-cms/backoffice/notification';
import type { Waiting } from './types.js';
import { keyOfWaiting, readWaiting } from './waiting.js';

const pause = 800;

/** Says when something new waits for the signed-in user, wherever in the backoffice they are. */
export class WicNewsReviewNoticesContext extends UmbContextBase {
  readonly #localize = new UmbLocalizationController(this);
  #known?: Set<string>;
  #timer?: ReturnType<typeof setTimeout>;

  constructor(host: UmbControllerHost) {
    super(host, WICNEWS_REVIEW_NOTICES_CONTEXT);
    this.consumeContext(UMB_MANAGEMENT_API_SERVER_EVENT_CONTEXT, (events) => {
      this.observe(events?.isConnected, (isConnected) => {
        // Also when it is made again: what was told meanwhile, nobody heard.
        if (isConnected) void this.#look();
      }, 'connected');
      this.observe(events?.byEventSourcesAndEventTypes(['WicNews:Review'], ['Updated']), (event) => {
        if (!event) return;
        clearTimeout(this.#timer);
        this.#timer = setTimeout(() => void this.#look(), pause);
      }, 'reviewEvents');
    });
  }

  async #look() {
    const waiting = await readWaiting().catch(() => undefined);
    if (!waiting) return;
    const known = this.#known;
    this.#known = new Set(waiting.map(keyOfWaiting));
    if (!known) return;
    const notifications = await this.getContext(UMB_NOTIFICATION_CONTEXT);
    for (const item of waiting.filter((one) => one.kind !== 'Requested' && !known.has(keyOfWaiting(one))))
      notifications?.peek('default', { data: { headline: item.name, message: this.#localize.term(`wicReview_notice${item.kind}`, item.by, item.text ?? '') } });
  }

  override destroy() {
    clearTimeout(this.#timer);
    super.destroy();
  }
}

export const WICNEWS_REVIEW_NOTICES_CONTEXT = new UmbContextToken<WicNewsReviewNoticesContext>('WicNewsReviewNoticesContext');

export { WicNewsReviewNoticesContext as api };

export type { Waiting };
