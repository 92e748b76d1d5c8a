/**
 * What serves. A body that cannot be read gives way to the version before, and that one to the pack that came with the
 * extension; the reader is told, and is never left with nothing.
 *
 *   record ──▶ versions that may serve, in order ─┬─▶ the first of them: what should serve       (chosen)
 *                                                 └─▶ the first that can be read: what serves    (serving)
 */
import type { Pack } from '#lib/facts/schema.ts';
import { parsePack } from '#lib/facts/shape.ts';
import { done, type Outcome, trouble } from '#lib/trouble/outcome.ts';
import type { Trouble } from '#lib/trouble/troubles.ts';
import type { Chosen, ChosenPack, Serving, ServingPack } from './library.ts';
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

/** `checked`: its shape as well. `proven`: it was when its names were compiled, by the rules that hold now. */
type How = 'checked' | 'proven';

/** A version that is dropped between reading the record and its body was replaced twice: the new record is read. */
const TRIES = 8;

/** No digest. */
const NONE: ReadonlySet<string> = new Set();

export const versionsOf = (bundled: readonly Pack[]): BundledVersions =>
  new Map(bundled.map(({ id, version }) => [id, version]));

/** Every pack as it should serve: those of the extension first, then the others in the order in which they came. */
export async function readChosen({ store, bundled }: ReadingPorts): Promise<Chosen> {
  const read = await store.read();
  const record = read.ok ? read.value : EMPTY_LIBRARY;
  const packs = idsIn(record, bundled).flatMap((id) => versionsInOrder(record, id, bundled).slice(0, 1));
  return { record, packs, ...(read.ok ? {} : { trouble: read.trouble }) };
}

/**
 * Every pack as it serves, in the same order.
 * @param proven digests of bodies whose shape need not be checked
 */
export async function readServing(ports: ReadingPorts, proven = NONE): Promise<Serving> {
  let last = await readOnce(ports, proven);
  for (let tries = 1; tries < TRIES && isTroubled(last); tries++) {
    const now = await ports.store.read();
    if (!now.ok || now.value.generation === last.record.generation) break;
    last = await readOnce(ports, proven);
  }
  return last;
}

const isTroubled = ({ packs, trouble: why }: Serving): boolean =>
  why !== undefined || packs.some((pack) => pack.trouble !== undefined);

async function readOnce(ports: ReadingPorts, proven: ReadonlySet<string>): Promise<Serving> {
  const read = await ports.store.read();
  const record = read.ok ? read.value : EMPTY_LIBRARY;
  const ids = idsIn(record, ports.bundled);
  const served = await Promise.all(ids.map((id) => servePack(ports, record, id, proven)));
  const why = read.ok
    ? served.find(({ serving, trouble: lost }) => serving === undefined && lost !== undefined)?.trouble
    : read.trouble;
  return {
    record,
    packs: served.flatMap(({ serving }) => serving ?? []),
    ...(why === undefined ? {} : { trouble: why }),
  };
}

const idsIn = (record: LibraryRecord, bundled: readonly Pack[]): readonly string[] => [
  ...new Set([...bundled, ...record.packs].map(({ id }) => id)),
];

/** One pack as it serves by this record; nothing where it only waits for its first installation. */
export async function servePack(
  ports: ReadingPorts,
  record: LibraryRecord,
  id: string,
  proven = NONE,
): Promise<ServedPack> {
  let why: Trouble | undefined;
  for (const { digest, undoTo } of versionsInOrder(record, id, ports.bundled)) {
    const read = await readStored(ports, { id, digest }, proven.has(digest ?? '') ? 'proven' : 'checked');
    if (read.ok) {
      const undo = undoTo === undefined ? {} : { undoTo };
      return { serving: { pack: read.value, digest, ...undo, ...troubled(why) }, ...troubled(why) };
    }
    why ??= read.trouble;
  }
  return troubled(why);
}

const troubled = (why: Trouble | undefined): { readonly trouble?: Trouble } =>
  why === undefined ? {} : { trouble: why };

/** The versions of a pack that may serve by this record, in their order; none where it only waits. */
function versionsInOrder(record: LibraryRecord, id: string, bundled: readonly Pack[]): readonly ChosenPack[] {
  const own = bundled.find((pack) => pack.id === id);
  const extension = own === undefined ? [] : [{ id, title: own.title, version: own.version, digest: null }];
  const pack = packIn(record, id);
  const versions = versionsOf(bundled);
  if (!pack?.current || servesBundled(pack, versions)) return extension;
  const previous = pack.previous === null ? [] : [storedAs(id, pack.previous)];
  return [storedAs(id, pack.current, undoVersion(pack, versions)), ...previous, ...extension];
}

const storedAs = (id: string, { title, version, digest }: Generation, undoTo?: number): ChosenPack => ({
  id,
  title,
  version,
  digest,
  ...(undoTo === undefined ? {} : { undoTo }),
});

function undoVersion(pack: PackRecord, bundled: BundledVersions): number | undefined {
  const target = undoTarget(pack, bundled);
  return target === null ? bundled.get(pack.id) : target?.version;
}

/** A version as it is stored, or as it came with the extension. */
export async function readStored(
  { store, bundled }: ReadingPorts,
  { id, digest }: Pick<ChosenPack, 'id' | 'digest'>,
  how: How = 'checked',
): Promise<Outcome<Pack>> {
  if (digest !== null) return readGeneration({ store }, id, { digest }, how);
  const own = bundled.find((pack) => pack.id === id);
  return own === undefined ? trouble('not-found', id) : done(own);
}

/**
 * A stored version, read and parsed. It was verified before it was stored, and its bytes are compared with their digest;
 * the shape is checked again unless it is `proven`, because a body may be older than the format this extension reads.
 * Measured in Node 24 on two busy cores: 7 ms for a pack of 170 KB, 1.9 s for one of 17 MB, two thirds of it for the
 * shape.
 */
export async function readGeneration(
  { store }: Pick<LibraryPorts, 'store'>,
  id: string,
  { digest }: Pick<Generation, 'digest'>,
  how: How = 'checked',
): Promise<Outcome<Pack>> {
  const body = await store.body(digest);
  if (!body.ok) return body;
  try {
    const value: unknown = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(body.value));
    // Of its type by the check that it passed in these very bytes.
    const shape = how === 'proven' ? { ok: true as const, pack: value as Pack } : parsePack(value);
    if (shape.ok && shape.pack.id === id) return done(shape.pack);
  } catch {
    // Not JSON, though the bytes are what was stored: the record was not written by us.
  }
  return trouble('storage-damaged', id);
}
