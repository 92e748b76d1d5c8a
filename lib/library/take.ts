/** What the reader does with one pack: take the version that waits, put it aside, take one back, remove the pack. */
import { done, type Outcome, trouble } from '#lib/trouble/outcome.ts';
import { asCompared, comparison } from './generation.ts';
import { bereft, dismissed, installed, packIn, removed, undone, undoTarget } from './pack-rules.ts';
import type { LibraryPorts } from './ports.ts';
import type { LibraryRecord } from './record.ts';
import { readGeneration, servePack, versionsOf } from './serving.ts';

/** The version that waits is read before it serves: it may have waited long. Runs alone. */
export async function install(ports: LibraryPorts, id: string): Promise<Outcome<undefined>> {
  const read = await ports.store.read();
  if (!read.ok) return read;
  const record = read.value;
  const waiting = packIn(record, id)?.pending?.generation;
  if (waiting === undefined) return trouble('not-found', id);
  const pack = await readGeneration(ports, id, waiting);
  if (!pack.ok) return pack;
  const served = await servePack(ports, record, id);
  const generation = asCompared(waiting, comparison(served.serving?.pack ?? null, pack.value));
  const lost = lostIn(record, id, served.trouble?.why === 'storage-damaged');
  return commit(ports, (before) =>
    installed(bereft(before, lost), id, generation, versionsOf(ports.bundled)),
  );
}

export const dismiss = (ports: LibraryPorts, id: string): Promise<Outcome<undefined>> =>
  commit(ports, (record) => dismissed(record, id));

/** What an undo brings back is read first: nothing is taken away for something that is lost. Runs alone. */
export async function undo(ports: LibraryPorts, id: string): Promise<Outcome<undefined>> {
  const bundled = versionsOf(ports.bundled);
  const read = await ports.store.read();
  if (!read.ok) return read;
  const pack = packIn(read.value, id);
  const target = pack && undoTarget(pack, bundled);
  const back = target ? await readGeneration(ports, id, target) : undefined;
  if (back?.ok === false) return back;
  return commit(ports, (record) => undone(record, id, bundled));
}

export const remove = (ports: LibraryPorts, id: string): Promise<Outcome<undefined>> =>
  commit(ports, (record) => removed(record, id));

/** Digests of the version that should serve, where its body was found to be lost; else none. */
export function lostIn(record: LibraryRecord, id: string, isLost: boolean): ReadonlySet<string> {
  const digest = packIn(record, id)?.current?.digest;
  return new Set(isLost && digest !== undefined ? [digest] : []);
}

/** A commit of which nobody asks what the record became. */
export async function commit(
  { store }: Pick<LibraryPorts, 'store'>,
  change: (record: LibraryRecord) => Outcome<LibraryRecord>,
): Promise<Outcome<undefined>> {
  const committed = await store.commit(change);
  return committed.ok ? done(undefined) : committed;
}
