/** Dropping what nothing names. */
import { done, type Outcome } from '#lib/trouble/outcome.ts';
import { keysOf } from './indexing.ts';
import type { LibraryPorts } from './ports.ts';
import { EMPTY_LIBRARY } from './record.ts';

type TidyingPorts = Pick<LibraryPorts, 'store' | 'index' | 'bundled'>;

/** Answers how many bodies were dropped. Runs alone. */
export async function tidy({ store, index, bundled }: TidyingPorts): Promise<Outcome<number>> {
  const swept = await store.sweep();
  if (!swept.ok) return swept;
  const read = await store.read();
  // While it is not known what is named, nothing is an orphan.
  if (read.ok) await index.keepOnly(keysOf(read.value, bundled));
  return done(swept.value);
}

/** What a reader wants gone is gone beside the library as well. Runs alone. */
export async function reset({ store, index, bundled }: TidyingPorts): Promise<Outcome<undefined>> {
  const gone = await store.reset();
  if (gone.ok) await index.keepOnly(keysOf(EMPTY_LIBRARY, bundled));
  return gone;
}
