/** What only resembles a name is never marked: a suggestion is for a reader who asks, not for a page. */
import { describe, expect, it } from 'vitest';
import { compilePack } from '#lib/engine/compile.ts';
import { findMentions } from '#lib/match/find-mentions.ts';
import { mentionsOf } from '#lib/match/mention.ts';
import { PACK, slips } from '#tests/unit/search/slips.ts';

const { names } = compilePack(PACK);
/** Names of several words hold others (Kharkiv in Kharkiv region), which are rightly found. */
const SINGLE = slips(2000).filter(({ name }) => /^\p{Lu}[\p{L}\p{M}'’]+$/u.test(name));

const marked = (text: string): string[] =>
  mentionsOf(findMentions(text, names)).map(({ start, end }) => text.slice(start, end));

describe('a capitalised word that is almost a name', () => {
  it('is not marked in a sentence, where the name itself is', () => {
    expect(SINGLE.length).toBeGreaterThan(300);
    for (const { name, typed } of SINGLE) {
      expect(marked(`The report speaks of ${typed} twice.`), `${typed} (${name})`).toEqual([]);
    }
    const right = SINGLE.filter(({ name }) => marked(`The report speaks of ${name} twice.`).includes(name));
    expect(right.length).toBeGreaterThan(SINGLE.length * 0.9);
  });

  it.each(['Kupyanks', 'Zelnsky', 'Балаклєя', 'Енергоатм'])('is not marked: %s', (word) => {
    expect(marked(`Kupyansk and ${word} were named.`)).toEqual(['Kupyansk']);
  });
});
