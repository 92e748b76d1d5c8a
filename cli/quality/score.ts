/**
 * Found against marked by people.
 *
 *   found, and a mention of the same entity overlaps      hit
 *   found in a trap, or an entity of the set elsewhere    false mark
 *   a mention that is not optional and is not found       miss
 *   found, of an entity of which the set never speaks     not judged
 */
import type { GoldMention, GoldText } from './gold-file.ts';

/** A find, with the names under which its likeliest bearer is known. */
export interface ScoredFind {
  readonly start: number;
  readonly end: number;
  readonly entity: string;
  readonly isNamed: (name: string) => boolean;
  /** The set of texts speaks of a bearer of the name, so that a mark that nobody made is a false one. */
  readonly isJudged: boolean;
}

export interface Scored<F extends ScoredFind> {
  readonly text: GoldText;
  readonly hits: number;
  readonly misses: readonly GoldMention[];
  readonly falseMarks: readonly { readonly find: F; readonly why: string }[];
  /** Optional mentions, and those of them that were found. */
  readonly optional: { readonly all: number; readonly found: number };
}

/** Scores one text. */
export function scoreText<F extends ScoredFind>(text: GoldText, finds: readonly F[]): Scored<F> {
  const meets = (mention: GoldMention) => (find: F) =>
    overlaps(mention, find) && mention.entity !== null && find.isNamed(mention.entity);
  const due = text.mentions.filter(({ entity, optional }) => entity !== null && !optional);
  const optional = text.mentions.filter(({ optional: isOptional }) => isOptional);
  const misses = due.filter((mention) => !finds.some(meets(mention)));
  const falseMarks = finds.flatMap((find) => {
    const touched = text.mentions.filter((mention) => overlaps(mention, find));
    if (touched.some((mention) => mention.entity === null || meets(mention)(find))) return [];
    // A name within the name of something else (Ukraine in its ministry's name): right, and not what was asked for.
    if (touched.some((mention) => mention.start <= find.start && find.end <= mention.end)) return [];
    const trap = text.traps.find((one) => overlaps(one, find));
    if (trap !== undefined) return [{ find, why: trap.why }];
    return find.isJudged ? [{ find, why: 'nobody marked it' }] : [];
  });
  return {
    text,
    hits: due.length - misses.length,
    misses,
    falseMarks,
    optional: {
      all: optional.length,
      found: optional.filter((mention) => finds.some(meets(mention))).length,
    },
  };
}

const overlaps = (a: { start: number; end: number }, b: { start: number; end: number }): boolean =>
  a.start < b.end && b.start < a.end;

/** Sums over texts. */
export interface Sum {
  readonly texts: number;
  readonly due: number;
  readonly hits: number;
  /** Places that only look like a name, and are marked so. */
  readonly traps: number;
  readonly falseMarks: number;
  /** Hits of all that is due; 1 where nothing is. */
  readonly recall: number;
  /** Hits of all marks that are judged; 1 where there is none. */
  readonly precision: number;
}

export function sumOf(scored: readonly Scored<ScoredFind>[]): Sum {
  const total = (of: (one: Scored<ScoredFind>) => number) => scored.reduce((sum, one) => sum + of(one), 0);
  const hits = total((one) => one.hits);
  const due = hits + total((one) => one.misses.length);
  const falseMarks = total((one) => one.falseMarks.length);
  return {
    texts: scored.length,
    due,
    hits,
    traps: total((one) => one.text.traps.length),
    falseMarks,
    recall: due === 0 ? 1 : hits / due,
    precision: hits + falseMarks === 0 ? 1 : hits / (hits + falseMarks),
  };
}
