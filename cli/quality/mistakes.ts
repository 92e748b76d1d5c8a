/** What went wrong in a text, each with the reason: as data, of which the report prints the gist. */
import { signed } from '#cli/explanation.ts';
import { type Explanation, explain } from '#lib/match/explain.ts';
import type { Find, Measured } from './measure.ts';

export interface Mistake {
  /** Id of the text. */
  readonly text: string;
  readonly language: string;
  /** The words, and where they stand in the text: UTF-16 code units, `end` exclusive. */
  readonly start: number;
  readonly end: number;
  readonly surface: string;
}

export interface Miss extends Mistake {
  /** Whom people say the words mean. */
  readonly means: string;
  readonly why: string;
  /** Every name that was met there, and how it was judged; the one that is meant first. */
  readonly met: readonly Explanation[];
}

export interface FalseMark extends Mistake {
  /** Id of the entity for which the words were marked. */
  readonly markedAs: string;
  /** What people say the words are. */
  readonly why: string;
  readonly met: readonly Explanation[];
}

/** The names that people marked and the finder did not. */
export function missesOf(measured: Measured): Miss[] {
  const { scored, met } = measured;
  return scored.misses.map((miss) => {
    const means = miss.entity ?? '';
    const near = met.filter(({ start, end }) => start < miss.end && miss.start < end);
    const meant = near.filter((find) => find.bearer(means) !== undefined);
    const others = near.filter((find) => find.bearer(means) === undefined);
    return {
      ...mistake(measured, miss),
      means,
      why: whyMissed(measured, means, meant[0], others[0]),
      met: [...meant, ...others].map(({ judged }) => explain(judged)),
    };
  });
}

/** What the finder marked and nobody else. */
export function falseMarksOf(measured: Measured): FalseMark[] {
  return measured.scored.falseMarks.map(({ find, why }) => ({
    ...mistake(measured, find),
    markedAs: find.entity,
    why,
    met: [explain(find.judged)],
  }));
}

function mistake({ scored: { text } }: Measured, { start, end }: { start: number; end: number }): Mistake {
  return { text: text.id, language: text.language, start, end, surface: text.text.slice(start, end) };
}

function whyMissed(measured: Measured, means: string, meant?: Find, other?: Find): string {
  const bearer = meant?.bearer(means);
  if (meant === undefined || bearer === undefined)
    return other === undefined ? 'no form of this name is known' : `it was read as ${other.entity}`;
  if (!bearer.stands && meant.judged.verdict !== 'none')
    return `more speaks for ${meant.entity} (${signed(meant.judged.senses[0]?.points ?? 0)} against ${signed(bearer.points)})`;
  if (meant.judged.verdict === 'none') return `too much speaks against it (${signed(bearer.points)})`;
  if (meant.isReleased) return `it was marked as ${meant.entity}, who bears the name too`;
  return `the text does not speak of the pack’s subject (${evidenceOf(measured)})`;
}

/** The weightiest evidence: more would not be read. */
const SHOWN = 4;

function evidenceOf({ evidence }: Measured): string {
  if (evidence.length === 0) return 'nothing in it speaks of it';
  const shown = evidence.slice(0, SHOWN).map(({ entity, worth }) => `${entity} ${worth}`);
  return `only ${shown.join(', ')}${evidence.length > SHOWN ? ', …' : ''}`;
}
