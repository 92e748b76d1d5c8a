/** What is sent to a host: the same bytes from every reader, but for the version of the file that a reader has. */
import * as v from 'valibot';
import { FeedUrlSchema } from '#lib/feed/address.ts';
import type { FetchRequest } from '#lib/library/ports.ts';
import { TRANSPORT_LIMITS } from './limits.ts';

const ETAG = new RegExp(`^(?:W/)?"[\\x21\\x23-\\x7e]{0,${TRANSPORT_LIMITS.etag}}"$`, 'u');

/** RFC 9110, 5.6.7, preferred form: `Sun, 06 Nov 1994 08:49:37 GMT`. */
const HTTP_DATE = /^[A-Z][a-z]{2}, \d{2} [A-Z][a-z]{2} \d{4} \d{2}:\d{2}:\d{2} GMT$/u;

/** The tag if it can be sent back, else undefined. */
export const usableEtag = (etag: string | null | undefined): string | undefined =>
  etag && ETAG.test(etag) ? etag : undefined;

/** The date if it can be sent back, else undefined. */
export const usableDate = (date: string | null | undefined): string | undefined =>
  date && HTTP_DATE.test(date) ? date : undefined;

/** Parses an address; undefined unless it is one that a feed may have: https, and no user part. */
export const httpsAddress = (address: string): URL | undefined =>
  v.is(FeedUrlSchema, address) ? (URL.parse(address) ?? undefined) : undefined;

/** Headers that make a request conditional, where the reader has a version of the file; else none. */
export function conditions({ etag, lastModified }: FetchRequest): Readonly<Record<string, string>> {
  const tag = usableEtag(etag);
  const date = usableDate(lastModified);
  return {
    ...(tag === undefined ? {} : { 'If-None-Match': tag }),
    ...(date === undefined ? {} : { 'If-Modified-Since': date }),
  };
}

/**
 * Whom a request may reach. `same-origin` counts hosts that the reader allowed the extension as its own: to others, or
 * once the permission is taken back, nothing is sent. `cors` would go out to any host, with an `Origin` that in Firefox
 * tells one reader from all others; it is for pages that are no extension.
 */
export type Reach = 'same-origin' | 'cors';

/**
 * Settings of `fetch`. No cookies, no referrer, nothing from or into the browser's cache. The browser's languages are not
 * told. A redirect is reported and never followed: `manual` tells it from a failed connection, where `error` does not.
 */
export function settings(
  conditional: Readonly<Record<string, string>>,
  reach: Reach,
  signal: AbortSignal,
): RequestInit {
  return {
    method: 'GET',
    mode: reach,
    redirect: 'manual',
    credentials: 'omit',
    cache: 'no-store',
    referrerPolicy: 'no-referrer',
    headers: { Accept: '*/*', 'Accept-Language': '*', ...conditional },
    signal,
  };
}
