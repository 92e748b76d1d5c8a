/**
 * Two versions of a pack → what is told otherwise.
 *
 * Facts are the same if their canonical form is: order of lists and members says nothing. A fact whose evidence alone
 * is different has changed (it is proved otherwise), and its lines say so; readers are told the same, so it is not
 * fresh. Only the changes that are shown are put into words: the rest is counted.
 */
import type { Pack } from '#lib/facts/schema.ts';
import { compareText } from '#lib/facts/text.ts';
import {
  type Change,
  COUNTED,
  type CountedList,
  type Difference,
  type EntityChanges,
  type Fresh,
} from './difference.ts';
import { DIFF_LIMITS } from './limits.ts';
import { describeChange } from './lines.ts';
import {
  differing,
  type Fact,
  isSame,
  nameOf,
  type Pair,
  sizeOf,
  subjectOf,
  type Version,
  versionOf,
} from './version.ts';

type Counts = { added: number; changed: number; withdrawn: number };

/**
 * What changed from one version to the next.
 * @param before null where there is nothing to compare with: everything is added.
 * @param limits how much of it is told one by one; counts are always of everything.
 */
export function compare(
  before: Pack | null,
  after: Pack,
  limits: { readonly entities: number; readonly changes: number } = DIFF_LIMITS,
): Difference {
  const was = before && versionOf(before);
  const is = versionOf(after);
  const pairs = COUNTED.flatMap((list): Pair[] => [...differing(list, was, is)]);
  const size = Math.max(was ? sizeOf(was) : 0, sizeOf(is));
  const groups = groupsOf(pairs);
  return {
    pack: after.id,
    title: after.title,
    from: before?.version ?? null,
    to: after.version,
    counts: {
      entities: countsOf('entities', pairs),
      claims: countsOf('claims', pairs),
      figures: countsOf('figures', pairs),
      disputes: countsOf('disputes', pairs),
      sources: countsOf('sources', pairs),
    },
    share: size === 0 ? 0 : Math.min(1, pairs.length / size),
    entities: groups.slice(0, limits.entities).map((group) => entityChanges(group, was, is, limits.changes)),
    more: Math.max(0, groups.length - limits.entities),
  };
}

/** Lists whose facts a card can mark as new; where there are more than are remembered, the rarest kinds come first. */
const MARKED = ['disputes', 'figures', 'claims', 'entities'] as const;

/**
 * Facts that a reader is told for the first time, or otherwise than before; at most `DIFF_LIMITS.fresh`. None where
 * there is nothing before: everything is new then, and nothing stands out.
 */
export function freshOf(before: Pack | null, after: Pack): Fresh[] {
  if (before === null) return [];
  const was = versionOf(before);
  const is = versionOf(after);
  const pairs = MARKED.flatMap((list): Pair[] => [...differing(list, was, is)]);
  return pairs.flatMap(freshness).slice(0, DIFF_LIMITS.fresh);
}

function freshness({ id, before, after }: Pair): Fresh[] {
  if (after === undefined) return [];
  if (before === undefined) return [{ id, is: 'added' }];
  return isSame(unproved(before), unproved(after)) ? [] : [{ id, is: 'changed' }];
}

/** A fact without its evidence: what a reader is told of it. */
const unproved = (fact: Fact): Fact => ('evidence' in fact ? { ...fact, evidence: [] } : fact);

function countsOf(list: CountedList, pairs: readonly Pair[]): Counts {
  const counts: Counts = { added: 0, changed: 0, withdrawn: 0 };
  for (const pair of pairs) {
    if (pair.list !== list) continue;
    if (pair.before === undefined) counts.added++;
    else if (pair.after === undefined) counts.withdrawn++;
    else counts.changed++;
  }
  return counts;
}

interface Group {
  readonly entity: string;
  readonly pairs: Pair[];
}

/** The changes by entity, those with most changes first. Within one: by list, then by id. */
function groupsOf(pairs: readonly Pair[]): Group[] {
  const groups = new Map<string, Group>();
  for (const pair of pairs) {
    const entity = subjectOf(pair);
    const group = groups.get(entity) ?? { entity, pairs: [] };
    group.pairs.push(pair);
    groups.set(entity, group);
  }
  return [...groups.values()].sort(
    (a, b) => b.pairs.length - a.pairs.length || compareText(a.entity, b.entity),
  );
}

function entityChanges(
  { entity, pairs }: Group,
  was: Version | null,
  is: Version,
  most: number,
): EntityChanges {
  const version = was && !is.entities.has(entity) ? was : is;
  const shown = pairs
    .toSorted((a, b) => COUNTED.indexOf(a.list) - COUNTED.indexOf(b.list) || compareText(a.id, b.id))
    .slice(0, most)
    .map((pair): Change => describeChange(pair, was, is));
  const more = pairs.length - shown.length;
  return { entity, name: nameOf(version, entity), changes: shown, ...(more > 0 ? { more } : {}) };
}
