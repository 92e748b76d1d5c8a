import fc from 'fast-check';
import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import { compare, freshOf } from '#lib/diff/compare.ts';
import { type Change, COUNTED, type Difference, DifferenceSchema } from '#lib/diff/difference.ts';
import { DIFF_LIMITS } from '#lib/diff/limits.ts';
import type { Pack } from '#lib/facts/schema.ts';
import { times } from '#tests/harness/quantity.ts';
import { floodPack, floodPackWith, item } from '#tests/unit/facts/flood.ts';
import { shippedIds, shippedPack } from '#tests/unit/facts/shipped.ts';
import { editedFlood, rotated } from './versions.ts';

const changeOf = (difference: Difference, id: string): Change | undefined =>
  difference.entities.flatMap(({ changes }) => changes).find((change) => change.id === id);
const NONE = { added: 0, changed: 0, withdrawn: 0 };
const factsOf = (pack: Pack) => COUNTED.reduce((sum, list) => sum + pack[list].length, 0);
const numRuns = times(2_000, 200);

describe('two versions of a pack', () => {
  test('are without a difference where they are the same', () => {
    for (const pack of [floodPack(), ...shippedIds().map(shippedPack)]) {
      const difference = compare(pack, structuredClone(pack));
      expect(difference).toMatchObject({ share: 0, entities: [], more: 0 });
      expect(COUNTED.map((list) => difference.counts[list])).toEqual(COUNTED.map(() => NONE));
    }
  });

  test('name a changed figure by its label, with old and new amount, day and speaker', () => {
    const after = floodPackWith((pack) => {
      Object.assign(item(pack.figures, 'people-rescued'), { value: 350, asOf: '2021-06-12' });
    });
    expect(changeOf(compare(floodPack(), after), 'people-rescued')).toEqual({
      list: 'figures',
      id: 'people-rescued',
      label: 'brought to safety',
      before: 'more than 300 people, as of 11 Jun 2021, Clara Brandt',
      after: 'more than 350 people, as of 12 Jun 2021, Clara Brandt',
      amounts: { before: 'more than 300 people', after: 'more than 350 people' },
    });
  });

  test('say that evidence alone has changed', () => {
    const after = floodPackWith((pack) => {
      Object.assign(item(pack.claims, 'courier-rain'), {
        evidence: [{ source: 'courier-2021-06-11', paragraph: 1, anchors: ['six days of rain'] }],
      });
    });
    const difference = compare(floodPack(), after);
    expect(difference.counts.claims).toEqual({ ...NONE, changed: 1 });
    const change = changeOf(difference, 'courier-rain');
    expect(change?.before).toContain(
      '; evidence: paragraph 1 of Arven Courier, 11 Jun 2021 with “began June 4”',
    );
    expect(change?.after).toContain(
      '; evidence: paragraph 1 of Arven Courier, 11 Jun 2021 with “six days of rain”',
    );
    expect(freshOf(floodPack(), after)).toEqual([]);
  });

  test('show only the spellings that are new or gone', () => {
    const after = floodPackWith((pack) => {
      item(pack.entities, 'brandt').names = [{ text: 'Clara Brandt' }, { text: 'Brandt', needs: ['case'] }];
    });
    expect(changeOf(compare(floodPack(), after), 'brandt')).toMatchObject({
      before: 'Clara Brandt, person',
      after: 'Clara Brandt, person; found as: “Brandt” (needs case)',
    });
  });

  test('show a claim that changed sides in a dispute', () => {
    const after = floodPackWith((pack) => {
      const dispute = item(pack.disputes, 'is-it-over');
      dispute.positions = [
        { label: 'Not yet', claims: ['duval-nobody-safe'] },
        { label: 'Yes', claims: ['brandt-worst-over', 'duval-not-over'] },
      ];
    });
    expect(changeOf(compare(floodPack(), after), 'is-it-over')).toMatchObject({
      before: 'Not yet (Ole Duval) / Yes (Clara Brandt); claims: “The danger had not passed.” for “Not yet”',
      after:
        'Not yet (Ole Duval) / Yes (Clara Brandt, Ole Duval); claims: “The danger had not passed.” for “Yes”',
    });
  });

  test('tell apart even what has no words of its own', () => {
    const change = (value: number) =>
      floodPackWith((pack) => Object.assign(item(pack.figures, 'rain-days'), { value }));
    const { before, after } = changeOf(compare(change(1.000_000_1), change(1.000_000_2)), 'rain-days') ?? {};
    expect(before).toMatch(/^1 day, .*; written otherwise$/u);
    expect(after).not.toBe(before);
  });

  test('put each change under the first entity it is about, those with most changes first', () => {
    const after = floodPackWith((pack) => {
      item(pack.claims, 'courier-dam-broke').gist = 'The dam gave way.';
      item(pack.figures, 'houses-flooded').value = 41;
      item(pack.figures, 'boats').value = 9;
      item(pack.sources, 'courier-2021-06-11').title = 'Flood';
    });
    const { entities } = compare(floodPack(), after);
    expect(entities.map(({ name, changes }) => [name, changes.map(({ id }) => id)])).toEqual([
      ['Lowen', ['boats', 'houses-flooded']],
      ['Arven Courier', ['courier-2021-06-11']],
      ['Lowe dam', ['courier-dam-broke']],
    ]);
  });

  test('keep the name of an entity that is withdrawn', () => {
    const after = floodPackWith((pack) => {
      pack.entities = pack.entities.filter(({ id }) => id !== 'league');
    });
    expect(compare(floodPack(), after).entities).toEqual([
      {
        entity: 'league',
        name: 'League for River Safety',
        changes: [
          {
            list: 'entities',
            id: 'league',
            label: 'League for River Safety',
            before: 'League for River Safety, organisation',
          },
        ],
      },
    ]);
  });

  test('count what they leave out', () => {
    const difference = compare(null, floodPack(), { entities: 2, changes: 3 });
    const all = compare(null, floodPack());
    expect(difference.entities).toHaveLength(2);
    expect(difference.more).toBe(all.entities.length - 2);
    expect(difference.entities[0]?.changes).toHaveLength(3);
    expect(difference.entities[0]?.more).toBe((all.entities[0]?.changes.length ?? 0) - 3);
    expect(difference.counts).toEqual(all.counts);
  });

  test('stay readable where a text is as long as a pack allows', () => {
    const difference = compare(
      null,
      floodPackWith((pack) => {
        item(pack.claims, 'courier-rain').gist = '🌧'.repeat(2_000);
      }),
    );
    const line = changeOf(difference, 'courier-rain')?.after ?? '';
    expect(line.length).toBeLessThanOrEqual(DIFF_LIMITS.line);
    expect(line).toMatch(/^🌧+…$/u);
  });
});

