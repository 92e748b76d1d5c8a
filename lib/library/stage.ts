/** Storing what was verified, before a record names it: the body, and its names beside it. */
import type { Outcome } from '#lib/trouble/outcome.ts';
import type { LibraryPorts } from './ports.ts';
import type { Verified } from './verify.ts';

/** Names that find no room are compiled when they are needed; a body that finds none is a trouble. */
export async function stage(
  { store, index, stamps }: Pick<LibraryPorts, 'store' | 'index' | 'stamps'>,
  { digest, document, names }: Verified,
): Promise<Outcome<undefined>> {
  const staged = await store.stage(digest, document);
  if (staged.ok) await index.put(digest, stamps.rules, names);
  return staged;
}
