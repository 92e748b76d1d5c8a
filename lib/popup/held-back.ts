/** Names that are found on a page and not marked, so that the page cannot learn of a private pack. */
import { packOfRef } from '#lib/facts/entity-ref.ts';
import type { PackView } from '#lib/library/view.ts';
import type { FoundEntity } from '#lib/messages/message-map.ts';

/** True if marks are held back for that reason alone; a muted pack's names are never marked. */
export function holdsBackMarks(found: readonly FoundEntity[], packs: readonly PackView[]): boolean {
  const secret = new Set(packs.filter((pack) => pack.private && !pack.muted).map(({ id }) => id));
  return found.some(({ id, quiet }) => quiet && secret.has(packOfRef(id)));
}
