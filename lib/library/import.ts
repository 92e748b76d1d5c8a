/** Importing a pack that was examined. */
import type { Pack } from '#lib/facts/schema.ts';
import { type Outcome, trouble } from '#lib/trouble/outcome.ts';
import { comparison, generationOf } from './generation.ts';
import { compiling, type Indexed } from './indexing.ts';
import { bereft, imported } from './pack-rules.ts';
import type { LibraryPorts, Work } from './ports.ts';
import { servePack, versionsOf } from './serving.ts';
import { stage } from './stage.ts';
import { commit, lostIn } from './take.ts';
import { verifyPack } from './verify.ts';

/** What a file name may be at most, in UTF-16 code units; as in the record. */
const LONGEST_NAME = 255;

/**
 * Verifies the pack once more, for it comes as a value from a page; stages and commits it. What served is kept for undo.
 * Runs alone.
 * @param indexed names that were compiled when a pack was examined
 */
export async function importPack(
  ports: LibraryPorts,
  value: Pack,
  name: string,
  work: Work,
  indexed?: Indexed,
): Promise<Outcome<undefined>> {
  work.onProgress({ step: 'checking', what: value.title });
  const verified = await verifyPack(value, compiling(ports, work, indexed));
  if (!verified.ok) return { ok: false, trouble: verified.trouble };
  const { pack } = verified.value;
  const read = await ports.store.read();
  if (!read.ok) return read;
  const served = await servePack(ports, read.value, pack.id);
  if (served.trouble && served.trouble.why !== 'storage-damaged') return trouble(served.trouble.why);
  const generation = generationOf(
    verified.value,
    comparison(served.serving?.pack ?? null, pack),
    ports.now(),
  );
  const lost = lostIn(read.value, pack.id, served.trouble !== undefined);
  const bundled = versionsOf(ports.bundled);
  const change = (record: typeof read.value) =>
    imported(bereft(record, lost), pack.id, name.slice(0, LONGEST_NAME), generation, bundled);

  // What would be refused is refused before anything is stored.
  const allowed = change(read.value);
  if (!allowed.ok) return allowed;
  if (work.signal.aborted) return trouble('cancelled');
  work.onProgress({ step: 'storing', what: pack.title });
  const staged = await stage(ports, verified.value);
  const committed = staged.ok ? await commit(ports, change) : staged;
  if (!committed.ok) await ports.store.sweep();
  return committed;
}
