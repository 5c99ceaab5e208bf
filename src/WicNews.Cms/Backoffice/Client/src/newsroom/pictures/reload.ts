import { UMB_ACTION_EVENT_CONTEXT } from '@umbraco-cms/backoffice/action';
import { UmbContextConsumerController } from '@umbraco-cms/backoffice/context-api';
import type { UmbControllerHost } from '@umbraco-cms/backoffice/controller-api';
import { UMB_ENTITY_CONTEXT } from '@umbraco-cms/backoffice/entity';
import { UmbRequestReloadChildrenOfEntityEvent } from '@umbraco-cms/backoffice/entity-action';

/** Has the list that the host stands in read again. */
export async function reloadList(host: UmbControllerHost): Promise<void> {
  const entity = await new UmbContextConsumerController(host, UMB_ENTITY_CONTEXT).asPromise();
  const events = await new UmbContextConsumerController(host, UMB_ACTION_EVENT_CONTEXT).asPromise();
  const [entityType, unique] = [entity?.getEntityType(), entity?.getUnique()];
  if (entityType && unique !== undefined) events?.dispatchEvent(new UmbRequestReloadChildrenOfEntityEvent({ entityType, unique }));
}
