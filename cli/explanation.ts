/** Why a find is marked or not, as lines for people. */
import type { Explanation, Reason, SenseExplanation } from '#lib/match/explain.ts';
import { WEIGHTS } from '#lib/match/weights.ts';
import { printable } from './fail.ts';

/** Whether a find is marked, and where that depends on more than the words around it, on what. */
export function verdictLine({
  verdict,
  marked,
}: Pick<Explanation, 'verdict'> & { readonly marked: boolean }): string {
  if (verdict === 'none') return 'left alone';
  if (verdict === 'marked') return 'marked wherever it stands';
  return marked
    ? `marked, as the text around it speaks of the pack’s subject (${signed(WEIGHTS.subject.points)})`
    : 'left out, as the text does not speak of the pack’s subject';
}

/** Each bearer with the way to its form, and what speaks for and against it. */
export function explanationLines({ senses }: Pick<Explanation, 'senses'>): string[] {
  return senses.flatMap(senseLines);
}

function senseLines({ entity, form, lang, rules, reasons, points, stands }: SenseExplanation): string[] {
  const head = `${printable(entity)}: ${signed(points)} ${Math.abs(points) === 1 ? 'point' : 'points'}`;
  return [
    stands ? head : `${head}, not offered`,
    `  form “${printable(form)}”${lang === undefined ? '' : ` (${lang})`}: ${printable(wayOf(rules))}`,
    ...reasons.map((reason) => `  ${reasonLine(reason)}`),
  ];
}

/** One bearer in one line: “kyiv +1, by “Kiew” (de: exonym): +2 the pack …; −1 at the start …”. */
export function senseLine({ entity, form, lang, rules, reasons, points }: SenseExplanation): string {
  const way = lang === undefined ? wayOf(rules) : `${lang}: ${wayOf(rules)}`;
  const head = `${printable(entity)} ${signed(points)}, by “${printable(form)}” (${printable(way)})`;
  return reasons.length === 0 ? head : `${head}: ${reasons.map(reasonLine).join('; ')}`;
}

/** The rules that led to a form, in their order. */
export const wayOf = (rules: readonly string[]): string =>
  rules.length === 0 ? 'as the pack writes it' : rules.join('; ');

/** “+2 the pack holds this name for unmistakable”, “−4 a sports club bears the name (“Dynamo”)”. */
function reasonLine({ points, why, by }: Reason): string {
  return `${signed(points)} ${why}${by === '' ? '' : ` (“${printable(by)}”)`}`;
}

/** A number of points with its sign, zero without. */
export const signed = (points: number): string =>
  points === 0 ? '0' : `${points < 0 ? '−' : '+'}${Math.abs(points)}`;
