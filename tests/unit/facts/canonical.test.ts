import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { canonicalPack, serialisePack, serialiseParts } from '#lib/facts/canonical.ts';
import { checkInvariants } from '#lib/facts/invariants.ts';
import { joinParts, PACK_LISTS, splitPack } from '#lib/facts/pack-parts.ts';
import type { Pack } from '#lib/facts/schema.ts';
import { floodPack, floodPackWith, item } from '#tests/unit/facts/flood.ts';
import { shuffled } from '#tests/unit/facts/shuffled.ts';

/** A pack with several of everything that is sorted. */
const rich = (): Pack =>
  floodPackWith((pack) => {
    Object.assign(item(pack.entities, 'lowe'), {
      names: [
        { text: 'Lowe' },
        { text: 'Лове', lang: 'uk' },
        { text: 'Lowe', lang: 'de', needs: ['case', 'context'] },
      ],
      notMentions: ['Lowe Street', 'Upper Lowe'],
    });
  });

describe('a pack in canonical form', () => {
  test('has the same bytes however its lists and members were ordered', () => {
    const expected = serialisePack(rich());
    fc.assert(
      fc.property(fc.array(fc.nat(), { minLength: 50, maxLength: 50 }), (keys) => {
        expect(serialisePack(shuffled(rich(), keys))).toBe(expected);
      }),
      { numRuns: 50 },
    );
  });

  test('is read back without loss', () => {
    expect(JSON.parse(serialisePack(floodPack()))).toEqual(canonicalPack(floodPack()));
  });

  test('keeps the order of via, about and authors', () => {
    const pack = floodPackWith((changed) => {
      Object.assign(item(changed.sources, 'courier-2021-06-11'), { authors: ['Zoe Lane', 'Ann Lane'] });
      Object.assign(item(changed.claims, 'duval-not-over'), {
        via: ['courier', 'arven-radio'],
        about: ['lowen', 'flood'],
      });
    });
    const canonical = canonicalPack(pack);
    expect(item(canonical.sources, 'courier-2021-06-11').authors).toEqual(['Zoe Lane', 'Ann Lane']);
    expect(item(canonical.claims, 'duval-not-over').via).toEqual(['courier', 'arven-radio']);
    expect(item(canonical.claims, 'duval-not-over').about).toEqual(['lowen', 'flood']);
  });

  test('keeps to the order the invariants ask for', () => {
    const pack = floodPackWith((changed) => {
      for (const list of PACK_LISTS) changed[list].reverse();
    });
    expect(checkInvariants(pack).length).toBeGreaterThan(0);
    expect(checkInvariants(canonicalPack(pack))).toEqual([]);
  });

  test('is indented by two spaces and ends with a newline', () => {
    expect(serialisePack(floodPack())).toMatch(
      /^\{\n {2}"format": "fact-pack\/1",\n {2}"id": "lowen-flood-2021",\n[\s\S]*\n\}\n$/u,
    );
  });

  test('leaves the pack it was given as it was', () => {
    const pack = floodPackWith((changed) => changed.entities.reverse());
    const before = structuredClone(pack);
    serialisePack(pack);
    expect(pack).toEqual(before);
  });
});

describe('the parts of a pack', () => {
  test('join to the pack they were split from', () => {
    expect(joinParts(splitPack(floodPack()))).toEqual(floodPack());
  });

  test('are written as the joined pack is', () => {
    const texts = serialiseParts(floodPack());
    const joined = joinParts({
      pack: JSON.parse(texts.pack),
      sources: JSON.parse(texts.sources),
      entities: JSON.parse(texts.entities),
      claims: JSON.parse(texts.claims),
      figures: JSON.parse(texts.figures),
      disputes: JSON.parse(texts.disputes),
    });
    expect(`${JSON.stringify(joined, undefined, 2)}\n`).toBe(serialisePack(floodPack()));
  });

  test('cannot bring lists in through the head', () => {
    const parts = { ...splitPack(floodPack()), pack: { ...splitPack(floodPack()).pack, claims: [] } };
    expect(joinParts(parts).claims).toEqual(floodPack().claims);
  });
});
