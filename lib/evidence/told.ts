/** What a fact tells: whether a number or a day of the article is in it. */
import { type CalendarMention, findCalendarMentions, isNamedBy, saysSame } from './calendar.ts';
import type { EvidencedFact } from './evidenced-facts.ts';
import { type FoundNumber, findNumbers } from './find-numbers.ts';

/**
 * True if a fact gives an amount that the article gives as `text`: a figure by its value, range or words, an entity by
 * a number in its names or detail, a claim by its quote. What is often no amount may stand in any words of the fact.
 */
export function tellsAmount({ list, fact }: EvidencedFact, amount: FoundNumber, text: string): boolean {
  switch (list) {
    case 'figures':
      return (
        [fact.value, fact.max].some((value) => typeof value === 'number' && isAmong(value, amount.values)) ||
        saysAmount([fact.words], amount, text) ||
        (amount.loose && saysAmount([fact.label], amount, text))
      );
    case 'entities':
      return (
        saysAmount([fact.name, fact.detail, ...fact.names.map((name) => name.text)], amount, text) ||
        (amount.loose && saysAmount([fact.summary], amount, text))
      );
    case 'claims':
      return (
        saysAmount([fact.quote], amount, text) ||
        (amount.loose && saysAmount([fact.gist, fact.caveat], amount, text))
      );
  }
}

/** True if a value is what a number may amount to. Parts are rounded: a third is 33 or 33.3 percent. */
export function isAmong(value: number, amounts: readonly number[]): boolean {
  return amounts.some((amount) => {
    const tolerance = Number.isInteger(amount) ? 1e-9 : 0.02;
    return Math.abs(amount - value) <= Math.abs(amount) * tolerance;
  });
}

/** True if a text gives the same amount, in digits or in words; a vague amount in the same words. */
function saysAmount(texts: readonly (string | undefined)[], amount: FoundNumber, words: string): boolean {
  return texts.some((text) => {
    if (text === undefined) return false;
    return findNumbers(text, []).some((other) => {
      if (amount.values.length === 0)
        return text.slice(other.start, other.end).toLowerCase() === words.toLowerCase();
      return other.values.some((value) => isAmong(value, amount.values));
    });
  });
}

/** True if a fact gives the day, month or year that the article, published on a day, names: as a date, or in words of ours. */
export function tellsDate(
  { list, fact }: EvidencedFact,
  mention: CalendarMention,
  published: string,
): boolean {
  const inWords = (texts: readonly (string | undefined)[]) =>
    texts.some(
      (text) =>
        text !== undefined && findCalendarMentions(text).some((other) => saysSame(mention, other.mention)),
    );
  const dated = (dates: readonly (string | null | undefined)[]) =>
    dates.some((date) => typeof date === 'string' && isNamedBy(date, mention, published));
  switch (list) {
    case 'figures':
      return (
        dated([fact.since, fact.asOf]) || inWords([fact.asOfBasis, fact.label]) || isYear(fact.value, mention)
      );
    case 'entities':
      return dated([fact.when]) || inWords([fact.name, fact.detail, ...fact.names.map((name) => name.text)]);
    case 'claims':
      return dated([fact.said, fact.when]) || inWords([fact.gist, fact.caveat, fact.quote]);
  }
}

/** Four digits may be a year or an amount. */
const isYear = (value: number | null, { year, month, day }: CalendarMention) =>
  month === undefined && day === undefined && year !== undefined && year === value;
