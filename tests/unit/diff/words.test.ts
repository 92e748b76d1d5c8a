import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compare } from '#lib/diff/compare.ts';
import { inWords } from '#lib/diff/words.ts';
import type { Pack } from '#lib/facts/schema.ts';
import { floodPack, floodPackWith, item } from '#tests/unit/facts/flood.ts';
import { editedFlood } from './versions.ts';

const told = (change: (pack: Pack) => void) => inWords(compare(floodPack(), floodPackWith(change)));

describe('a difference in one sentence', () => {
  test('says that nothing changed', () => {
    expect(inWords(compare(floodPack(), floodPack()))).toBe('nothing changed');
  });

  test('counts what a first version holds', () => {
    expect(inWords(compare(null, floodPack()))).toBe(
      'first version: 10 names, 12 claims, 10 figures, 1 dispute, 1 source',
    );
  });

  test('names figures with their old and new amounts, where they are few', () => {
    expect(
      told((pack) => {
        item(pack.figures, 'rain-days').value = 7;
        item(pack.figures, 'people-rescued').value = 1_350;
      }),
    ).toBe('2 figures changed: more than 300 → more than 1,350 people brought to safety, 6 → 7 days of rain');
  });

  test('says a unit twice where it is another', () => {
    expect(
      told((pack) => {
        item(pack.figures, 'fall-time').value = 2;
      }),
    ).toBe('1 figure changed: 1 week → 2 weeks until the water falls');
  });

  test('only counts figures where they are many, or where none gives another amount', () => {
    expect(
      told((pack) => {
        for (const figure of pack.figures) if (figure.value !== null) figure.value += 1;
      }),
    ).toBe('9 figures changed');
    expect(
      told((pack) => {
        item(pack.figures, 'rain-days').asOf = '2021-06-10';
      }),
    ).toBe('1 figure changed');
  });

  test('tells additions, changes and withdrawals apart', () => {
    expect(
      told((pack) => {
        pack.entities.push({ ...item(pack.entities, 'lowe'), id: 'upper-lowe' });
        item(pack.figures, 'rain-days').value = 7;
        item(pack.claims, 'courier-rain').gist = 'It rained.';
        pack.claims = pack.claims.filter(({ id }) => id !== 'league-forecast');
        pack.figures = pack.figures.filter(({ id }) => id !== 'fall-time');
      }),
    ).toBe(
      '1 name added; 1 claim, 1 figure changed, among them 6 → 7 days of rain; 1 claim, 1 figure withdrawn',
    );
  });

  test('is one line without gaps, whatever changed', () => {
    fc.assert(
      fc.property(editedFlood, editedFlood, (before, now) => {
        const words = inWords(compare(before, now));
        expect(words).not.toMatch(/undefined|null|NaN|\n|^$| {2}|[:,;]$/u);
      }),
      { numRuns: 200 },
    );
  });
});
