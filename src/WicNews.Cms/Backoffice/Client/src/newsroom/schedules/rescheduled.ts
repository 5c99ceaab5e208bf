import { UMB_ACTION_EVENT_CONTEXT } from '@umbraco-cms/backoffice/action';
import { UmbContextConsumerController } from '@umbraco-cms/backoffice/context-api';
import type { UmbControllerHost } from '@umbraco-cms/backoffice/controller-api';
import { UmbRequestReloadStructureForEntityEvent } from '@umbraco-cms/backoffice/entity-action';
import { placeOf } from '../../editing/place.js';
import { workspaceAt } from '../../editing/saving/open-workspaces.js';

/** Has this window show a document's new schedule: in the tree, and in the story itself where it is open. */
export async function showRescheduled(host: UmbControllerHost, document: string): Promise<void> {
  const events = await new UmbContextConsumerController(host, UMB_ACTION_EVENT_CONTEXT).asPromise().catch(() => undefined);
  events?.dispatchEvent(new UmbRequestReloadStructureForEntityEvent({ entityType: 'document', unique: document }));
  await workspaceAt(placeOf('document', document))?.readAgain();
}
