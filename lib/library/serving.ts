/**
 * What serves. A body that cannot be read gives way to the version before, and that one to the pack that came with the
 * extension; the reader is told, and is never left with nothing.
 */
import type { Pack } from '#lib/facts/schema.ts';
import { parsePack } from '#lib/facts/shape.ts';
import { done, type Outcome, trouble } from '#lib/trouble/outcome.ts';
import type { Trouble } from '#lib/trouble/troubles.ts';
import type { Serving, ServingPack } from './library.ts';
import { type BundledVersions, packIn, servesBundled, undoTarget } from './pack-rules.ts';
import type { LibraryPorts } from './ports.ts';
import { EMPTY_LIBRARY, type Generation, type LibraryRecord, type PackRecord } from './record.ts';

/** What reading needs of the world. */
export type ReadingPorts = Pick<LibraryPorts, 'store' | 'bundled'>;

/** One pack as it serves, if it does, and what keeps the version that should serve from it. */
export interface ServedPack {
  readonly serving?: ServingPack;
  readonly trouble?: Trouble;
}

/** A version that is dropped between reading the record and its body was replaced twice: the new record is read. */
const TRIES = 8;

export const versionsOf = (bundled: readonly Pack[]): BundledVersions =>
  new Map(bundled.map(({ id, version }) => [id, version]));

/** Every pack as it serves: those of the extension first, then the others in the order in which they came. */
export async function readServing(ports: ReadingPorts): Promise<Serving> {
  let last = await readOnce(ports);
  for (let tries = 1; tries < TRIES && isTroubled(last); tries++) {
    const now = await ports.store.read();
    if (!now.ok || now.value.generation === last.record.generation) break;
    last = await readOnce(ports);
  }
  return last;
}

const isTroubled = ({ packs, trouble: why }: Serving): boolean =>
  why !== undefined || packs.some((pack) => pack.trouble !== undefined);

async function readOnce(ports: ReadingPorts): Promise<Serving> {
  const read = await ports.store.read();
  const record = read.ok ? read.value : EMPTY_LIBRARY;
  const ids = new Set([...ports.bundled, ...record.packs].map(({ id }) => id));
  const served = await Promise.all([...ids].map((id) => servePack(ports, record, id)));
  const why = read.ok
    ? served.find(({ serving, trouble: lost }) => serving === undefined && lost !== undefined)?.trouble
    : read.trouble;
  return {
    record,
    packs: served.flatMap(({ serving }) => serving ?? []),
    ...(why === undefined ? {} : { trouble: why }),
  };
}

/** One pack as it serves by this record; nothing where it only waits for its first installation. */
export async function servePack(ports: ReadingPorts, record: LibraryRecord, id: string): Promise<ServedPack> {
  const own = ports.bundled.find((pack) => pack.id === id);
  const extension: ServedPack = own === undefined ? {} : { serving: { pack: own, digest: null } };
  const pack = packIn(record, id);
  const bundled = versionsOf(ports.bundled);
  if (!pack?.current || servesBundled(pack, bundled)) return extension;

  const current = await readGeneration(ports, id, pack.current);
  if (current.ok) return { serving: servingAs(current.value, pack.current, undoVersion(pack, bundled)) };
  const { trouble: why } = current;
  const previous = pack.previous && (await readGeneration(ports, id, pack.previous));
  const instead =
    pack.previous && previous?.ok ? servingAs(previous.value, pack.previous) : extension.serving;
  return instead === undefined ? { trouble: why } : { serving: { ...instead, trouble: why }, trouble: why };
}

function servingAs(pack: Pack, { digest }: Generation, undoTo?: number): ServingPack {
  return { pack, digest, ...(undoTo === undefined ? {} : { undoTo }) };
}

function undoVersion(pack: PackRecord, bundled: BundledVersions): number | undefined {
  const target = undoTarget(pack, bundled);
  return target === null ? bundled.get(pack.id) : target?.version;
}

/**
 * A stored version, read and parsed. It was verified before it was stored, and its bytes are compared with their digest;
 * the shape is checked again, because a body may be older than the format this extension reads. Measured in Node 24 on
 * two busy cores: 7 ms for a pack of 170 KB, 1.9 s for one of 17 MB, two thirds of it for the shape.
 */
export async function readGeneration(
  { store }: Pick<LibraryPorts, 'store'>,
  id: string,
  { digest }: Generation,
): Promise<Outcome<Pack>> {
  const body = await store.body(digest);
  if (!body.ok) return body;
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(body.value);
    const shape = parsePack(JSON.parse(text));
    if (shape.ok && shape.pack.id === id) return done(shape.pack);
  } catch {
    // Not JSON, though the bytes are what was stored: the record was not written by us.
  }
  return trouble('storage-damaged', id);
}
