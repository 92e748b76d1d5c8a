/** What stands in an article and must be told by a pack: numbers and dates, reporting verbs, quotations, names, sentences. */
import { type CalendarMention, findCalendarMentions } from './calendar.ts';
import { findNames, lowerCaseWords } from './find-names.ts';
import { type FoundNumber, findNumbers } from './find-numbers.ts';
import { findQuotations } from './find-quotations.ts';
import { findReportingWords } from './find-reporting-words.ts';
import { type Paragraph, type Range, sentencesOf } from './paragraphs.ts';
import type { ReportingWord } from './reporting-words.ts';

export const OCCURRENCE_KINDS = ['number', 'verb', 'quotation', 'name', 'sentence'] as const;
export type OccurrenceKind = (typeof OCCURRENCE_KINDS)[number];

interface Place extends Range {
  /** Number of the paragraph; offsets are UTF-16 code units in its text. */
  readonly paragraph: number;
  readonly text: string;
}

/** An amount, or a day, month or year. */
export type NumberOccurrence = Place & { readonly kind: 'number' } & (
    | { readonly amount: FoundNumber }
    | { readonly date: CalendarMention }
  );
export type VerbOccurrence = Place & { readonly kind: 'verb'; readonly word: ReportingWord };
export type PlainOccurrence = Place & { readonly kind: 'quotation' | 'name' | 'sentence' };

/** One thing that must be told. */
export type Occurrence = NumberOccurrence | VerbOccurrence | PlainOccurrence;

/** Everything in an article that must be told, paragraph by paragraph. */
export function findOccurrences(paragraphs: readonly Paragraph[]): Occurrence[] {
  const lowerCase = lowerCaseWords(paragraphs.map(({ text }) => text));
  return paragraphs.flatMap((paragraph) => occurrencesIn(paragraph, lowerCase));
}

function occurrencesIn({ number, text }: Paragraph, lowerCase: ReadonlySet<string>): Occurrence[] {
  const at = ({ start, end }: Range): Place => ({
    paragraph: number,
    start,
    end,
    text: text.slice(start, end),
  });
  const dates = findCalendarMentions(text);
  const quotations = findQuotations(text);
  return [
    ...dates.map((range) => ({ ...at(range), kind: 'number' as const, date: range.mention })),
    ...findNumbers(text, dates).map((range) => ({ ...at(range), kind: 'number' as const, amount: range })),
    ...findReportingWords(text, quotations).map((range) => ({
      ...at(range),
      kind: 'verb' as const,
      word: range.word,
    })),
    ...quotations.map((range) => ({ ...at(range), kind: 'quotation' as const })),
    ...findNames(text, dates, lowerCase).map((range) => ({ ...at(range), kind: 'name' as const })),
    ...sentencesOf(text).map((range) => ({ ...at(range), kind: 'sentence' as const })),
  ];
}
