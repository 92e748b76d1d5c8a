/**
 * The index as it answers now: the packs that serve, compiled once each, in the reader's order. Made at the first
 * question after the background started, and anew when the library or the reader's choice of packs changed.
 */
import { type CompiledPack, compilePack } from '#lib/engine/compile.ts';
import { createEngine, type Engine, type FreshOf } from '#lib/engine/engine.ts';
import type { Serving, ServingPack } from '#lib/library/library.ts';
import { loadLibraryCopy } from '#lib/platform/library-copy.ts';
import { isPackOn, orderPacks } from '#lib/settings/packs.ts';
import type { Settings } from '#lib/settings/settings.ts';
import { library } from './library.ts';

/** How long storage that failed is left alone (ms): long enough to answer a page from memory, short enough to recover. */
const LEFT_ALONE = 30_000;

/** What answers questions, and what it answers from. */
export interface LiveIndex {
  readonly engine: Engine;
  readonly serving: Serving;
}

let loaded: { readonly serving: Promise<Serving>; until: number } | undefined;
/** Over the packs that are on, and over all of them. */
const made = new Map<'on' | 'all', LiveIndex & { readonly choice: string }>();
/** By pack; the one that was compiled last. */
let compiled = new Map<string, { readonly of: ServingPack; readonly pack: CompiledPack }>();

/** What serves, read once until `forgetIndex`; where storage failed, read again after a while. */
export async function serving(): Promise<Serving> {
  if (loaded === undefined || Date.now() > loaded.until) {
    loaded = { serving: load(), until: Number.POSITIVE_INFINITY };
  }
  const mine = loaded;
  try {
    const now = await mine.serving;
    if (now.trouble !== undefined) mine.until = Math.min(mine.until, Date.now() + LEFT_ALONE);
    return now;
  } catch (error) {
    mine.until = 0;
    throw error;
  }
}

/** A library that is less far than its copy has lost something, though its database can be read. */
async function load(): Promise<Serving> {
  const [now, copy] = await Promise.all([library.serving(), loadLibraryCopy()]);
  if (now.trouble !== undefined || now.record.generation >= copy.generation) return now;
  return { ...now, trouble: { why: 'storage-damaged', detail: 'what was stored is gone' } };
}

/** The library changed: what was read is out of date. */
export function forgetIndex(): void {
  loaded = undefined;
}

/** The index as pages are read with it: the packs that are on. */
export const liveIndex = (settings: Settings): Promise<LiveIndex> => indexOver('on', settings);

/** The index with the packs that are off as well, for looking through them. */
export const wholeIndex = (settings: Settings): Promise<LiveIndex> => indexOver('all', settings);

async function indexOver(which: 'on' | 'all', settings: Settings): Promise<LiveIndex> {
  const now = await serving();
  const order = orderPacks(
    settings,
    now.packs.map(({ pack }) => pack.id),
  ).filter((id) => which === 'all' || isPackOn(settings, id));
  const choice = order.join(' ');
  const known = made.get(which);
  if (known?.serving === now && known.choice === choice) return known;
  compiled = new Map([...compiled].filter(([id]) => now.packs.some(({ pack }) => pack.id === id)));
  const packs = order.flatMap((id) => now.packs.find(({ pack }) => pack.id === id) ?? []);
  const fresh = { serving: now, choice, engine: createEngine(packs.map(compiledOnce), freshIn(now)) };
  made.set(which, fresh);
  return fresh;
}

function compiledOnce(of: ServingPack): CompiledPack {
  const known = compiled.get(of.pack.id);
  const isKnown = known?.of.digest === of.digest && known.of.pack.version === of.pack.version;
  const pack = isKnown ? known.pack : compilePack(of.pack);
  if (!isKnown) compiled.set(of.pack.id, { of, pack });
  return pack;
}

function freshIn({ record, packs }: Serving): FreshOf {
  const byPack = new Map(
    packs.map(({ pack, digest }) => {
      const current = record.packs.find(({ id }) => id === pack.id)?.current;
      const fresh = current?.digest === digest ? current.fresh : [];
      return [pack.id, new Map(fresh.map(({ id, is }) => [id, is]))];
    }),
  );
  return (pack, fact) => byPack.get(pack)?.get(fact);
}
