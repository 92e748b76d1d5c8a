/**
 * One pack of a feed, against what the feed said of it last. Whoever has read a version must never be given another one
 * under its number: readers would refuse it, and rightly.
 */
import { createHash } from 'node:crypto';
import { serialisePack } from '#lib/facts/canonical.ts';
import type { Pack } from '#lib/facts/schema.ts';
import type { FeedPack } from '#lib/feed/feed-file.ts';
import { FEED_LIMITS } from '#lib/feed/limits.ts';
import { type Decision, decided, refused } from './decision.ts';

export interface Entry {
  readonly feedPack: FeedPack;
  readonly pack: Pack;
  /** Bytes to be written to its file; undefined where they lie there already. */
  readonly bytes: Uint8Array | undefined;
  /** The version before, where the feed has one and its file is there. */
  readonly before: Pack | undefined;
}

/** What lies in the feed's directory. */
export interface Files {
  /** Bytes of a file (`packs/flood-1.json.gz`); undefined where there is none. */
  bytes(file: string): Uint8Array | undefined;
  /** The pack in a file; undefined where it holds none. */
  pack(file: string): Pack | undefined;
}

/**
 * @param last what the feed said of this pack; undefined where it is new to the feed
 * @param pack the gzip of a document
 */
export function entryOf(
  pack: Pack,
  last: FeedPack | undefined,
  files: Files,
  packed: (text: string) => Uint8Array,
): Decision<Entry> {
  const { id, version, title } = pack;
  if (last && version < last.version)
    return refused(
      `${id}: version ${version} is lower than the published ${last.version}; give it version ${last.version + 1}`,
    );
  if (last?.version === version) return sameVersion(pack, last, files);

  const file = `packs/${id}-${version}.json.gz`;
  const bytes = packed(serialisePack(pack));
  if (bytes.length > FEED_LIMITS.bodyBytes)
    return refused(
      `${id}: has ${bytes.length} bytes, packed; ${FEED_LIMITS.bodyBytes} are allowed; divide the pack`,
    );
  const there = files.bytes(file);
  const isThere = there !== undefined && sha256(there) === sha256(bytes);
  if (there !== undefined && !isThere)
    return refused(
      `${file}: is there with other contents; raise the version of ${id}, or delete the file if it was never on the host`,
    );
  return decided({
    feedPack: { id, version, title, file, length: bytes.length, sha256: sha256(bytes) },
    pack,
    bytes: isThere ? undefined : bytes,
    before: last && files.pack(last.file),
  });
}

/** The same version is the same document, and its file stays as it was published. */
function sameVersion(pack: Pack, last: FeedPack, files: Files): Decision<Entry> {
  const bytes = files.bytes(last.file);
  if (bytes === undefined || sha256(bytes) !== last.sha256)
    return refused(
      `${last.file}: is ${bytes === undefined ? 'missing' : 'not what was published'}; copy it back from the host`,
    );
  const before = files.pack(last.file);
  if (before === undefined || serialisePack(before) !== serialisePack(pack))
    return refused(
      `${pack.id}: differs from the published version ${last.version} and has its number; set version ${last.version + 1} and the time of editing in pack.json`,
    );
  return decided({ feedPack: last, pack, bytes: undefined, before });
}

const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');
