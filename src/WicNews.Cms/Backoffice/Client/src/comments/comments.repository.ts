import type { UmbControllerHost } from '@umbraco-cms/backoffice/controller-api';
import { umbHttpClient } from '@umbraco-cms/backoffice/http-client';
import { tryExecute } from '@umbraco-cms/backoffice/resources';

export type CommentState = 'waiting' | 'approved' | 'rejected';

export interface Comment {
  id: string;
  state: CommentState;
  name: string;
  text: string;
  written: string;
  culture: string;
  story: { id: string; name: string; address: string | null };
  mayModerate: boolean;
}

const root = '/umbraco/wicnews/api/v1/comments';
// Without it the client sends no token: these operations are not in Umbraco's own description.
const security = [{ type: 'http', scheme: 'bearer' }] as const;

/** Asks the site for comments, and tells it what becomes of them. Errors are shown by the backoffice. */
export class CommentsRepository {
  constructor(private readonly host: UmbControllerHost) {}

  async list(state: CommentState, skip: number, take: number): Promise<{ total: number; items: Comment[] } | undefined> {
    const { data } = await tryExecute(this.host, umbHttpClient.get({ url: root, query: { state, skip, take }, security: [...security] }));
    return data as { total: number; items: Comment[] } | undefined;
  }

  async decide(id: string, decision: 'approve' | 'reject'): Promise<boolean> {
    const { error } = await tryExecute(this.host, umbHttpClient.put({ url: `${root}/${id}/${decision}`, security: [...security] }));
    return !error;
  }

  async remove(id: string): Promise<boolean> {
    const { error } = await tryExecute(this.host, umbHttpClient.delete({ url: `${root}/${id}`, security: [...security] }));
    return !error;
  }
}
