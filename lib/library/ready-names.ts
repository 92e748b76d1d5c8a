/** The names of a pack that should serve, ready to be searched for. */
import type { CompiledNames } from '#lib/engine/compiled-names.ts';
import { openNames } from '#lib/engine/open-names.ts';
import { done, type Outcome, trouble } from '#lib/trouble/outcome.ts';
import { compiled, keptNames, keyOf, stampOf } from './indexing.ts';
import type { ChosenPack, ReadyNames } from './library.ts';
import type { LibraryPorts } from './ports.ts';
import { bodiesOf } from './record.ts';
import { readStored } from './serving.ts';

/**
 * As they are kept. Where they are not, because the extension is new, or another one, or storage gave them away: from the
 * body, which is checked like any that was stored. A trouble of storage, or `not-indexable`.
 */
export async function readyNames(ports: LibraryPorts, chosen: ChosenPack): Promise<Outcome<ReadyNames>> {
  const kept = await keptNames(ports, chosen);
  if (kept !== undefined) return done({ names: kept, areKept: true });
  const pack = await readStored(ports, chosen);
  if (!pack.ok) return pack;
  const fresh = await compiled(pack.value, { turn: ports.turn });
  if (!fresh.ok) return fresh;
  // Nobody waits for it: a long operation may have the lock.
  void keep(ports, chosen, fresh.value);
  const names = openNames(fresh.value);
  return names === undefined ? trouble('not-indexable', chosen.id) : done({ names, areKept: false });
}

/** Unless the pack is gone meanwhile: what a reader wanted gone does not come back. */
const keep = (ports: LibraryPorts, chosen: ChosenPack, names: CompiledNames): Promise<Outcome<undefined>> =>
  ports.exclusively(async () => {
    const read = chosen.digest === null ? undefined : await ports.store.read();
    const isNamed = read === undefined || (read.ok && bodiesOf(read.value).has(chosen.digest ?? ''));
    if (isNamed) await ports.index.put(keyOf(chosen), stampOf(chosen, ports.stamps), names);
    return done(undefined);
  }, true);
