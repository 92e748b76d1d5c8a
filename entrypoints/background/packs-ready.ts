/** Packs made ready to answer, each once: its names when pages are read, its facts when somebody asks for them. */
import type { ServedPack } from '#lib/engine/engine.ts';
import { PackIndex } from '#lib/facts/fact-index.ts';
import type { Pack } from '#lib/facts/schema.ts';
import { keyOf } from '#lib/library/indexing.ts';
import type { ChosenPack } from '#lib/library/library.ts';
import { done, type Outcome } from '#lib/trouble/outcome.ts';
import { effort } from './effort.ts';
import { FactsLost } from './facts-lost.ts';
import { library } from './library.ts';

interface Ready {
  readonly digest: string | null;
  /** A trouble of storage is not kept: the next one may find it whole. */
  names?: Promise<Outcome<ServedPack>> | undefined;
  isProven: boolean;
  /** Was read on another errand. */
  pack?: Pack;
  facts?: Promise<PackIndex> | undefined;
}

/** By the key of what serves. */
const ready = new Map<string, Ready>();

/** A pack whose names are ready; a trouble of storage, or `not-indexable`. */
export function servedPack(chosen: ChosenPack): Promise<Outcome<ServedPack>> {
  const mine = readyFor(chosen);
  mine.names ??= makeReady(chosen, mine);
  return mine.names;
}

/** What was read of a pack need not be read again. */
export function remember(pack: Pack, digest: string | null): void {
  readyFor({ id: pack.id, digest }).pack ??= pack;
}

/** Digests of bodies that this build has checked, because their names are ready. */
export const proven = (): Set<string> =>
  new Set(ready.values().flatMap(({ isProven, digest }) => (isProven && digest !== null ? [digest] : [])));

/** Packs that serve no more are forgotten. */
export function keepReady(packs: readonly ChosenPack[]): void {
  const keys = new Set(packs.map(keyOf));
  for (const key of ready.keys()) if (!keys.has(key)) ready.delete(key);
}

function readyFor(of: Pick<ChosenPack, 'id' | 'digest'>): Ready {
  const key = keyOf(of);
  const known = ready.get(key);
  if (known !== undefined) return known;
  const fresh: Ready = { digest: of.digest, isProven: false };
  ready.set(key, fresh);
  return fresh;
}

async function makeReady(chosen: ChosenPack, mine: Ready): Promise<Outcome<ServedPack>> {
  effort.indexLoads += 1;
  const found = await library.names(chosen);
  if (!found.ok) {
    if (found.trouble.why !== 'not-indexable') mine.names = undefined;
    return found;
  }
  mine.isProven = true;
  if (!found.value.areKept) effort.compiles += 1;
  const { id, title, version } = chosen;
  return done({ id, title, version, names: found.value.names, facts: () => factsOf(chosen, mine) });
}

function factsOf(chosen: ChosenPack, mine: Ready): Promise<PackIndex> {
  mine.facts ??= readFacts(chosen, mine);
  mine.facts.catch(() => {
    mine.facts = undefined;
  });
  return mine.facts;
}

async function readFacts(chosen: ChosenPack, { pack }: Ready): Promise<PackIndex> {
  if (pack !== undefined) return new PackIndex(pack);
  const read = await library.facts(chosen);
  if (!read.ok) throw new FactsLost(read.trouble.why);
  return new PackIndex(read.value);
}
