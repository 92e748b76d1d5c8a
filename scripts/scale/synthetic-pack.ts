/**
 * A large pack in the proportions of a small one: the small one again and again, each time with other words, ids, years
 * and amounts, and its facts sorted in among the others.
 */
import type { Pack } from '#lib/facts/schema.ts';
import { compareText } from '#lib/facts/text.ts';
import { type Random, randomFrom, seedOf, wholeBelow } from './random.ts';
import { type Rewording, rewording, vocabularyOf } from './words.ts';

/** Members that hold ids of facts. What is measured (`measure`) has one name in all copies, as comparisons need it. */
const IDS = new Set('id publisher by via about claim claims derivedFrom supersedes of source'.split(' '));
const DATES = new Set(['said', 'when', 'since', 'asOf', 'published']);
const KEPT = new Set(['kind', 'needs', 'lang', 'language', 'unit', 'qualifier', 'measure']);
const AMOUNTS = new Set(['value', 'max']);

/** Copies differ by whole years, so that dates stay in their order. */
const YEARS = 25;

interface Copy {
  readonly ids: ReadonlyMap<string, string>;
  readonly reword: Rewording;
  readonly years: number;
  readonly random: Random;
}

export const countNames = ({ entities }: Pack): number =>
  entities.reduce((sum, { names }) => sum + names.length, 0);

/** A pack of about `names` names; the same from the same `small` pack, always. */
export function syntheticPack(small: Pack, names: number): Pack {
  const copies = Math.max(1, Math.round(names / countNames(small)));
  const vocabulary = vocabularyOf(small);
  const taken = new Set<string>();
  const lists: Pick<Pack, 'sources' | 'entities' | 'claims' | 'figures' | 'disputes'> = {
    sources: [],
    entities: [],
    claims: [],
    figures: [],
    disputes: [],
  };
  for (let number = 1; number <= copies; number++) {
    const reword = rewording(vocabulary, number);
    const random = randomFrom(seedOf('copy', number));
    const ids = newIds(small, reword, taken);
    const copy: Copy = { ids, reword, years: wholeBelow(random, YEARS), random };
    for (const source of small.sources) lists.sources.push(rewritten(source, '', copy));
    for (const entity of small.entities) lists.entities.push(rewritten(entity, '', copy));
    for (const claim of small.claims) lists.claims.push(rewritten(claim, '', copy));
    for (const figure of small.figures) lists.figures.push(rewritten(figure, '', copy));
    for (const dispute of small.disputes) lists.disputes.push(rewritten(dispute, '', copy));
  }
  for (const list of Object.values(lists)) {
    list.sort((a: { id: string }, b: { id: string }) => compareText(a.id, b.id));
  }
  return { ...small, ...lists, id: `synthetic-${names}`, title: `Synthetic pack of ${names} names` };
}

/** Ids of one copy, none of which another copy has. */
function newIds(small: Pack, reword: Rewording, taken: Set<string>): Map<string, string> {
  const { sources, entities, claims, figures, disputes } = small;
  const ids = new Map<string, string>();
  for (const { id } of [...sources, ...entities, ...claims, ...figures, ...disputes]) {
    const reworded = reword(id);
    let free = reworded;
    for (let more = 2; taken.has(free); more++) free = `${reworded}-${more}`;
    taken.add(free);
    ids.set(id, free);
  }
  return ids;
}

/** A value of the pack as this copy has it: of the same type, member by member. */
function rewritten<T>(value: T, key: string, copy: Copy): T {
  return rewrite(value, key, copy) as T;
}

function rewrite(value: unknown, key: string, copy: Copy): unknown {
  if (Array.isArray(value)) return value.map((item) => rewrite(item, key, copy));
  if (typeof value === 'string') return rewriteText(value, key, copy);
  if (typeof value === 'number') return AMOUNTS.has(key) ? likeAmount(value, copy.random) : value;
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([member, inner]) => [member, rewrite(inner, member, copy)]),
  );
}

function rewriteText(text: string, key: string, { ids, reword, years, random }: Copy): string {
  if (IDS.has(key)) return ids.get(text) ?? text;
  if (DATES.has(key)) return text.replace(/\b\d{4}\b/gu, (year) => String(Number(year) - years));
  if (key === 'sha256') return text.replace(/./gu, () => wholeBelow(random, 16).toString(16));
  return KEPT.has(key) ? text : reword(text);
}

/** Another amount with as many digits. */
function likeAmount(value: number, random: Random): number {
  if (!Number.isInteger(value) || value <= 0) return value;
  const least = 10 ** (String(value).length - 1);
  return least + wholeBelow(random, 9 * least);
}
