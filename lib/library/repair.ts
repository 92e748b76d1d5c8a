/** Mending storage that is damaged. */
import { done, type Outcome } from '#lib/trouble/outcome.ts';
import type { TroubleName } from '#lib/trouble/troubles.ts';
import { readBodies } from './backup.ts';
import type { LibraryPorts } from './ports.ts';
import { bodiesOf, EMPTY_LIBRARY, type LibraryRecord, type Subscription } from './record.ts';
import { mended } from './repair-rule.ts';
import { commit } from './take.ts';

/** What beginning anew mends. Any other trouble goes by, and what is stored may be whole behind it. */
const RENEWED: readonly TroubleName[] = ['storage-damaged', 'storage-newer'];

/**
 * Mends the library in place, by one commit: interrupted at any moment, it is as it was or as it should become. Only
 * where the record cannot be read, or nothing can be written, is the storage deleted and begun anew. Runs alone.
 * @param known subscriptions as they were last seen, for those that can no longer be read
 */
export async function repair(
  ports: LibraryPorts,
  known: readonly Subscription[],
): Promise<Outcome<undefined>> {
  const read = await ports.store.read();
  if (!read.ok) {
    return RENEWED.includes(read.trouble.why) ? renew(ports, EMPTY_LIBRARY, known) : read;
  }
  const lost = await lostBodies(ports, read.value);
  if (!lost.ok) return lost;
  const committed = await commit(ports, (record) => done(mended(record, lost.value, known, ports.now())));
  if (committed.ok || !RENEWED.includes(committed.trouble.why)) return committed;
  return renew(ports, read.value, known);
}

/** Digests of bodies that are damaged or missing. A body that only cannot be had now is no reason to forget it. */
async function lostBodies(
  { store }: LibraryPorts,
  record: LibraryRecord,
): Promise<Outcome<ReadonlySet<string>>> {
  const lost = new Set<string>();
  for (const digest of bodiesOf(record)) {
    const body = await store.body(digest);
    if (body.ok) continue;
    if (body.trouble.why !== 'storage-damaged') return body;
    lost.add(digest);
  }
  return done(lost);
}

/** The last resort. Bodies that can be read are stored again before a record names them. */
async function renew(
  ports: LibraryPorts,
  record: LibraryRecord,
  known: readonly Subscription[],
): Promise<Outcome<undefined>> {
  const { kept, lost } = await readBodies(ports, record);
  const reset = await ports.store.reset();
  if (!reset.ok) return reset;
  const unstored = new Set(lost);
  for (const [digest, bytes] of kept) {
    const staged = await ports.store.stage(digest, bytes);
    if (!staged.ok) unstored.add(digest);
  }
  const saved = mended(record, unstored, known, ports.now());
  return commit(ports, (empty) => done({ ...saved, generation: empty.generation }));
}
