import { describe, expect, it } from 'vitest';
import { entityOfRef } from '#lib/facts/entity-ref.ts';
import { foldForSearch } from '#lib/search/fold.ts';
import { createSearch } from '#lib/search/search.ts';
import { FORMS, PACK, slips } from './slips.ts';

const SLIPS = slips(500);
const search = createSearch([PACK], () => FORMS);

/** True if every word typed begins a word of the name, or the name stands whole in what is typed (New York Cjty). */
const isTypedRight = (typed: string, name: string): boolean => {
  const known = foldForSearch(name).split(' ');
  const words = foldForSearch(typed).split(' ');
  const isBegun = words.every((word) => known.some((whole) => whole.startsWith(word)));
  return isBegun || ` ${words.join(' ')} `.includes(` ${known.join(' ')} `);
};

describe('a name of six letters or more with one slip in it', () => {
  it('is found among the first three', () => {
    const missed = SLIPS.filter(
      ({ entity, typed }) =>
        !search(typed)
          .slice(0, 3)
          .some(({ id }) => entityOfRef(id) === entity),
    );
    const share = 1 - missed.length / SLIPS.length;
    console.log(`${(share * 100).toFixed(1)} % of ${SLIPS.length} names with a slip are found`);
    expect(share, missed.map(({ name, typed }) => `${typed} (${name})`).join('\n')).toBeGreaterThanOrEqual(
      0.95,
    );
  });

  it('is suggested and never taken for the name itself, unless what is typed begins one or holds one whole', () => {
    const suggested = SLIPS.filter(({ entity, typed }) => {
      const hit = search(typed).find(({ id }) => entityOfRef(id) === entity);
      if (hit === undefined || hit.alike) return hit !== undefined;
      expect(isTypedRight(typed, hit.matched ?? hit.name), `${typed} → ${hit.matched ?? hit.name}`).toBe(
        true,
      );
      return false;
    });
    expect(suggested.length).toBeGreaterThan(SLIPS.length * 0.8);
  });
});
