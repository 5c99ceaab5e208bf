import { UMB_MANAGEMENT_API_SERVER_EVENT_CONTEXT } from '@umbraco-cms/backoffice/management-api';
import { UmbArrayState } from '@umbraco-cms/backoffice/observable-api';
import { UmbControllerBase } from '@umbraco-cms/backoffice/class-api';
import type { UmbControllerHost } from '@umbraco-cms/backoffice/controller-api';
import { send } from '../api.js';

export interface Present {
  userKey: string;
  name: string;
  since: string;
  hasUnsavedChanges: boolean;
  isMe: boolean;
}

const defaultLease = 45;

/** Says that this window has something open, and hears who else has. */
export class PresenceController extends UmbControllerBase {
  readonly #window = crypto.randomUUID();
  readonly #others = new UmbArrayState<Present>([], (present) => present.userKey + present.since);
  readonly others = this.#others.asObservable();
  #at?: { entityType: string; unique: string };
  #timer?: ReturnType<typeof setTimeout>;
  #hasChanges = false;
  readonly #leaveNow = () => this.leave();

  constructor(host: UmbControllerHost) {
    super(host);
    window.addEventListener('pagehide', this.#leaveNow);
    this.consumeContext(UMB_MANAGEMENT_API_SERVER_EVENT_CONTEXT, (events) => {
      this.observe(events?.byEventSourcesAndEventTypes(['WicNews:Presence'], ['Updated']), (event) => {
        if (event && event.key.toLowerCase() === this.#at?.unique.toLowerCase()) void this.#renew();
      }, 'presenceEvents');
    });
  }

  enter(entityType: string, unique: string) {
    if (this.#at?.unique === unique) return;
    this.leave();
    this.#at = { entityType, unique };
    void this.#renew();
  }

  leave() {
    clearTimeout(this.#timer);
    if (this.#at) void send('DELETE', this.#path(this.#at), undefined, true).catch(() => undefined);
    this.#at = undefined;
    this.#others.setValue([]);
  }

  set hasChanges(value: boolean) {
    if (this.#hasChanges === value) return;
    this.#hasChanges = value;
    if (this.#at) void this.#renew();
  }

  override destroy() {
    this.leave();
    window.removeEventListener('pagehide', this.#leaveNow);
    super.destroy();
  }

  readonly #path = (at: { entityType: string; unique: string }) => `/presence/${at.entityType}/${at.unique}/${this.#window}`;

  async #renew() {
    const at = this.#at;
    if (!at) return;
    clearTimeout(this.#timer);
    let lease = defaultLease;
    try {
      const answer = await send<{ leaseSeconds: number; others: Present[] }>('PUT', `${this.#path(at)}?changed=${this.#hasChanges}`);
      lease = answer.leaseSeconds;
      if (this.#at === at) this.#others.setValue(answer.others);
    } catch {
      // Without a connection nobody is known to be here; the next turn tries again.
      if (this.#at === at) this.#others.setValue([]);
    }
    clearTimeout(this.#timer);
    if (this.#at === at) this.#timer = setTimeout(() => void this.#renew(), (lease * 1000) / 3);
  }
}
