/** A card held against what the pack says: every difference is one sentence. */
import type { PrintedCard, PrintedDispute, PrintedFigure } from '#tests/harness/card.ts';
import type { ExpectedCard, ExpectedDispute, ExpectedFigure } from './pack-facts.ts';

/** What is missing from the card, and what stands there without being in the pack; empty if all is as it must be. */
export function differences(card: PrintedCard, expected: ExpectedCard): string[] {
  const named = card.name === expected.name ? [] : [`is headed “${card.name}”, not “${expected.name}”`];
  return [
    ...named,
    ...figureDifferences(card.figures, expected.figures),
    ...disputeDifferences(card.disputes, expected.disputes),
  ];
}

function figureDifferences(printed: readonly PrintedFigure[], expected: readonly ExpectedFigure[]): string[] {
  const own = expected.filter(({ converts }) => converts === undefined);
  const rows = new Map<string, PrintedFigure>();
  for (const figure of own) {
    const row = printed.find((candidate) => !isTaken(candidate, rows) && isFigure(candidate, figure));
    if (row !== undefined) rows.set(figure.id, row);
  }
  const missing = own.filter(({ id }) => !rows.has(id)).map(({ id }) => `lacks the figure ${id}`);
  const unknown = printed
    .filter((row) => !isTaken(row, rows))
    .map((row) => `shows a figure not in the pack: ${row.amount} ${row.says}`);
  const conversions = expected.filter(({ converts = '', amount }) => {
    const row = rows.get(converts);
    return row !== undefined && !holdsAll(row.says, amount);
  });
  return [...missing, ...unknown, ...conversions.map(({ id }) => `lacks the conversion ${id}`)];
}

const isTaken = (row: PrintedFigure, rows: ReadonlyMap<string, PrintedFigure>): boolean =>
  [...rows.values()].includes(row);

const isFigure = (row: PrintedFigure, { amount, says }: ExpectedFigure): boolean =>
  holdsAll(row.amount, amount) && holdsAll(row.says, says);

function disputeDifferences(
  printed: readonly PrintedDispute[],
  expected: readonly ExpectedDispute[],
): string[] {
  const questions = new Set(expected.map(({ question }) => question));
  const unknown = printed.filter(({ question }) => !questions.has(question));
  return [
    ...expected.flatMap((dispute) => {
      const shown = printed.find(({ question }) => question === dispute.question);
      return shown === undefined ? [`lacks the dispute ${dispute.id}`] : positionDifferences(shown, dispute);
    }),
    ...unknown.map(({ question }) => `shows a dispute not in the pack: ${question}`),
  ];
}

function positionDifferences(shown: PrintedDispute, { id, positions }: ExpectedDispute): string[] {
  const lacking = positions.filter(
    ({ label, says }) =>
      !shown.positions.some((position) => position.label === label && holdsAll(position.says, says)),
  );
  const surplus = shown.positions.length - positions.length;
  return [
    ...lacking.map(({ label }) => `lacks the position “${label}” of ${id}, or what is said for it`),
    ...(surplus > 0 ? [`shows ${surplus} positions of ${id} that are not in the pack`] : []),
  ];
}

const holdsAll = (text: string, parts: readonly string[]): boolean =>
  parts.every((part) => text.includes(part));
