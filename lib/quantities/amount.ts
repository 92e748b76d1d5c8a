/**
 * A figure → what is printed for it: qualifier, number in the reader's format, unit.
 *
 *   { value: 30, unit: 'mile', qualifier: 'more-than' }   →  "more than" | 30 | mi        spoken "more than 30 miles"
 *   { value: 10, max: 12, unit: 'day' }                   →  "" | 10–12 | days
 *   { value: 2, unit: 'rank' }                            →  "" | 2nd
 *   { value: null, words: 'only a few' }                  →  "" | only a few
 *
 * Pieces come in the order in which the reader's language writes them ("$30", "30 €").
 */
import type { DetailFigure } from '#lib/facts/entity-detail.ts';
import { nounOf, pluralsOf, saysNoun } from './nouns.ts';
import { QUALIFIER_WORDS } from './qualifiers.ts';
import { isCurrency, isSanctioned, otherUnit, unitDisplay } from './units.ts';

export type Measured = Pick<DetailFigure, 'value' | 'max' | 'words' | 'unit' | 'qualifier' | 'label'>;

/** A piece of the amount; `words` is the amount as it was said, where no number says it. */
export interface Piece {
  readonly kind: 'number' | 'unit' | 'words' | 'space';
  readonly text: string;
}

export interface Amount {
  /** "about", "more than" …; empty where the figure is printed bare. */
  readonly qualifier: string;
  readonly pieces: readonly Piece[];
  /** The whole amount with the unit written out, for reading aloud. */
  readonly spoken: string;
}

/** The printed form of a figure's amount for a reader of `locale` (a BCP 47 tag). */
export function amountOf(figure: Measured, locale: string): Amount {
  const qualifier = figure.qualifier === undefined ? '' : QUALIFIER_WORDS[figure.qualifier];
  const { value } = figure;
  if (value === null) return wordsOnly(figure);
  const span: Span = figure.max === undefined || figure.max <= value ? [value] : [value, figure.max];
  const { pieces, spoken } = print(span, figure, locale);
  return { qualifier, pieces, spoken: [qualifier, spoken].filter(Boolean).join(' ') };
}

/** One number or the two ends of a range. */
type Span = readonly [number] | readonly [number, number];
type Printed = Pick<Amount, 'pieces' | 'spoken'>;

function wordsOnly({ words = '', unit, label }: Measured): Amount {
  const said: Piece = { kind: 'words', text: words };
  if (unit === 'rank' || saysUnit(`${words} ${label}`, unit))
    return { qualifier: '', pieces: [said], spoken: words };
  const noun = otherUnit(unit)?.many ?? spelledUnit(unit);
  return { qualifier: '', pieces: [said, SPACE, { kind: 'unit', text: noun }], spoken: `${words} ${noun}` };
}

function print(span: Span, { unit, label }: Measured, locale: string): Printed {
  if (unit === 'rank') return printRank(span[0], locale);
  if (isCurrency(unit)) return printCurrency(span, unit, locale);
  if (isSanctioned(unit)) return printSanctioned(span, unit, locale);
  const words = otherUnit(unit);
  if (words !== null)
    return printCounted(
      span,
      words.short.replaceAll(' ', SPACE.text),
      isOne(span) ? words.one : words.many,
      locale,
    );
  if (saysNoun(label, unit)) return printCounted(span, '', '', locale);
  const noun = isOne(span) ? nounOf(unit) : pluralsOf(nounOf(unit))[0];
  return printCounted(span, noun, noun, locale);
}

function printCounted(span: Span, unit: string, spokenUnit: string, locale: string): Printed {
  const number = plainNumber(span, locale);
  const pieces: Piece[] = [{ kind: 'number', text: number }];
  if (unit !== '') pieces.push(SPACE, { kind: 'unit', text: unit });
  return { pieces, spoken: [number, spokenUnit].filter(Boolean).join(' ') };
}

