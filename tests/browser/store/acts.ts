/** What contexts do to one store, and what a store should answer: the whole of it in memory, one act after another. */
import fc from 'fast-check';
import type { StorePort } from '#lib/library/ports.ts';
import { bodiesOf, EMPTY_LIBRARY, type LibraryRecord } from '#lib/library/record.ts';
import { done, type Outcome, trouble } from '#lib/trouble/outcome.ts';
import type { Model } from './linearizable.ts';
import { type Body, bodyOf, lookInto, packOf } from './stage.ts';

export type Act =
  | { readonly is: 'read' | 'sweep' | 'reset' | 'look' }
  | { readonly is: 'stage' | 'body'; readonly body: number }
  | { readonly is: 'install'; readonly pack: string; readonly body: number }
  | { readonly is: 'undo' | 'remove' | 'refuse' | 'throw'; readonly pack: string };

const BODIES: readonly Body[] = await Promise.all([0, 1, 2, 3].map((seed) => bodyOf(seed)));
const BLANK: Body = await bodyOf(99);
const bodyAt = (index: number): Body => BODIES[index] ?? BLANK;

const body = fc.nat(BODIES.length - 1);
const pack = fc.constantFrom('harbour', 'bridge');
const only = <const I extends Act['is']>(...is: I[]) => fc.constantFrom(...is);

const single: fc.Arbitrary<Act[]> = fc
  .oneof(
    { weight: 2, arbitrary: fc.record({ is: only('stage', 'body'), body }) },
    { weight: 2, arbitrary: fc.record({ is: only('install'), pack, body }) },
    { weight: 4, arbitrary: fc.record({ is: only('undo', 'remove', 'refuse', 'throw'), pack }) },
    { weight: 6, arbitrary: fc.record({ is: only('read', 'look', 'sweep') }) },
    { weight: 1, arbitrary: fc.record({ is: only('reset') }) },
  )
  .map((act) => [act]);

/** An update: a body is staged, then named. */
const update: fc.Arbitrary<Act[]> = fc.record({ pack, body }).map(({ pack, body }) => [
  { is: 'stage', body },
  { is: 'install', pack, body },
]);

/** What one context does, one after another: half of it updates; a reset is rare. */
export const strand: fc.Arbitrary<readonly Act[]> = fc
  .array(fc.oneof(single, update), { minLength: 1, maxLength: 4 })
  .map((parts) => parts.flat());

/** The change that a commit makes, for the store and for its model. */
function changeBy(act: Act): ((record: LibraryRecord) => Outcome<LibraryRecord>) | undefined {
  if (!('pack' in act)) return undefined;
  const others = ({ packs }: LibraryRecord) => packs.filter(({ id }) => id !== act.pack);
  const one = ({ packs }: LibraryRecord) => packs.find(({ id }) => id === act.pack);
  switch (act.is) {
    case 'install':
      return (record) => {
        const fresh = packOf(act.pack, bodyAt(act.body));
        return done({
          ...record,
          packs: [...others(record), { ...fresh, previous: one(record)?.current ?? null }],
        });
      };
    case 'undo':
      return (record) => {
        const before = one(record);
        if (!before?.previous) return trouble('not-found');
        return done({
          ...record,
          packs: [...others(record), { ...before, current: before.previous, previous: null }],
        });
      };
    case 'remove':
      return (record) => done({ ...record, packs: others(record) });
    case 'refuse':
      return () => trouble('older');
    default:
      return () => {
        throw new Error('a fault in the change');
      };
  }
}

/** An outcome to compare: troubles by their name. */
const told = <T>(outcome: Outcome<T>): string =>
  JSON.stringify(outcome.ok ? (outcome.value ?? 'done') : { trouble: outcome.trouble.why });

/** Does it to a store, in a database of this name. */
export async function perform(store: StorePort, name: string, act: Act): Promise<string> {
  const change = changeBy(act);
  if (change !== undefined) return told(await store.commit(change));
  if ('body' in act) {
    const { digest, bytes } = bodyAt(act.body);
    if (act.is === 'stage') return told(await store.stage(digest, bytes));
    const found = await store.body(digest);
    return told(found.ok ? done([...found.value]) : found);
  }
  if (act.is === 'look') return JSON.stringify(await lookInto(name));
  if (act.is === 'read') return told(await store.read());
  return told(act.is === 'sweep' ? await store.sweep() : await store.reset());
}

export interface Shelf {
  /** Undefined until the first commit. */
  readonly record: LibraryRecord | undefined;
  /** In order. */
  readonly digests: readonly string[];
}

export const EMPTY_SHELF: Shelf = { record: undefined, digests: [] };

const shelve = (record: LibraryRecord | undefined, digests: Iterable<string>): Shelf => ({
  record,
  digests: [...digests].sort(),
});

export const nameOfShelf = (shelf: Shelf): string => JSON.stringify(shelf);

/** The store as it should be. */
export const model: Model<Shelf, Act> = (shelf, act) => {
  const record = shelf.record ?? EMPTY_LIBRARY;
  const stored = new Set(shelf.digests);
  const change = changeBy(act);
  if (change !== undefined) return commit(shelf, change);
  if ('body' in act) {
    const { digest, bytes } = bodyAt(act.body);
    if (act.is === 'stage')
      return { state: shelve(shelf.record, stored.add(digest)), answer: told(done('done')) };
    return {
      state: shelf,
      answer: told(stored.has(digest) ? done([...bytes]) : trouble('storage-damaged')),
    };
  }
  if (act.is === 'look') return { state: shelf, answer: JSON.stringify(shelf) };
  if (act.is === 'read') return { state: shelf, answer: told(done(record)) };
  if (act.is === 'reset') return { state: EMPTY_SHELF, answer: told(done('done')) };
  const kept = stored.intersection(bodiesOf(record));
  return { state: shelve(shelf.record, kept), answer: told(done(stored.size - kept.size)) };
};

function commit(shelf: Shelf, change: (record: LibraryRecord) => Outcome<LibraryRecord>) {
  const before = shelf.record ?? EMPTY_LIBRARY;
  const stored = new Set(shelf.digests);
  const changed = attempt(() => change(before));
  if (!changed.ok) return { state: shelf, answer: told(changed) };
  const after = { ...changed.value, generation: before.generation + 1 };
  const named = bodiesOf(after);
  const isWhole = named.difference(bodiesOf(before)).isSubsetOf(stored);
  if (!isWhole) return { state: shelf, answer: told(trouble('interrupted')) };
  const dropped = bodiesOf(before).difference(named);
  return { state: shelve(after, stored.difference(dropped)), answer: told(done(after)) };
}

function attempt<T>(change: () => Outcome<T>): Outcome<T> {
  try {
    return change();
  } catch {
    return trouble('interrupted');
  }
}
