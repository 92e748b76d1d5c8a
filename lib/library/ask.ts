/** Asking a feed: one GET for its `feed.json`. */
import { FEED_LIMITS } from '#lib/feed/limits.ts';
import type { Outcome } from '#lib/trouble/outcome.ts';
import type { Fetched, FetchRequest, LibraryPorts, Work } from './ports.ts';

/** @param validators of the answer before, where it was stored whole: the host may then answer that it is unchanged */
export function askFeed(
  { transport }: Pick<LibraryPorts, 'transport'>,
  url: string,
  what: string,
  validators: Pick<FetchRequest, 'etag' | 'lastModified'>,
  work: Work,
): Promise<Outcome<Fetched>> {
  work.onProgress({ step: 'asking', what });
  return transport.fetch(
    { url, cap: FEED_LIMITS.manifestBytes, ...validators },
    (received, total) => work.onProgress({ step: 'asking', what, received, ...known(total) }),
    work.signal,
  );
}

export const known = (total: number | undefined): { readonly total?: number } =>
  total === undefined ? {} : { total };
