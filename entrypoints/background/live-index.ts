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

let loaded: Promise<Serving> | undefined;
/** Over the packs that are on, and over all of them. */
const made = new Map<
  'on' | 'all',
  { readonly of: Serving; readonly choice: string; readonly engine: Engine }
>();
/** By pack; the one that was compiled last. */
const compiled = new Map<string, { readonly of: ServingPack; readonly pack: CompiledPack }>();

/** What serves, read once until `forgetIndex`. */
export function serving(): Promise<Serving> {
  loaded ??= load();
  return loaded;
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
export const engine = (settings: Settings): Promise<Engine> => engineOver('on', settings);

/** The index with the packs that are off as well, for looking through them. */
export const wholeEngine = (settings: Settings): Promise<Engine> => engineOver('all', settings);

async function engineOver(which: 'on' | 'all', settings: Settings): Promise<Engine> {
  const now = await serving();
  const order = orderPacks(
    settings,
    now.packs.map(({ pack }) => pack.id),
  ).filter((id) => which === 'all' || isPackOn(settings, id));
  const choice = order.join(' ');
  const known = made.get(which);
  if (known?.of === now && known.choice === choice) return known.engine;
  const packs = order.flatMap((id) => now.packs.find(({ pack }) => pack.id === id) ?? []);
  const fresh = createEngine(packs.map(compiledOnce), freshIn(now));
  made.set(which, { of: now, choice, engine: fresh });
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
