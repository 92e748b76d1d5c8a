/** Beginning anew where storage is damaged. */
import type { Outcome } from '#lib/trouble/outcome.ts';
import { readBodies } from './backup.ts';
import { askedAnew } from './feed-rules.ts';
import { bereft } from './pack-rules.ts';
import type { LibraryPorts } from './ports.ts';
import { EMPTY_LIBRARY, type LibraryRecord, type Subscription } from './record.ts';
import { commit } from './take.ts';

/**
 * Deletes the storage and stores again what could be read of it. Feeds are asked at once and in full; what they are
 * trusted for stays. Runs alone.
 * @param known subscriptions as they were last seen, for those that can no longer be read
 */
export async function repair(
  ports: LibraryPorts,
  known: readonly Subscription[],
): Promise<Outcome<undefined>> {
  const read = await ports.store.read();
  const record = read.ok ? read.value : EMPTY_LIBRARY;
  const { kept, lost } = await readBodies(ports, record);
  const reset = await ports.store.reset();
  if (!reset.ok) return reset;
  const unstored = new Set(lost);
  for (const [digest, bytes] of kept) {
    const staged = await ports.store.stage(digest, bytes);
    if (!staged.ok) unstored.add(digest);
  }
  const feeds = new Map([...known, ...record.subscriptions].map((one) => [one.trust.feed, one]));
  const saved = withoutEmpty(bereft(record, unstored));
  const subscriptions = [...feeds.values()].map((one) => askedAnew(one, ports.now()));
  return commit(ports, (empty) => ({ ok: true, value: { ...empty, packs: saved.packs, subscriptions } }));
}

/** A pack of which no version is left is as if it had never come: its feed brings it again. */
const withoutEmpty = (record: LibraryRecord): LibraryRecord => ({
  ...record,
  packs: record.packs.filter(({ current, pending }) => current !== null || pending !== null),
});
