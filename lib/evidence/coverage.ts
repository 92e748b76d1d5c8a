/** Coverage of an article: everything that must be told is told by the pack, or listed with a reason. */
import type { Finding } from '#lib/facts/finding.ts';
import { assess, type Gap } from './assess.ts';
import type { Exemption } from './coverage-file.ts';
import type { PlacedAnchor } from './evidenced-facts.ts';
import type { Occurrence, OccurrenceKind } from './occurrences.ts';
import { type Article, overlaps, placesOf, type Range, wordsAround } from './paragraphs.ts';

/** How many of a kind there are, and what became of them: `found` is the sum of the others. */
export interface Count {
  readonly found: number;
  readonly covered: number;
  readonly exempt: number;
  readonly open: number;
}

export interface Coverage {
  readonly findings: readonly Finding[];
  readonly counts: Readonly<Record<OccurrenceKind, Count>>;
  /** What no fact tells, exempt or not. */
  readonly untold: ReadonlySet<Occurrence>;
}

/** A row of `coverage.json` with its index in the file. */
export interface PlacedExemption {
  readonly index: number;
  readonly exemption: Exemption;
}

/** Compares what stands in an article with what the anchors and exemptions cover. */
export function checkCoverage(
  article: Article,
  occurrences: readonly Occurrence[],
  anchors: ReadonlyMap<number, readonly PlacedAnchor[]>,
  exemptions: readonly PlacedExemption[],
  bearersOf: (paragraph: number, name: Range) => ReadonlySet<string>,
): Coverage {
  const gaps = new Map<Occurrence, NonNullable<Gap>>();
  for (const occurrence of occurrences) {
    const { paragraph } = occurrence;
    const gap = assess(occurrence, anchors.get(paragraph) ?? [], {
      published: article.published,
      bearersOf: (name) => bearersOf(paragraph, name),
    });
    if (gap) gaps.set(occurrence, gap);
  }
  const exempt = new Set<Occurrence>();
  const idle = exemptions.flatMap(({ index, exemption }) => {
    const problem = applyExemption(article, occurrences, exemption, gaps, exempt);
    return problem ? [exemptionFinding(index, exemption, problem)] : [];
  });
  const open = [...gaps].filter(([occurrence]) => !exempt.has(occurrence) && !isWithinOpen(occurrence, gaps));
  return {
    findings: [...open.map(([occurrence, gap]) => gapFinding(article, occurrence, gap)), ...idle],
    counts: count(occurrences, gaps, exempt),
    untold: new Set(gaps.keys()),
  };
}

/** A clause of a sentence that is not told either: the sentence is reported. */
function isWithinOpen(occurrence: Occurrence, gaps: ReadonlyMap<Occurrence, unknown>): boolean {
  if (occurrence.kind !== 'clause') return false;
  return [...gaps.keys()].some(
    (other) =>
      other.kind === 'sentence' && other.paragraph === occurrence.paragraph && overlaps(other, occurrence),
  );
}

/** Marks what a row exempts; says what is wrong with a row that exempts nothing. */
function applyExemption(
  { paragraphs }: Article,
  occurrences: readonly Occurrence[],
  { paragraph, text, kind }: Exemption,
  gaps: ReadonlyMap<Occurrence, unknown>,
  exempt: Set<Occurrence>,
): string | undefined {
  const places = placesOf(text, paragraphs[paragraph - 1]?.text ?? '');
  if (places.length === 0) return 'does not stand in that paragraph';
  const here = occurrences.filter((occurrence) => occurrence.paragraph === paragraph);
  const named = here.filter(
    (occurrence) => occurrence.kind === kind && places.some((place) => overlaps(place, occurrence)),
  );
  if (named.length === 0) return `touches no ${kind}`;
  const open = named.filter((occurrence) => gaps.has(occurrence));
  if (open.length === 0) return 'is covered by evidence already';
  // A sentence without a fact is exempt with all that stands in it.
  const meant =
    kind === 'sentence'
      ? here.filter(
          (occurrence) => gaps.has(occurrence) && open.some((sentence) => overlaps(sentence, occurrence)),
        )
      : open;
  const added = meant.filter((occurrence) => !exempt.has(occurrence));
  for (const occurrence of added) exempt.add(occurrence);
  return added.length === 0 ? 'is exempt by another row already' : undefined;
}

function gapFinding(
  { name, sourceId, paragraphs }: Article,
  occurrence: Occurrence,
  { message, remedy }: NonNullable<Gap>,
): Finding {
  const paragraph = paragraphs[occurrence.paragraph - 1];
  const { kind, start } = occurrence;
  // Of a sentence or a quotation the first words suffice to find it.
  const shown = occurrence.text.split(/\s+/u).slice(0, 5).join(' ');
  const place =
    kind === 'sentence' || kind === 'quotation'
      ? `${shown} …`
      : wordsAround(paragraph?.text ?? '', occurrence);
  return {
    file: name,
    id: sourceId,
    field: `paragraph ${occurrence.paragraph}`,
    path: '',
    ...(paragraph ? { line: paragraph.line, column: start + 1 } : {}),
    message: `${kind} “${shown}” (${place}): ${message}`,
    remedy,
  };
}

const exemptionFinding = (index: number, { paragraph, text, kind }: Exemption, problem: string): Finding => ({
  file: 'coverage.json',
  id: `#${index}`,
  field: 'text',
  path: `/${index}/text`,
  message: `${kind} “${text}” in paragraph ${paragraph} ${problem}`,
  remedy: 'remove the row or correct it',
});

function count(
  occurrences: readonly Occurrence[],
  gaps: ReadonlyMap<Occurrence, unknown>,
  exempt: ReadonlySet<Occurrence>,
): Record<OccurrenceKind, Count> {
  const of = (wanted: OccurrenceKind): Count => {
    const found = occurrences.filter(({ kind }) => kind === wanted);
    const uncovered = found.filter((occurrence) => gaps.has(occurrence));
    const excused = uncovered.filter((occurrence) => exempt.has(occurrence));
    return {
      found: found.length,
      covered: found.length - uncovered.length,
      exempt: excused.length,
      open: uncovered.length - excused.length,
    };
  };
  return {
    number: of('number'),
    verb: of('verb'),
    quotation: of('quotation'),
    name: of('name'),
    sentence: of('sentence'),
    clause: of('clause'),
  };
}
