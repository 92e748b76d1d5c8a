/** Whether a reader already has what would be sent (RFC 9110, 13.1 and 13.2.2). */
import type { IncomingHttpHeaders } from 'node:http';

export interface Validators {
  /** An entity tag with its quotes. */
  readonly etag?: string | undefined;
  /** An HTTP date. */
  readonly lastModified?: string | undefined;
}

/** True if a GET with these headers is to be answered 304. `If-None-Match` goes before `If-Modified-Since`. */
export function isUnchanged(
  { 'if-none-match': tags, 'if-modified-since': since }: IncomingHttpHeaders,
  { etag, lastModified }: Validators,
): boolean {
  if (tags !== undefined) return etag !== undefined && (tags.trim() === '*' || hasTag(tags, etag));
  if (since === undefined || lastModified === undefined) return false;
  return Date.parse(since) >= Date.parse(lastModified);
}

/** Weak comparison: for a GET, tags that differ in weakness alone are the same. */
const hasTag = (list: string, etag: string) =>
  list.split(',').some((tag) => withoutWeakness(tag.trim()) === withoutWeakness(etag));

const withoutWeakness = (tag: string) => tag.replace(/^W\//u, '');
