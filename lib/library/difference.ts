/** What changes, or changed, with a version of a pack. */
import { compare } from '#lib/diff/compare.ts';
import type { Difference } from '#lib/diff/difference.ts';
import type { Pack } from '#lib/facts/schema.ts';
import { done, type Outcome, trouble } from '#lib/trouble/outcome.ts';
import { packIn, undoTarget } from './pack-rules.ts';
import type { LibraryPorts } from './ports.ts';
import type { LibraryRecord } from './record.ts';
import { readGeneration, servePack, versionsOf } from './serving.ts';

/** `pending`: what waits, against what serves. `previous`: what serves, against what an undo brings back. */
export async function difference(
  ports: LibraryPorts,
  id: string,
  of: 'pending' | 'previous',
): Promise<Outcome<Difference>> {
  const read = await ports.store.read();
  if (!read.ok) return read;
  const served = (await servePack(ports, read.value, id)).serving?.pack ?? null;
  const other = await (of === 'pending' ? waiting : before)(ports, read.value, id);
  if (!other.ok) return other;
  if (of === 'pending') return done(compare(served, other.value));
  return served === null ? trouble('not-found', id) : done(compare(other.value, served));
}

async function waiting(ports: LibraryPorts, record: LibraryRecord, id: string): Promise<Outcome<Pack>> {
  const generation = packIn(record, id)?.pending?.generation;
  return generation === undefined ? trouble('not-found', id) : readGeneration(ports, id, generation);
}

async function before(ports: LibraryPorts, record: LibraryRecord, id: string): Promise<Outcome<Pack>> {
  const pack = packIn(record, id);
  const target = pack && undoTarget(pack, versionsOf(ports.bundled));
  if (target) return readGeneration(ports, id, target);
  const own = target === null ? ports.bundled.find((one) => one.id === id) : undefined;
  return own === undefined ? trouble('not-found', id) : done(own);
}
