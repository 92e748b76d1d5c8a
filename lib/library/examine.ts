/** Reading a file as a pack, without storing anything: what it would bring, or everything that is wrong with it. */
import { compare } from '#lib/diff/compare.ts';
import { LIMITS } from '#lib/facts/limits.ts';
import type { Pack } from '#lib/facts/schema.ts';
import { type Outcome, trouble } from '#lib/trouble/outcome.ts';
import type { Trouble } from '#lib/trouble/troubles.ts';
import { compiling, type Indexed } from './indexing.ts';
import type { Examined } from './library.ts';
import { isProvided, packIn } from './pack-rules.ts';
import type { LibraryPorts, Work } from './ports.ts';
import { servePack } from './serving.ts';
import { verifyDocument } from './verify.ts';

/** First bytes of a gzip file (RFC 1952). */
export const isGzip = (bytes: Uint8Array): boolean => bytes[0] === 0x1f && bytes[1] === 0x8b;

/**
 * @param name of the file, for findings
 * @param onIndexed is told the names of a pack that passed, so that importing it need not compile them again
 */
export async function examine(
  ports: LibraryPorts,
  bytes: Uint8Array<ArrayBuffer>,
  name: string,
  work: Work,
  onIndexed: (indexed: Indexed) => void,
): Promise<Examined> {
  work.onProgress({ step: 'checking', what: name });
  const unpacked: Outcome<Uint8Array<ArrayBuffer>> = isGzip(bytes)
    ? await ports.transport.inflate(bytes, LIMITS.packBytes, work.signal)
    : { ok: true, value: bytes };
  if (!unpacked.ok) return { ...unpacked, findings: [] };
  if (work.signal.aborted) return { ...trouble('cancelled'), findings: [] };
  const verified = await verifyDocument(unpacked.value, name, compiling(ports, work));
  if (!verified.ok) return verified;
  onIndexed(verified.value);
  return against(ports, verified.value.pack);
}

/** A pack of a feed stays with its feed; of versions the reader decides. */
async function against(ports: LibraryPorts, pack: Pack): Promise<Examined> {
  const read = await ports.store.read();
  if (!read.ok) return { ...read, findings: [] };
  const known = packIn(read.value, pack.id);
  if (known !== undefined && isProvided(read.value, known))
    return { ...trouble('taken', pack.id), findings: [] };
  const served = (await servePack(ports, read.value, pack.id)).serving?.pack ?? null;
  return { ok: true, pack, difference: compare(served, pack), notes: notesOn(pack, served) };
}

function notesOn(pack: Pack, served: Pack | null): Trouble[] {
  if (served === null || pack.version > served.version) return [];
  return pack.version === served.version
    ? [trouble('same', `version ${served.version}`).trouble]
    : [trouble('older', `version ${pack.version}, not ${served.version}`).trouble];
}
