/** The orders in which a card tells facts: as they were said, and as they are written. */
import { dateSpan } from './dates.ts';
import type { Claim, Evidence, Figure } from './schema.ts';
import { compareText } from './text.ts';

/** Earlier first, no day last. Of two dates that begin together the less precise comes first. */
export function compareSaid(a: string | null, b: string | null): number {
  if (a === null || b === null) return Number(a === null) - Number(b === null);
  return dateSpan(a).start - dateSpan(b).start || compareText(a, b);
}

/** By first source and paragraph, then by id. */
export function compareWritten(a: Claim | Figure, b: Claim | Figure): number {
  const [first, second] = [firstPlace(a.evidence), firstPlace(b.evidence)];
  return (
    compareText(first?.source ?? '', second?.source ?? '') ||
    (first?.paragraph ?? 0) - (second?.paragraph ?? 0) ||
    compareText(a.id, b.id)
  );
}

/** By the day they were said, then as they are written. */
export function compareClaims(a: Claim, b: Claim): number {
  return compareSaid(a.said, b.said) || compareWritten(a, b);
}

/** Figures as they are written, each conversion right behind its original. */
export function asTold(figures: readonly Figure[]): Figure[] {
  const inOrder = figures.toSorted(compareWritten);
  const known = new Set(inOrder.map(({ id }) => id));
  const conversions = new Map<string, Figure[]>();
  const waiting: Figure[] = [];
  // Last first: what is taken from the end then comes in order.
  for (const figure of inOrder.toReversed()) {
    const { derivedFrom } = figure;
    if (derivedFrom === undefined || !known.has(derivedFrom)) waiting.push(figure);
    else {
      const group = conversions.get(derivedFrom);
      if (group) group.push(figure);
      else conversions.set(derivedFrom, [figure]);
    }
  }
  const told: Figure[] = [];
  for (let figure = waiting.pop(); figure !== undefined; figure = waiting.pop()) {
    told.push(figure);
    for (const conversion of conversions.get(figure.id) ?? []) waiting.push(conversion);
  }
  return told;
}

function firstPlace(evidence: readonly Evidence[]): Evidence | undefined {
  return evidence.toSorted((a, b) => compareText(a.source, b.source) || a.paragraph - b.paragraph)[0];
}
