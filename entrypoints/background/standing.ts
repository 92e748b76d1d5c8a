/**
 * What serves, as far as it was read: by the record alone, or with every body. Read when somebody asks first, for all who
 * ask at once, and kept until the library changes; where storage failed, read again after a while.
 */
import type { Chosen, Serving } from '#lib/library/library.ts';
import { loadLibraryCopy } from '#lib/platform/library-copy.ts';
import { library } from './library.ts';
import { proven, remember } from './packs-ready.ts';

/** How long storage that failed is left alone (ms): long enough to answer a page from memory, short enough to recover. */
const LEFT_ALONE = 30_000;

/** What should serve; what serves, where every body was read. */
export interface Standing extends Chosen {
  readonly isWhole: boolean;
}

interface Reading {
  standing: Promise<Standing>;
  /** Absent where bodies were not read. */
  whole?: Promise<Serving>;
  /** Holds until then, in milliseconds since 1970. */
  until: number;
}

let reading: Reading | undefined;

/** What should serve, by the record alone unless every body was read anyway. */
export async function serving(): Promise<Standing> {
  const mine = current();
  const standing = await mine.standing;
  leaveAlone(mine, standing);
  return standing;
}

/**
 * What serves, every body read: what cannot be read has given way. Pages are read meanwhile by what should serve, and by
 * this from then on.
 */
export function wholeServing(): Promise<Serving> {
  const mine = current();
  mine.whole ??= readWhole(mine);
  return mine.whole;
}

/** The library changed: what was read is out of date. */
export function forgetServing(): void {
  reading = undefined;
}

function current(): Reading {
  if (reading !== undefined && Date.now() <= reading.until) return reading;
  const mine: Reading = { standing: readLight(), until: Number.POSITIVE_INFINITY };
  mine.standing.catch(() => outdate(mine));
  reading = mine;
  return mine;
}

function leaveAlone(mine: Reading, { trouble }: Chosen | Serving): void {
  if (trouble !== undefined) mine.until = Math.min(mine.until, Date.now() + LEFT_ALONE);
}

/** What failed is read again by the next one who asks. */
function outdate(mine: Reading): void {
  mine.until = 0;
}

const readLight = async (): Promise<Standing> => ({
  ...(await unlessBehind(await library.chosen())),
  isWhole: false,
});

async function readWhole(mine: Reading): Promise<Serving> {
  try {
    const now = await unlessBehind(await library.serving(proven()));
    for (const { pack, digest } of now.packs) remember(pack, digest);
    mine.standing = Promise.resolve(standingOf(now));
    leaveAlone(mine, now);
    return now;
  } catch (error) {
    outdate(mine);
    throw error;
  }
}

const standingOf = ({ packs, ...rest }: Serving): Standing => ({
  ...rest,
  packs: packs.map(({ pack: { id, title, version }, ...one }) => ({ id, title, version, ...one })),
  isWhole: true,
});

/** A library that is less far than its copy has lost something, though its database can be read. */
async function unlessBehind<T extends Chosen | Serving>(now: T): Promise<T> {
  const copy = await loadLibraryCopy();
  if (now.trouble !== undefined || now.record.generation >= copy.generation) return now;
  return { ...now, trouble: { why: 'storage-damaged', detail: 'what was stored is gone' } };
}
