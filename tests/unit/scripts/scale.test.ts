import { describe, expect, it } from 'vitest';
import { packed } from '#cli/gzip.ts';
import { serialisePack } from '#lib/facts/canonical.ts';
import { checkInvariants } from '#lib/facts/invariants.ts';
import { parsePack } from '#lib/facts/shape.ts';
import { foldToString } from '#lib/names/fold.ts';
import { always, DAY, daytime, HOUR, play, type Scene, total, worst } from '#scripts/scale/crowd.ts';
import { edited, patchOf } from '#scripts/scale/edited.ts';
import { beyond } from '#scripts/scale/pack-tables.ts';
import { shippedPack } from '#scripts/scale/shipped-pack.ts';
import { countNames, syntheticPack } from '#scripts/scale/synthetic-pack.ts';

const small = shippedPack();
const large = syntheticPack(small, 3000);

describe('a synthetic pack', () => {
  it('is a pack, and breaks none of the invariants', () => {
    const shape = parsePack(JSON.parse(serialisePack(large)));
    expect(shape.ok && checkInvariants(shape.pack)).toEqual([]);
  });

  it('has about as many names as were asked for, nearly all of them distinct', () => {
    const names = large.entities.flatMap((entity) => entity.names.map(({ text }) => foldToString(text)));
    expect(Math.abs(names.length - 3000)).toBeLessThanOrEqual(countNames(small) / 2);
    expect(new Set(names).size / names.length).toBeGreaterThan(0.95);
  });

  it('keeps the proportions of the pack that it is made of', () => {
    const copies = countNames(large) / countNames(small);
    for (const list of ['sources', 'entities', 'claims', 'figures', 'disputes'] as const) {
      expect(large[list]).toHaveLength(small[list].length * copies);
    }
  });

  it('is the same every time', () => {
    expect(serialisePack(syntheticPack(small, 3000))).toBe(serialisePack(large));
  });

  it('is no easier to pack than a real one: bytes a name lie between those and a third more', () => {
    const ofReal = packed(serialisePack(small)).length / countNames(small);
    const ofLarge = packed(serialisePack(large)).length / countNames(large);
    expect(ofLarge / ofReal).toBeGreaterThan(1);
    expect(ofLarge / ofReal).toBeLessThan(4 / 3);
  });
});

it('gives as a patch the facts that differ, and no others', () => {
  expect(patchOf(large, edited(large, 0)).changed).toBe(0);
  const { changed, text } = patchOf(large, edited(large, 0.1));
  const facts = [large.entities, large.claims, large.figures, large.disputes].flat().length;
  expect(changed / facts).toBeGreaterThan(0.07);
  expect(changed / facts).toBeLessThan(0.13);
  const { entities, claims, figures, disputes } = JSON.parse(text);
  expect([entities, claims, figures, disputes].flat()).toHaveLength(changed);
});

it('names the limits that a pack breaks', () => {
  expect(beyond({ document: 67_108_864, gzip: 67_108_864 })).toBe('none');
  expect(beyond({ document: 67_108_865, gzip: 1 })).toBe('unpacked');
  expect(beyond({ document: 268_435_457, gzip: 67_108_865 })).toBe('unpacked, packed');
});

describe('a crowd of readers', () => {
  const scene: Scene = {
    readers: 2000,
    days: 10,
    begins: (random) => random() * DAY,
    answers: () => true,
    runs: always,
  };

  it('asks once in 24 to 26.4 hours each', () => {
    const asked = total(play(scene), 1);
    expect(asked).toBeLessThanOrEqual(scene.readers * 9);
    expect(asked).toBeGreaterThan((scene.readers * 9 * 24) / 26.4);
  });

  it('drifts apart after it subscribed in one hour', () => {
    const minutes = play({ ...scene, begins: (random) => random() * HOUR });
    expect(worst(minutes, 9, 10)).toBeLessThan(worst(minutes, 0, 1) / 3);
  });

  it('asks more often while a host is down, and no longer once it is back for a day', () => {
    const answers = (at: number) => at < 3 * DAY || at >= 3 * DAY + 6 * HOUR;
    const minutes = play({ ...scene, answers });
    expect(total(minutes, 3, 4)).toBeGreaterThan(1.5 * scene.readers);
    expect(total(minutes, 6, 7)).toBeLessThanOrEqual(scene.readers);
  });

  it('asks by day only where browsers are closed at night', () => {
    const minutes = play({ ...scene, runs: daytime(8 * HOUR, 23 * HOUR, HOUR) });
    const night = minutes.filter((_, minute) => {
      const hour = Math.floor(minute / 60) % 24;
      return hour < 7 || hour >= 23;
    });
    expect(minutes.some((count) => count > 0)).toBe(true);
    expect(Math.max(...night)).toBe(0);
  });
});
