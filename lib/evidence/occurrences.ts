/** What stands in an article and must be told by a pack: numbers and dates, reporting words, quotations, names, sentences and their clauses. */
import { type CalendarMention, findCalendarMentions } from './calendar.ts';
import { findNames, lowerCaseWords } from './find-names.ts';
import { type FoundNumber, findNumbers } from './find-numbers.ts';
import { findQuotations } from './find-quotations.ts';
import { findReportingWords } from './find-reporting-words.ts';
import { clausesOf, type Paragraph, type Range, sentencesOf } from './paragraphs.ts';
import type { ReportingWord } from './reporting-words.ts';
import { speakersBeside } from './speakers.ts';

export const OCCURRENCE_KINDS = ['number', 'verb', 'quotation', 'name', 'sentence', 'clause'] as const;
export type OccurrenceKind = (typeof OCCURRENCE_KINDS)[number];

interface Place extends Range {
  /** Number of the paragraph; offsets are UTF-16 code units in its text. */
  readonly paragraph: number;
  readonly text: string;
}

/** An amount, or a day, month or year. */
export type AmountOccurrence = Place & { readonly kind: 'number'; readonly amount: FoundNumber };
export type DateOccurrence = Place & { readonly kind: 'number'; readonly date: CalendarMention };
export type NumberOccurrence = AmountOccurrence | DateOccurrence;
export type VerbOccurrence = Place & {
  readonly kind: 'verb';
  readonly word: ReportingWord;
  /** Names beside it of which one is who speaks or passes on: “Duval said”, “according to Arven Radio”. */
  readonly speakers: readonly Range[];
};
export type PlainOccurrence = Place & { readonly kind: 'quotation' | 'name' | 'sentence' | 'clause' };

/** One thing that must be told. */
export type Occurrence = NumberOccurrence | VerbOccurrence | PlainOccurrence;

export function isAmount(occurrence: Occurrence): occurrence is AmountOccurrence {
  return 'amount' in occurrence;
}

export function isDate(occurrence: Occurrence): occurrence is DateOccurrence {
  return 'date' in occurrence;
}

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
  const names = findNames(text, dates, lowerCase);
  const sentences = sentencesOf(text);
  const clauses = sentences.flatMap((sentence) => clausesOf(text, sentence));
  const verbs = findReportingWords(text, quotations);
  return [
    ...dates.map((range) => ({ ...at(range), kind: 'number' as const, date: range.mention })),
    ...findNumbers(text, dates).map((range) => ({ ...at(range), kind: 'number' as const, amount: range })),
    ...verbs.map((range) => ({
      ...at(range),
      kind: 'verb' as const,
      word: range.word,
      speakers: range.word.kind === 'speech' ? speakersBeside(text, range, names) : [],
    })),
    ...quotations.map((range) => ({ ...at(range), kind: 'quotation' as const })),
    ...names.map((range) => ({ ...at(range), kind: 'name' as const })),
    ...sentences.map((range) => ({ ...at(range), kind: 'sentence' as const })),
    ...clauses.map((range) => ({ ...at(range), kind: 'clause' as const })),
  ];
}
