/** What a reader does in several contexts at once, and what a library should answer: one act after another. */
import fc from 'fast-check';
import type { Model } from '#tests/browser/store/linearizable.ts';
import { town } from '#tests/unit/library/town.ts';
import { type Reader, summary, WORK, why } from './reader.ts';

/** The feed offers version 2 of `harbour` and version 1 of `bridge`; `castle` comes from files. */
export type Act =
  | { readonly is: 'update'; readonly how: 'look' | 'install' }
  | { readonly is: 'import'; readonly version: number }
  | { readonly is: 'undo' | 'install' | 'dismiss'; readonly pack: string }
  | { readonly is: 'serving' | 'tidy' };

const pack = fc.constantFrom('harbour', 'castle');
const only = <const I extends Act['is']>(...is: I[]) => fc.constantFrom(...is);

/** What one context does, one after another. */
export const strand: fc.Arbitrary<readonly Act[]> = fc.array(
  fc.oneof(
    { weight: 2, arbitrary: fc.record({ is: only('update'), how: fc.constantFrom('look', 'install') }) },
    { weight: 2, arbitrary: fc.record({ is: only('import'), version: fc.integer({ min: 1, max: 3 }) }) },
    { weight: 4, arbitrary: fc.record({ is: only('undo', 'install', 'dismiss'), pack }) },
    { weight: 4, arbitrary: fc.record({ is: only('serving', 'serving', 'serving', 'tidy') }) },
  ),
  { minLength: 1, maxLength: 4 },
);

/** Answers as a string to compare. */
export async function perform({ library, serves }: Reader, feed: string, act: Act): Promise<string> {
  switch (act.is) {
    case 'update':
      return String(summary(await library.update(feed, act.how, WORK)));
    case 'import':
      return `${why(await library.importPack(town('castle', act.version), 'castle.json', WORK))}`;
    case 'serving':
      return (await serves()).sort().join();
    case 'tidy':
      return `${why(await library.tidy())}`;
    default:
      return `${why(await library[act.is](act.pack))}`;
  }
}

/** One pack by its versions. */
interface Shown {
  readonly current: number | null;
  readonly previous: number | null;
  readonly pending: number | null;
  /** The one that waits was only found, and may be installed with the next update. */
  readonly found: boolean;
  readonly declined: number;
}

export type Shelf = Readonly<Record<'harbour' | 'bridge' | 'castle', Shown>>;

const NOTHING: Shown = { current: null, previous: null, pending: null, found: false, declined: 0 };
export const START: Shelf = { harbour: { ...NOTHING, current: 1 }, bridge: NOTHING, castle: NOTHING };
const OFFERED = { harbour: 2, bridge: 1 } as const;

export const nameOfShelf = (shelf: Shelf): string => JSON.stringify(shelf);

/** Written apart from the rules it is compared with: versions only, and one feed. */
export const model: Model<Shelf, Act> = (shelf, act) => {
  if (act.is === 'update') return updated(shelf, act.how);
  if (act.is === 'import') {
    const castle = taking(shelf.castle, act.version);
    return { state: { ...shelf, castle }, answer: 'undefined' };
  }
  if (!('pack' in act))
    return { state: shelf, answer: act.is === 'serving' ? servingOf(shelf) : 'undefined' };
  const id = act.pack === 'harbour' ? 'harbour' : 'castle';
  const next = decided(shelf[id], act.is);
  return next === undefined
    ? { state: shelf, answer: 'not-found' }
    : { state: { ...shelf, [id]: next }, answer: 'undefined' };
};

/** `bundled-town` is the extension's own. */
function servingOf(shelf: Shelf): string {
  const told = (['harbour', 'bridge', 'castle'] as const).flatMap((id) =>
    shelf[id].current === null ? [] : [`${id} ${shelf[id].current}`],
  );
  return ['bundled-town 1', ...told].sort().join();
}

function updated(shelf: Shelf, how: 'look' | 'install') {
  let state = shelf;
  const told: string[] = [];
  for (const id of ['harbour', 'bridge'] as const) {
    const was = state[id];
    const version = OFFERED[id];
    if (version <= (was.current ?? 0) || version <= was.declined) continue;
    if (was.pending === version && (how === 'look' || !was.found)) continue;
    // The feed came to offer it after the reader had agreed to the other: it waits, and nobody takes it here.
    const isNew = id === 'bridge';
    const installs = how === 'install' && !isNew;
    const now = installs ? taking(was, version) : { ...was, pending: version, found: !isNew };
    state = { ...state, [id]: now };
    told.push(`${id} ${installs ? 'installed' : 'pending'} ${version}`);
  }
  return { state, answer: told.join() };
}

/** The same version again changes nothing. */
function taking(was: Shown, version: number): Shown {
  const previous = was.current === version ? was.previous : was.current;
  return { ...was, current: version, previous, pending: null, found: false };
}

function decided(was: Shown, what: 'undo' | 'install' | 'dismiss'): Shown | undefined {
  const { current, previous, pending, declined } = was;
  if (what === 'undo') {
    if (current === null || previous === null) return undefined;
    const turnedDown = Math.max(declined, current);
    return { current: previous, previous: null, pending: current, found: false, declined: turnedDown };
  }
  if (pending === null) return undefined;
  if (what === 'install') return taking(was, pending);
  return { ...was, pending: null, found: false, declined: Math.max(declined, pending) };
}
