/** An article as evidence counts it: non-empty lines, from 1, each cut into sentences. */
import { countWords } from '#lib/facts/text.ts';
import { ABBREVIATIONS } from './abbreviations.ts';
import { CONNECTIVES } from './connectives.ts';

/** Half-open range of UTF-16 code units in a paragraph's text. */
export interface Range {
  readonly start: number;
  readonly end: number;
}

export interface Paragraph {
  /** From 1, over the non-empty lines. */
  readonly number: number;
  /** From 1, over all lines. */
  readonly line: number;
  /** The line as it stands, without its line break. */
  readonly text: string;
}

/** The text of a source at hand. */
export interface Article {
  /** Name that findings give as their file. */
  readonly name: string;
  /** Id of the source whose text it is. */
  readonly sourceId: string;
  /** The day it appeared, to the precision the source gives. */
  readonly published: string;
  readonly paragraphs: readonly Paragraph[];
}

/** The non-empty lines of a text. A line of white space is empty. */
export function paragraphsOf(text: string): Paragraph[] {
  return text
    .split(/\r\n|[\n\r]/u)
    .map((line, index) => ({ line: index + 1, text: line }))
    .filter((paragraph) => paragraph.text.trim() !== '')
    .map((paragraph, index) => ({ number: index + 1, ...paragraph }));
}

/** True if two ranges share a code unit. */
export function overlaps(a: Range, b: Range): boolean {
  return a.start < b.end && b.start < a.end;
}

/** Marks that end a sentence, the closing marks after them, and the space before the next one. */
const SENTENCE_END = /([.!?…]+)[”"’')\]]*\s+(?=[“"‘([—]*[\p{Lu}\p{N}])/gu;

/**
 * The sentences of a paragraph. A full stop after an abbreviation or an initial ends none, so that two sentences
 * may count as one; a sentence is never cut in two.
 */
export function sentencesOf(text: string): Range[] {
  const ends = [...text.matchAll(SENTENCE_END)]
    .filter((match) => match[1] !== '.' || !isAbbreviation(text.slice(0, match.index)))
    .map((match) => match.index + match[0].length);
  const starts = [0, ...ends];
  return starts.map((start, index) => ({ start, end: starts[index + 1] ?? text.length }));
}

/** Words a stretch must have to say something of its own: “the mayor of Lowen” names, “which broke the old dam” tells. */
const CLAUSE_WORDS = 4;

const CLAUSE_BREAK = new RegExp(`[,;:—–][”"’)\\]]*\\s*|\\s(?=(?:${[...CONNECTIVES].join('|')})\\s)`, 'gu');

/**
 * The clauses of a sentence, roughly: what stands between its marks and connectives, where it has four words or more.
 * A sentence that is all one clause has none beside itself.
 */
export function clausesOf(text: string, sentence: Range): Range[] {
  const breaks = [...text.slice(sentence.start, sentence.end).matchAll(CLAUSE_BREAK)].map((match) => ({
    start: sentence.start + match.index,
    end: sentence.start + match.index + match[0].length,
  }));
  const starts = [sentence.start, ...breaks.map(({ end }) => end)];
  const ends = [...breaks.map(({ start }) => start), sentence.end];
  if (breaks.length === 0) return [];
  return starts
    .map((start, index) => ({ start, end: ends[index] ?? sentence.end }))
    .filter(({ start, end }) => countWords(text.slice(start, end)) >= CLAUSE_WORDS);
}

/** True if `before`, the text up to a full stop, ends with an abbreviation: “Lt”, “U.S”, the initial in “John F”. */
function isAbbreviation(before: string): boolean {
  const word = /[\p{L}.]+$/u.exec(before)?.[0] ?? '';
  return ABBREVIATIONS.has(word.toLowerCase()) || /^(?:\p{L}\.)*\p{Lu}$/u.test(word);
}

/** The range of every place where `words` stands in `text` as whole words. */
export function placesOf(words: string, text: string): Range[] {
  const places: Range[] = [];
  for (let start = text.indexOf(words); start !== -1; start = text.indexOf(words, start + 1)) {
    const range = { start, end: start + words.length };
    if (isWhole(range, text)) places.push(range);
  }
  return places;
}

const WORD_CHARACTER = /[\p{L}\p{M}\p{N}]/u;

/** True if a range begins and ends where words do. */
function isWhole({ start, end }: Range, text: string): boolean {
  const splits = (index: number) =>
    index > 0 &&
    index < text.length &&
    WORD_CHARACTER.test(characterBefore(text, index)) &&
    WORD_CHARACTER.test(characterAt(text, index));
  return !splits(start) && !splits(end);
}

const characterAt = (text: string, index: number) => String.fromCodePoint(text.codePointAt(index) ?? 0);

function characterBefore(text: string, index: number): string {
  const low = text.charCodeAt(index - 1);
  return low >= 0xdc00 && low <= 0xdfff ? text.slice(index - 2, index) : text.slice(index - 1, index);
}

/** The words around a range, so that a reader finds the place: up to three on either side. */
export function wordsAround(text: string, { start, end }: Range): string {
  const before = text.slice(0, start).split(/\s+/u).slice(-4).join(' ');
  const after = text.slice(end).split(/\s+/u).slice(0, 4).join(' ');
  return `${before}${text.slice(start, end)}${after}`.trim();
}
