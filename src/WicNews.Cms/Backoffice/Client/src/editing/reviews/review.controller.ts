import { UmbControllerBase } from '@umbraco-cms/backoffice/class-api';
import type { UmbControllerHost } from '@umbraco-cms/backoffice/controller-api';
import { UMB_MANAGEMENT_API_SERVER_EVENT_CONTEXT } from '@umbraco-cms/backoffice/management-api';
import { UmbBooleanState, UmbObjectState } from '@umbraco-cms/backoffice/observable-api';
import { Latest } from '../../latest.js';
import { send } from '../api.js';
import { whenBack } from '../reconnection.js';
import type { DocumentReviews } from './types.js';

/** The reviews of the open document, kept up to date. */
export class ReviewController extends UmbControllerBase {
  readonly #found = new UmbObjectState<DocumentReviews | undefined>(undefined);
  readonly found = this.#found.asObservable();
  readonly #failed = new UmbBooleanState(false);
  /** That it could not be read, when there is nothing to show. */
  readonly failed = this.#failed.asObservable();
  /** What is being written, by the field that it is written in: it outlives a look at another view of the story. */
  readonly texts = new Map<string, string>();
  readonly #latest = new Latest();
  #document?: string;

  constructor(host: UmbControllerHost) {
    super(host);
    this.consumeContext(UMB_MANAGEMENT_API_SERVER_EVENT_CONTEXT, (events) => {
      this.observe(events?.byEventSourcesAndEventTypes(['WicNews:Review'], ['Updated']), (event) => {
        if (event && event.key.toLowerCase() === this.#document) void this.reload();
      }, 'reviewEvents');
      this.observe(events?.isConnected, whenBack(() => void this.reload()), 'connected');
    });
  }

  enter(document: string | undefined) {
    if (document?.toLowerCase() === this.#document) return;
    this.#document = document?.toLowerCase();
    this.texts.clear();
    this.#failed.setValue(false);
    this.#found.setValue(undefined);
    this.#latest.drop();
    void this.reload();
  }

  async reload() {
    if (!this.#document) return;
    const asked = send<DocumentReviews>('GET', `/review/${this.#document}`).catch(() => this.#found.getValue());
    await this.#latest.ask(asked, (found) => {
      this.#failed.setValue(!found);
      this.#found.setValue(found);
    });
  }

  /** Takes a step, and shows what came of it. Throws what the server refused. */
  async take(step: 'request' | 'withdraw' | 'approve' | 'send-back', body?: unknown) {
    await send('POST', `/review/${this.#document}/${step}`, body);
    await this.reload();
  }

  async comment(text: string) {
    await send('POST', `/comment/${this.#document}`, { text });
    await this.reload();
  }

  async resolve(comment: string, isResolved: boolean) {
    await send('PUT', `/comment/${this.#document}/${comment}/resolve`, { isResolved });
    await this.reload();
  }

  async drop(comment: string) {
    await send('DELETE', `/comment/${this.#document}/${comment}`);
    await this.reload();
  }
}
