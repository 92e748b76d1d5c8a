/** What a publication comes to, for the one who runs it. */
import { compare } from '#lib/diff/compare.ts';
import { inWords } from '#lib/diff/words.ts';
import type { FeedPack, Manifest } from '#lib/feed/feed-file.ts';
import { LARGE_CHANGE } from '#lib/feed/limits.ts';
import type { Entry } from './entry.ts';

export interface Publication {
  readonly manifest: Manifest;
  /** The state before; undefined for the first. */
  readonly last: Manifest | undefined;
  /** Of the root key. */
  readonly fingerprint: string;
  readonly entries: readonly Entry[];
  /** Files of packs in the directory. */
  readonly present: readonly string[];
}

/** Lines without line ends. */
export function summaryLines({ manifest, last, fingerprint, entries, present }: Publication): string[] {
  const { feed, version, issued, expires, packs } = manifest;
  return [
    `${feed} version ${version}, issued ${issued}, expires ${expires}`,
    `fingerprint of the root key: ${fingerprint}`,
    ...entries.map((entry) => entryLine(entry, packOf(last, entry.feedPack.id))),
    ...goneLines(last, packs),
    ...fileLines(present, last, packs),
  ];
}

/** What a state of the feed says of a pack. */
export const packOf = (manifest: Manifest | undefined, pack: string): FeedPack | undefined =>
  manifest?.packs.find(({ id }) => id === pack);

/** One line a pack: its version, size, and what its readers are told otherwise. */
function entryLine({ feedPack, pack, before }: Entry, last: FeedPack | undefined): string {
  const { id, version, length } = feedPack;
  const what = `  ${id} version ${version}, ${length} bytes`;
  if (last?.version === version) return `${what}: as before`;
  if (before === undefined)
    return last
      ? `${what}: the version before is not here to compare`
      : `${what}: ${inWords(compare(null, pack))}`;
  const difference = compare(before, pack);
  const asks =
    difference.share > LARGE_CHANGE
      ? `; ${Math.round(difference.share * 100)} % of its facts: readers are asked before it is installed`
      : '';
  return `${what}: ${inWords(difference)}${asks}`;
}

/** Packs that the feed had and has no more. */
function goneLines(last: Manifest | undefined, packs: readonly FeedPack[]): string[] {
  const ids = new Set(packs.map(({ id }) => id));
  return (last?.packs ?? [])
    .filter(({ id }) => !ids.has(id))
    .map(({ id }) => `  ${id} is no longer in the feed; readers keep what they have of it`);
}

/** Files that stay for readers in the midst of an update, and files that nothing names any more. */
function fileLines(
  present: readonly string[],
  last: Manifest | undefined,
  packs: readonly FeedPack[],
): string[] {
  const current = new Set(packs.map(({ file }) => file));
  const before = new Set((last?.packs ?? []).map(({ file }) => file));
  const old = present.filter((file) => !current.has(file));
  const [kept, free] = [old.filter((file) => before.has(file)), old.filter((file) => !before.has(file))];
  return [
    ...(kept.length > 0 ? [`kept until the next version, for readers under way: ${kept.join(', ')}`] : []),
    ...(free.length > 0 ? [`may be deleted: ${free.join(', ')}`] : []),
  ];
}