function printSanctioned(span: Span, unit: string, locale: string): Printed {
  const style = { ...DIGITS, style: 'unit', unit } as const;
  const shown = new Intl.NumberFormat(locale, { ...style, unitDisplay: unitDisplay(unit) });
  const spoken = new Intl.NumberFormat(locale, { ...style, unitDisplay: 'long' });
  return { pieces: piecesOf(partsOf(shown, span), 'unit'), spoken: textOf(partsOf(spoken, span)) };
}

function printCurrency(span: Span, currency: string, locale: string): Printed {
  const style = { ...DIGITS, style: 'currency', currency, trailingZeroDisplay: 'stripIfInteger' } as const;
  const shown = new Intl.NumberFormat(locale, style);
  const spoken = new Intl.NumberFormat(locale, { ...style, currencyDisplay: 'name' });
  return { pieces: piecesOf(partsOf(shown, span), 'currency'), spoken: textOf(partsOf(spoken, span)) };
}

/** English suffixes, because the label after it is English: "2nd" largest city. */
function printRank(rank: number, locale: string): Printed {
  const suffix = ORDINALS[new Intl.PluralRules('en', { type: 'ordinal' }).select(rank)];
  const text = `${plainNumber([rank], locale)}${suffix}`;
  return { pieces: [{ kind: 'number', text }], spoken: text };
}

const ORDINALS: Readonly<Record<Intl.LDMLPluralRule, string>> = {
  one: 'st', // 1st, 21st
  two: 'nd', // 2nd, 42nd
  few: 'rd', // 3rd
  other: 'th', // 4th, 11th
  zero: 'th', // not met in English
  many: 'th', // not met in English
};

const SPACE: Piece = { kind: 'space', text: '\u00A0' };

/** Figures are given as they were said: never "30K", never more digits than the source gave, up to six decimals. */
const DIGITS = { maximumFractionDigits: 6, notation: 'standard' } as const;

function plainNumber(span: Span, locale: string): string {
  return textOf(partsOf(new Intl.NumberFormat(locale, DIGITS), span));
}

type NumberPart = { readonly type: string; readonly value: string };

function partsOf(format: Intl.NumberFormat, [value, max]: readonly [number, number?]): readonly NumberPart[] {
  return max === undefined ? format.formatToParts(value) : format.formatRangeToParts(value, max);
}

function textOf(parts: readonly NumberPart[]): string {
  return parts.map(({ value }) => value).join('');
}

/** Joins digits, separators and signs into one number piece, keeping the unit apart. */
function piecesOf(parts: readonly NumberPart[], unitType: string): readonly Piece[] {
  const pieces: Piece[] = [];
  for (const { type, value } of parts) {
    const kind = type === unitType ? 'unit' : value.trim() === '' ? 'space' : 'number';
    const last = pieces.at(-1);
    if (last?.kind === kind) pieces.splice(-1, 1, { kind, text: last.text + value });
    else pieces.push({ kind, text: kind === 'space' ? SPACE.text : value });
  }
  return pieces;
}

function isOne([value, max]: readonly [number, number?]): boolean {
  return value === 1 && max === undefined;
}

/** The unit in the plural as an English word: "miles", "US dollars", "settlements". */
function spelledUnit(unit: string): string {
  if (isCurrency(unit))
    return englishUnit({ style: 'currency', currency: unit, currencyDisplay: 'name' }, 'currency');
  if (isSanctioned(unit)) return englishUnit({ style: 'unit', unit, unitDisplay: 'long' }, 'unit');
  return pluralsOf(nounOf(unit))[0];
}

function englishUnit(options: Intl.NumberFormatOptions, type: 'currency' | 'unit'): string {
  const parts: readonly NumberPart[] = new Intl.NumberFormat('en', options).formatToParts(2);
  return parts.find((part) => part.type === type)?.value ?? '';
}

/** True if a text already names the unit: "billions of dollars" for USD, "a few miles" for mile. */
function saysUnit(text: string, unit: string): boolean {
  const words = isCurrency(unit) || isSanctioned(unit) ? spelledUnit(unit) : unit;
  const last = words.slice(words.lastIndexOf(' ') + 1);
  return saysNoun(text, last.endsWith('s') && last !== unit ? last.slice(0, -1) : last);
}
