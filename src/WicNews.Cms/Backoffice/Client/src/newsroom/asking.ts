import { UMB_NOTIFICATION_CONTEXT } from '@umbraco-cms/backoffice/notification';
import type { UmbControllerHost } from '@umbraco-cms/backoffice/controller-api';
import { UmbContextConsumerController } from '@umbraco-cms/backoffice/context-api';

/** Whether a dialogue was answered rather than closed. */
export const isAnswered = (asked: Promise<unknown>): Promise<boolean> => asked.then(() => true, () => false);

/** Does something at the server and says how it went. True when it was done. */
export async function tellOf(host: UmbControllerHost, work: () => Promise<string | void>): Promise<boolean> {
  const notifications = await new UmbContextConsumerController(host, UMB_NOTIFICATION_CONTEXT).asPromise().catch(() => undefined);
  try {
    const said = await work();
    if (said) notifications?.peek('positive', { data: { message: said } });
    return true;
  } catch (problem) {
    notifications?.peek('danger', { data: { message: (problem as Error).message } });
    return false;
  }
}
