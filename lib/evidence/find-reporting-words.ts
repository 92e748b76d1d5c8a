/** Reporting verbs and their like in a text. */
import { overlaps, placesOf, type Range, sentencesOf } from './paragraphs.ts';
import {
  NO_REPORTING_PHRASES,
  REPORTING_PHRASES,
  REPORTING_WORDS,
  type ReportingWord,
} from './reporting-words.ts';

export interface FoundReportingWord extends Range {
  readonly word: ReportingWord;
}

/**
 * Every reporting word of a text, in order. Left out are those within `except` (a quotation is the speaker's own
 * words) and those with a capital inside a sentence (parts of names: “Secretary of State”).
 */
export function findReportingWords(text: string, except: readonly Range[]): FoundReportingWord[] {
  const others = NO_REPORTING_PHRASES.flatMap((phrase) => rangesOf(phrase, text));
  return [...singleWords(text), ...phrases(text)]
    .filter((found) => ![...except, ...others].some((range) => overlaps(range, found)))
    .sort((a, b) => a.start - b.start);
}

function* singleWords(text: string): Iterable<FoundReportingWord> {
  const openers = new Set(sentencesOf(text).map((sentence) => sentence.start));
  for (const match of text.matchAll(/(?<![\p{L}\p{N}-])\p{L}+(?![\p{L}\p{N}]|-\p{L})/gu)) {
    const [form] = match;
    const word = REPORTING_WORDS.get(form.toLowerCase());
    if (!word || (/^\p{Lu}/u.test(form) && !openers.has(match.index))) continue;
    yield { start: match.index, end: match.index + form.length, word };
  }
}

function* phrases(text: string): Iterable<FoundReportingWord> {
  for (const word of REPORTING_PHRASES)
    for (const range of rangesOf(word.form, text)) yield { ...range, word };
}

/** Where a phrase stands, its first letter in either case. */
function rangesOf(phrase: string, text: string): Range[] {
  const capitalised = phrase.charAt(0).toUpperCase() + phrase.slice(1);
  return [phrase, capitalised].flatMap((form) => placesOf(form, text));
}
