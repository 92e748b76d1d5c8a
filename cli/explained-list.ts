/** Every name that was met in a text, with the reasons for marking it or leaving it alone, for people and programs. */
import { MARKED_FROM, WEIGHTS } from '#lib/match/weights.ts';
import { placesIn } from './annotate-table.ts';
import { explanationLines, verdictLine } from './explanation.ts';
import { printable } from './fail.ts';
import type { Found } from './finder.ts';
import type { AnnotatedText } from './text-blocks.ts';

/** What programs are told; the members are explained by `annotate --help`. */
export function explainedRecord(found: Found) {
  const marked = new Set(found.mentions.map(placeOf));
  return {
    speaksOfSubject: found.speaksOfSubject,
    explained: found.explained().map(({ explanation, ...find }) => ({
      ...find,
      marked: marked.has(placeOf(find)),
      ...explanation,
    })),
  };
}

/** One paragraph for each find; at the end, whether the text speaks of the pack's subject. */
export function explainedList(document: AnnotatedText, found: Found, unit: 'line' | 'block'): string {
  const placeIn = placesIn(document, unit);
  const { speaksOfSubject, explained } = explainedRecord(found);
  const finds = explained.flatMap((find) => [
    `${placeIn(find)}  “${printable(find.text)}”  ${verdictLine(find)}`,
    ...explanationLines(find).map((line) => `    ${line}`),
    '',
  ]);
  const page = speaksOfSubject
    ? 'The text speaks of the pack’s subject.'
    : 'The text does not speak of the pack’s subject, beyond paragraphs that do so by themselves.';
  const key = `From ${MARKED_FROM} points a name is marked wherever it stands; a text that speaks of the subject adds ${WEIGHTS.subject.points}.`;
  return [...finds, page, key].map((line) => `${line}\n`).join('');
}

const placeOf = ({ start, end }: { readonly start: number; readonly end: number }) => `${start}–${end}`;
