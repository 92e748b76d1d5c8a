/** Why a find is marked or not, as lines for people. */
import type { Explanation, Reason, SenseExplanation } from '#lib/match/explain.ts';
import { WEIGHTS } from '#lib/match/weights.ts';
import { printable } from './fail.ts';

const VERDICTS: Readonly<Record<Explanation['verdict'], string>> = {
  marked: 'marked wherever it stands',
  waits: 'marked where the text speaks of the pack’s subject',
  none: 'left alone',
};

/** The verdict, then each bearer with the way to its form and what speaks for and against it. */
export function explanationLines({ verdict, senses }: Explanation): string[] {
  return [VERDICTS[verdict], ...senses.flatMap(senseLines)];
}

function senseLines({ entity, form, lang, rules, reasons, points, stands }: SenseExplanation): string[] {
  const way = rules.length === 0 ? 'as the pack writes it' : rules.join('; ');
  const head = `${printable(entity)}: ${points} points${stands ? '' : ', not offered'}`;
  return [
    head,
    `  form “${printable(form)}”${lang === undefined ? '' : ` (${lang})`}: ${printable(way)}`,
    ...reasons.map((reason) => `  ${reasonLine(reason)}`),
  ];
}

/** “+2 the pack holds this name for unmistakable”, “−4 a sports club bears the name (“Dynamo”)”. */
export function reasonLine({ points, why, by }: Reason): string {
  const words = by === '' ? '' : ` (“${printable(by)}”)`;
  return `${points < 0 ? '−' : '+'}${Math.abs(points)} ${why}${words}`;
}

/** What the page itself adds where it speaks of the subject. */
export const SUBJECT_LINE = reasonLine({ ...WEIGHTS.subject, by: '' });
