/** Fetching in tests: what came of it, and what arrived meanwhile. */
import type { Fetched, FetchRequest } from '#lib/library/ports.ts';
import { TRANSPORT_LIMITS, type TransportLimits } from '#lib/transport/limits.ts';
import { createTransport } from '#lib/transport/transport.ts';
import type { Outcome } from '#lib/trouble/outcome.ts';

/** 22 November 2026, noon, UTC. */
export const NOON = Date.UTC(2026, 10, 22, 12);

export interface Fetching {
  readonly outcome: Outcome<Fetched>;
  /** Bytes that arrived in all, and after each chunk. */
  readonly received: number;
  readonly chunks: readonly number[];
  readonly totals: ReadonlySet<number | undefined>;
}

interface Setting {
  readonly limits?: Partial<TransportLimits>;
  readonly signal?: AbortSignal;
  /** Called after each chunk. */
  readonly onChunk?: (received: number) => void;
}

/** Fetches an address; a mebibyte at most, unless the request says otherwise. */
export async function fetching(
  request: Partial<FetchRequest> & { readonly url: string },
  { limits, signal = new AbortController().signal, onChunk = () => {} }: Setting = {},
): Promise<Fetching> {
  const transport = createTransport({
    limits: { ...TRANSPORT_LIMITS, ...limits },
    reach: 'cors',
    now: () => NOON,
  });
  const chunks: number[] = [];
  const totals = new Set<number | undefined>();
  let received = 0;
  const outcome = await transport.fetch(
    { cap: 1024 * 1024, ...request },
    (now, total) => {
      chunks.push(now - received);
      received = now;
      totals.add(total);
      onChunk(now);
    },
    signal,
  );
  return { outcome, received, chunks, totals };
}

/** Bytes that tell where they stand. */
export const countingBytes = (length: number): Uint8Array<ArrayBuffer> =>
  Uint8Array.from({ length }, (_, at) => (at * 31 + (at >> 8)) & 0xff);
