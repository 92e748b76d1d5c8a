/** The way to a feed: one GET to the address the reader confirmed, and nothing that tells one reader from another. */
import type { Fetched, FetchRequest, OnBytes, TransportPort } from '#lib/library/ports.ts';
import { done, type Outcome, trouble } from '#lib/trouble/outcome.ts';
import { deflate, inflate } from './gzip.ts';
import { TRANSPORT_LIMITS, type TransportLimits } from './limits.ts';
import { receive } from './receive.ts';
import { conditions, httpsAddress, type Reach, settings, usableDate, usableEtag } from './request.ts';
import { verdictOn } from './verdict.ts';
import { startWatch, type Watch } from './watch.ts';

export interface TransportOptions {
  readonly limits?: TransportLimits;
  /** The default holds in an extension, and reaches nobody elsewhere. */
  readonly reach?: Reach;
  /** Milliseconds since 1970. */
  readonly now?: () => number;
}

/** The transport over the platform's `fetch`. */
export function createTransport({
  limits = TRANSPORT_LIMITS,
  reach = 'same-origin',
  now = Date.now,
}: TransportOptions = {}): TransportPort {
  return {
    fetch: async (request, onBytes, signal) => {
      const url = httpsAddress(request.url);
      if (url === undefined) return trouble('bad-address', request.url);
      const watch = startWatch(limits, signal);
      try {
        return watch.verdict() ?? (await ask(url, request, { reach, now }, watch, onBytes));
      } finally {
        watch.stop();
      }
    },
    inflate: (bytes, cap, signal) => inflate(bytes, cap, signal, undefined, limits.gzipPiece),
    deflate,
  };
}

async function ask(
  url: URL,
  request: FetchRequest,
  { reach, now }: { readonly reach: Reach; readonly now: () => number },
  watch: Watch,
  onBytes: OnBytes,
): Promise<Outcome<Fetched>> {
  const conditional = conditions(request);
  let response: Response;
  try {
    response = await fetch(url, settings(conditional, reach, watch.signal));
  } catch {
    return watch.verdict() ?? trouble('unreachable', url.host);
  }
  watch.heard();
  const verdict = verdictOn(response, Object.keys(conditional).length > 0, now());
  if (!verdict.ok) return verdict;
  if (verdict.value === 'unchanged') return done({ is: 'unchanged' });
  const received = await receive(response, { url, cap: request.cap }, watch, onBytes);
  return received.ok ? done({ is: 'bytes', bytes: received.value, ...validators(response) }) : received;
}

/** What makes the next request conditional. */
function validators({ headers }: Response): { readonly etag?: string; readonly lastModified?: string } {
  const etag = usableEtag(headers.get('ETag'));
  const lastModified = usableDate(headers.get('Last-Modified'));
  return { ...(etag === undefined ? {} : { etag }), ...(lastModified === undefined ? {} : { lastModified }) };
}
