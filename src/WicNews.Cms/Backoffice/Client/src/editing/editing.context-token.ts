import { UmbContextToken } from '@umbraco-cms/backoffice/context-api';
import type { WicNewsEditingContext } from './editing.context.js';

export type { WicNewsEditingContext };

export const WICNEWS_EDITING_CONTEXT = new UmbContextToken<WicNewsEditingContext>('WicNewsEditingContext');
