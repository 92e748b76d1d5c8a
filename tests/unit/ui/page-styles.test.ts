import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

/** Classes that a style sheet speaks of. */
function classesIn(sheet: string): Set<string> {
  const css = readFileSync(new URL(`../../../lib/${sheet}`, import.meta.url), 'utf8');
  const rules = css.replace(/\/\*.*?\*\//gsu, '');
  return new Set([...rules.matchAll(/\.([a-z][\w-]*)/gu)].map(([, name]) => name ?? ''));
}

/** What cards share with the pages by intent: their surface and its common parts. */
const SHARED = classesIn('ui/parts.css').add('surface');
const OF_CARDS = classesIn('card/card.css').difference(SHARED);
/** Where a page speaks of a card as a whole, to leave it alone. */
const CARD_AS_A_WHOLE = new Set(['content']);

describe.each(['options/options.css', 'popup/popup.css'])('%s', (sheet) => {
  it('gives no meaning of its own to a class of the cards it shows', () => {
    expect(OF_CARDS.size).toBeGreaterThan(20);
    const shared = classesIn(sheet).intersection(OF_CARDS).difference(CARD_AS_A_WHOLE);
    expect([...shared]).toEqual([]);
  });
});
