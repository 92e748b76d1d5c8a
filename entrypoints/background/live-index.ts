/**
 * The index as it answers now: the packs that should serve, in the reader's order. Made at the first question after the
 * background started, once for all who ask, and anew when the library or the reader's choice of packs changed.
 *
 *   record ──▶ versions ──▶ names as they are kept ──▶ engine          no body is read to read a page
 *                                                         │ a card, a search, a list
 *                                                         ▼
 *                                                       facts, pack by pack, once
 *
 * That a body is lost is therefore met late: when facts are asked for, or where no names are kept. Every body is read at
 * that moment; what can be read answers, and the reader is told of the rest.
 */
import { createEngine, type Engine, type FreshOf } from '#lib/engine/engine.ts';
import type { Chosen, ChosenPack } from '#lib/library/library.ts';
import { isPackOn, orderPacks } from '#lib/settings/packs.ts';
import type { Settings } from '#lib/settings/settings.ts';
import type { Outcome } from '#lib/trouble/outcome.ts';
import { resilient } from './facts-lost.ts';
import { keepReady, servedPack } from './packs-ready.ts';
import { type Standing, serving, wholeServing } from './standing.ts';

/** What answers questions, and what it answers from. */
export interface LiveIndex {
  readonly engine: Engine;
  readonly serving: Chosen;
}

type Which = 'on' | 'all';

interface Made {
  readonly standing: Standing;
  readonly choice: string;
  readonly index: Promise<LiveIndex>;
}

/** Over the packs that are on, and over all of them. */
const made = new Map<Which, Made>();

/** The index as pages are read with it: the packs that are on. */
export const liveIndex = (settings: Settings): Promise<LiveIndex> => indexOver('on', settings);

/** The index with the packs that are off as well, for looking through them. */
export const wholeIndex = (settings: Settings): Promise<LiveIndex> => indexOver('all', settings);

async function indexOver(which: Which, settings: Settings): Promise<LiveIndex> {
  const standing = await serving();
  const ids = standing.packs.map(({ id }) => id);
  const order = orderPacks(settings, ids).filter((id) => which === 'all' || isPackOn(settings, id));
  const choice = order.join(' ');
  const known = made.get(which);
  if (known?.standing === standing && known.choice === choice) return known.index;
  keepReady(standing.packs);
  const packs = order.flatMap((id) => standing.packs.find((pack) => pack.id === id) ?? []);
  const mine: Made = { standing, choice, index: make(which, settings, standing, packs) };
  made.set(which, mine);
  // What failed is tried again by the next one who asks.
  mine.index.catch(() => made.get(which) === mine && made.delete(which));
  return mine.index;
}

async function make(
  which: Which,
  settings: Settings,
  standing: Standing,
  packs: readonly ChosenPack[],
): Promise<LiveIndex> {
  const readAll = async () => {
    await wholeServing();
    return indexOver(which, settings);
  };
  const outcomes = await Promise.all(packs.map(servedPack));
  if (!standing.isWhole && outcomes.some(isLost)) return readAll();
  // Names that cannot be indexed, or are lost after all, do not keep the others.
  const ready = outcomes.flatMap((outcome) => (outcome.ok ? outcome.value : []));
  const engine = createEngine(ready, freshIn(standing));
  return { serving: standing, engine: resilient(engine, async () => (await readAll()).engine) };
}

const isLost = (outcome: Outcome<unknown>): boolean => !outcome.ok && outcome.trouble.why !== 'not-indexable';

function freshIn({ record, packs }: Chosen): FreshOf {
  const byPack = new Map(
    packs.map(({ id, digest }) => {
      const current = record.packs.find((pack) => pack.id === id)?.current;
      const fresh = current?.digest === digest ? current.fresh : [];
      return [id, new Map(fresh.map((fact) => [fact.id, fact.is]))];
    }),
  );
  return (pack, fact) => byPack.get(pack)?.get(fact);
}
