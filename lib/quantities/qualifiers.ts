/** How exact a figure is, in the words that stand before it. Each row with the kind of phrase it comes from. */
import type { Qualifier } from '#lib/facts/schema.ts';

export const QUALIFIER_WORDS: Readonly<Record<Qualifier, string>> = {
  about: 'about', // "some 30,000", "around 40 ships", "roughly a third"
  almost: 'almost', // "nearly 500", "just under a million"
  'more-than': 'more than', // "over 60 villages", "upward of 200"
  'less-than': 'less than', // "under 5 %", "fewer than 20"
  'at-least': 'at least', // "no fewer than 12 dead"
  'up-to': 'up to', // "as many as 900", "a maximum of 3 days"
};
