/** Every name that was met in a text, with the reasons for marking it or leaving it alone, for people. */
import { placesIn } from './annotate-table.ts';
import { explanationLines, SUBJECT_LINE } from './explanation.ts';
import { printable } from './fail.ts';
import type { Found } from './finder.ts';
import type { AnnotatedText } from './text-blocks.ts';

/** One paragraph for each find; at the end, whether the text speaks of the pack's subject. */
export function explainedList(document: AnnotatedText, found: Found, unit: 'line' | 'block'): string {
  const placeOf = placesIn(document, unit);
  const finds = found
    .explained()
    .flatMap((find) => [
      `${placeOf(find)}  “${printable(find.text)}”`,
      ...explanationLines(find.explanation).map((line) => `    ${line}`),
      '',
    ]);
  const page = found.speaksOfSubject
    ? `The text speaks of the pack’s subject: ${SUBJECT_LINE}, for every name.`
    : 'The text does not speak of the pack’s subject.';
  return [...finds, page].map((line) => `${line}\n`).join('');
}