describe('whatever two versions hold', () => {
  test(`the counts add up, share is 0 to 1, and nothing undefined is said (${numRuns} pairs)`, () => {
    let differences = 0;
    fc.assert(
      fc.property(editedFlood, editedFlood, (before, after) => {
        const difference = compare(before, after);
        expect(v.is(DifferenceSchema, difference)).toBe(true);
        const changes = difference.entities.flatMap((group) => group.changes);
        differences += changes.length;
        for (const list of COUNTED) {
          const { added, changed, withdrawn } = difference.counts[list];
          expect(before[list].length + added - withdrawn).toBe(after[list].length);
          expect(changes.filter((change) => change.list === list)).toHaveLength(added + changed + withdrawn);
        }
        expect(difference.share).toBe(
          Math.min(1, changes.length / Math.max(factsOf(before), factsOf(after))),
        );
        for (const { before: was, after: is } of changes) expect(was).not.toBe(is);
        expect(JSON.stringify(difference)).not.toMatch(/undefined|NaN|\[object/u);
      }),
      { numRuns },
    );
    expect(differences).toBeGreaterThan(numRuns);
  });

  test(`the order of lists says nothing (${numRuns} versions)`, () => {
    fc.assert(
      fc.property(editedFlood, fc.nat(), (pack, by) => {
        const other = { ...pack };
        for (const list of COUNTED) Object.assign(other, { [list]: rotated<unknown>(pack[list], by) });
        expect(compare(pack, other).share).toBe(0);
        expect(compare(floodPack(), other)).toEqual(compare(floodPack(), pack));
        expect(freshOf(floodPack(), other)).toEqual(freshOf(floodPack(), pack));
      }),
      { numRuns },
    );
  });

  test(`what is fresh stands in the later version (${numRuns} pairs)`, () => {
    let fresh = 0;
    fc.assert(
      fc.property(editedFlood, editedFlood, (before, after) => {
        const ids = (pack: Pack) =>
          new Set([pack.entities, pack.claims, pack.figures, pack.disputes].flat().map(({ id }) => id));
        const [was, is] = [ids(before), ids(after)];
        for (const { id, is: how } of freshOf(before, after)) {
          fresh++;
          expect(is.has(id)).toBe(true);
          expect(was.has(id)).toBe(how === 'changed');
        }
      }),
      { numRuns },
    );
    expect(fresh).toBeGreaterThan(numRuns);
  });
});

describe('what is fresh', () => {
  test('is nothing in a first version: where everything is new, nothing stands out', () => {
    expect(freshOf(null, floodPack())).toEqual([]);
  });

  test('is at most as much as is remembered', () => {
    const many = floodPackWith((pack) => {
      for (let index = 0; index <= DIFF_LIMITS.fresh; index++)
        pack.entities.push({ ...item(pack.entities, 'lowe'), id: `lowe-${index}` });
      item(pack.figures, 'boats').value = 11;
    });
    const fresh = freshOf(floodPack(), many);
    expect(fresh).toHaveLength(DIFF_LIMITS.fresh);
    expect(fresh[0]).toEqual({ id: 'boats', is: 'changed' });
  });
});

describe('a hostile pack', () => {
  test('is compared by its ids, whatever they are called', () => {
    const hostile = floodPackWith((pack) => {
      for (const id of ['constructor', 'tostring', 'hasownproperty'])
        pack.entities.push({ ...item(pack.entities, 'lowe'), id });
      item(pack.claims, 'courier-rain').about = ['constructor'];
      item(pack.figures, 'boats').claim = 'constructor';
    });
    const difference = compare(floodPack(), hostile);
    expect(difference.counts.entities).toEqual({ ...NONE, added: 3 });
    expect(difference.entities.find(({ entity }) => entity === 'constructor')).toMatchObject({
      name: 'Lowe',
    });
    expect(JSON.stringify(difference)).not.toContain('native code');
  });

  const size = times(100_000, 20_000);
  test(`of ${size} claims is compared without comparing each with each`, { timeout: 60_000 }, () => {
    const large = (word: string) =>
      floodPackWith((pack) => {
        const claim = item(pack.claims, 'courier-rain');
        for (let index = 0; index < size; index++)
          pack.claims.push({ ...claim, id: `claim-${index}`, gist: `${word} ${index}` });
      });
    const difference = compare(large('rain'), large('snow'));
    expect(difference.counts.claims).toEqual({ ...NONE, changed: size });
    expect(difference.entities[0]).toMatchObject({ entity: 'flood', more: size - DIFF_LIMITS.changes });
  });
});
