/** When a feed is asked again. */
import { type LastCheck, nextCheck } from '#lib/feed/schedule.ts';
import type { Trouble } from '#lib/trouble/troubles.ts';
import type { LibraryPorts } from './ports.ts';

/**
 * @param last `failures` in a row, the check that ends now included; `trouble` for the time its host asked for
 * @returns milliseconds since 1970
 */
export function nextAfter(
  { now, random }: Pick<LibraryPorts, 'now' | 'random'>,
  last: Pick<LastCheck, 'every' | 'failures' | 'first'> & { readonly trouble: Trouble | null },
): number {
  const { trouble, ...check } = last;
  const retryAt = trouble?.retryAt === undefined ? undefined : Date.parse(trouble.retryAt);
  return nextCheck({ ...check, now: now(), retryAt, random: random() });
}
