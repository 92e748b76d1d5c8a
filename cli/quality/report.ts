/** What was measured, for people: the tables by language first, then every miss and every false mark with its reason. */
import { aligned } from '#cli/aligned.ts';
import { senseLine } from '#cli/explanation.ts';
import { printable } from '#cli/fail.ts';
import type { Explanation } from '#lib/match/explain.ts';
import type { MeasuredSet } from './marked-sets.ts';
import { falseMarksOf, type Mistake, missesOf } from './mistakes.ts';
import type { Sum } from './score.ts';
import { optionalOf, share, sumsByLanguage } from './sums.ts';

/** Letters of the text printed to each side of a name. */
const AROUND = 50;

/** `whole`: the same sets with every weight counted, to compare with; undefined: nothing was left out. */
export function report(sets: readonly MeasuredSet[], whole: readonly MeasuredSet[] | undefined): string[] {
  const all = sets.flatMap(({ measured }) => measured);
  const wholeOfAll = whole?.flatMap(({ measured }) => measured);
  const sum = { title: 'Everything', measured: all };
  return [
    ...sets.flatMap(({ title, file, measured }, i) =>
      table({ title: `${title} (${file})`, measured }, whole?.[i]?.measured),
    ),
    ...(sets.length > 1 ? table(sum, wholeOfAll) : []),
    ...missLines(all),
    ...falseLines(all),
  ];
}

type Titled = Pick<MeasuredSet, 'title' | 'measured'>;

const HEAD = ['language', 'texts', 'names', 'found', 'recall', 'traps', 'false', 'precision'];

function table({ title, measured }: Titled, whole: MeasuredSet['measured'] | undefined): string[] {
  const sums = [
    ...sumsByLanguage(measured),
    ...(whole === undefined ? [] : [['with all weights', sumsByLanguage(whole).at(-1)?.[1]] as const]),
  ];
  const rows = sums.flatMap(([head, sum]) => (sum === undefined ? [] : [row(head, sum)]));
  const { all, found } = optionalOf(measured);
  return [
    title,
    ...aligned(toTheRight([HEAD, ...rows])).map((line) => `  ${line}`),
    ...(all === 0 ? [] : [`  optional names, not counted: ${found} of ${all} found`]),
    '',
  ];
}

function row(head: string, { texts, due, hits, recall, traps, falseMarks, precision }: Sum): string[] {
  return [head, ...[texts, due, hits, share(recall), traps, falseMarks, share(precision)].map(String)];
}

/** Figures stand below each other: every column but the first is filled from the left. */
function toTheRight(rows: readonly (readonly string[])[]): string[][] {
  const widths = HEAD.map((_, column) => Math.max(...rows.map((cells) => cells[column]?.length ?? 0)));
  return rows.map((cells) =>
    cells.map((cell, column) => (column === 0 ? cell : cell.padStart(widths[column] ?? 0))),
  );
}

function missLines(measured: MeasuredSet['measured']): string[] {
  const misses = measured.flatMap((one) =>
    missesOf(one).map((miss) => entry(one.scored.text.text, miss, `means ${miss.means}: ${miss.why}`)),
  );
  return [misses.length === 0 ? 'No name was missed.' : `Missed: ${misses.length}`, '', ...misses.flat()];
}

function falseLines(measured: MeasuredSet['measured']): string[] {
  const marks = measured.flatMap((one) =>
    falseMarksOf(one).map((mark) =>
      entry(one.scored.text.text, mark, `marked as ${mark.markedAs}: ${mark.why}`),
    ),
  );
  return [
    marks.length === 0 ? 'Nothing was marked wrongly.' : `Marked wrongly: ${marks.length}`,
    '',
    ...marks.flat(),
  ];
}

/** The words in their place, what went wrong, and how the likeliest bearer was judged. */
function entry(
  text: string,
  mistake: Mistake & { readonly met: readonly Explanation[] },
  why: string,
): string[] {
  const { text: id, language, start, end, surface } = mistake;
  const before = text.slice(Math.max(0, start - AROUND), start);
  const after = text.slice(end, end + AROUND);
  const place = printable(`${before}[${surface}]${after}`.replace(/\s+/gu, ' ')).trim();
  const judged = mistake.met.flatMap(({ senses: [likeliest] }) =>
    likeliest === undefined ? [] : [senseLine(likeliest)],
  );
  return [
    `  ${id}  ${language}  ${place}`,
    ...[printable(why), ...judged].map((line) => `      ${line}`),
    '',
  ];
}
