/** What was measured, for people: a table by language, then every miss and every false mark with its reason. */

import { explanationLines } from '#cli/explanation.ts';
import { printable } from '#cli/fail.ts';
import { explain } from '#lib/match/explain.ts';
import type { Find, Measured } from './measure.ts';
import { type Sum, sumOf } from './score.ts';

/** Letters of the text printed to each side of a name. */
const AROUND = 50;

/** The sums by language, in order of the alphabet, and of all. */
export function sumsByLanguage(measured: readonly Measured[]): [language: string, sum: Sum][] {
  const scored = measured.map((one) => one.scored);
  const groups = Map.groupBy(scored, ({ text }) => text.language);
  return [
    ...[...groups]
      .toSorted(([a], [b]) => (a < b ? -1 : 1))
      .map(([language, of]): [string, Sum] => [language, sumOf(of)]),
    ['all', sumOf(scored)],
  ];
}

/** A set of texts: its table, then what went wrong. */
export function report(title: string, measured: readonly Measured[]): string[] {
  const optional = measured.map(({ scored }) => scored.optional);
  const found = optional.reduce((sum, one) => sum + one.found, 0);
  const all = optional.reduce((sum, one) => sum + one.all, 0);
  return [
    title,
    '  language  texts  names  recall  false  precision',
    ...sumsByLanguage(measured).map(([language, sum]) => tableLine(language, sum)),
    `  regions, adjectives and compounds, not counted: ${found} of ${all} found`,
    '',
    ...measured.flatMap(missLines),
    ...measured.flatMap(falseLines),
  ];
}

function tableLine(language: string, { texts, due, recall, falseMarks, precision }: Sum): string {
  const cells = [texts, due, share(recall), falseMarks, share(precision)];
  const widths = [5, 5, 6, 5, 9];
  return `  ${language.padEnd(8)}  ${cells.map((cell, i) => String(cell).padStart(widths[i] ?? 0)).join('  ')}`;
}

/** Rounded down: a target of 0.95 is not met by 0.949. */
export const share = (value: number): string => (Math.floor(value * 1000) / 1000).toFixed(3);

function missLines({ scored, met, speaksOfSubject, evidence }: Measured): string[] {
  const { text, misses } = scored;
  return misses.flatMap((miss) => {
    const near = met.filter(({ start, end }) => start < miss.end && miss.start < end);
    const why =
      near.length === 0
        ? ['no form of this name is known']
        : near.flatMap((find) => explanationLines(explain(find.judged)));
    const silent =
      near.some(({ judged, speaks }) => judged.verdict === 'waits' && !speaks) && !speaksOfSubject
        ? [
            `the text does not speak of the subject: ${evidence.map(({ entity, worth }) => `${entity} ${worth}`).join(', ')}`,
          ]
        : [];
    return entry(`miss  ${text.id} ${text.language}`, text.text, miss, [
      `means ${miss.entity}`,
      ...why,
      ...silent,
    ]);
  });
}

function falseLines({ scored }: Measured): string[] {
  const { text, falseMarks } = scored;
  return falseMarks.flatMap(({ find, why }) =>
    entry(`false ${text.id} ${text.language}`, text.text, find, [
      why,
      ...explanationLines(explain((find as Find).judged)),
    ]),
  );
}

function entry(
  head: string,
  text: string,
  { start, end }: { start: number; end: number },
  lines: readonly string[],
): string[] {
  const before = text.slice(Math.max(0, start - AROUND), start);
  const after = text.slice(end, end + AROUND);
  const place = printable(`${before}[${text.slice(start, end)}]${after}`.replace(/\s+/gu, ' '));
  return [`  ${head}  ${place}`, ...lines.map((line) => `      ${line}`), ''];
}
