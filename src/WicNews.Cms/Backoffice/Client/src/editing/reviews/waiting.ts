import { send } from '../api.js';
import type { Waiting } from './types.js';

export const readWaiting = (): Promise<Waiting[]> => send<Waiting[]>('GET', '/review/waiting');

export const keyOfWaiting = (item: Waiting): string => `${item.kind}|${item.id}|${item.at}`;

export const addressOf = (item: Waiting): string =>
  `section/content/workspace/document/edit/${item.documentId}/${item.cultures[0] ?? 'invariant'}${item.kind === 'NotCarriedOut' ? '' : '/view/review'}`;
