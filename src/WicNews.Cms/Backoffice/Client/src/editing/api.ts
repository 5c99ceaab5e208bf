import { umbHttpClient } from '@umbraco-cms/backoffice/http-client';

// This package's own API, beside the Management API. The session is the cookie's; the header only says that it is to be used.
const root = '/umbraco/wicnews/api/v1';

/** An answer that is not a success. */
export class Refusal extends Error {
  constructor(readonly status: number, readonly problem: { title?: string; detail?: string } | undefined) {
    super(problem?.detail ?? problem?.title ?? `The server answered ${status}.`);
  }
}

const urlOf = (path: string) => (umbHttpClient.getConfig().baseUrl ?? '') + root + path;

/**
 * Sends without Umbraco's interceptors: what runs by itself must not bring up the sign-in page or a message. Throws a Refusal, or a
 * TypeError when the server cannot be reached.
 */
export async function send<T = void>(method: string, path: string, body?: unknown, keepalive = false): Promise<T> {
  const response = await fetch(urlOf(path), {
    method,
    credentials: 'include',
    keepalive,
    headers: { Authorization: 'Bearer [redacted]', ...(body === undefined ? {} : { 'Content-Type': 'application/json' }) },
    body: body === undefined ? undefined : JSON.stringify(body),
  });
  const text = await response.text();
  const json = text && response.headers.get('Content-Type')?.includes('json') ? JSON.parse(text) : undefined;
  if (!response.ok) throw new Refusal(response.status, json);
  return json as T;
}
