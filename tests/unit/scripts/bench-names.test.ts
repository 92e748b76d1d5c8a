/** The names with which the benchmark measures. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { serialisePack } from '#lib/facts/canonical.ts';
import { checkInvariants } from '#lib/facts/invariants.ts';
import { parsePack } from '#lib/facts/shape.ts';
import { foldToString } from '#lib/names/fold.ts';
import { deriveNames } from '#scripts/bench/names/derive-names.ts';
import { digestOf } from '#scripts/bench/names/digest.ts';
import { packWith } from '#scripts/bench/names/pack-of.ts';

const CITIES = ['Shanghai', 'Istanbul', 'Buenos Aires'];

test('cities come first, then what is made of each, then phrases, none folding like another', () => {
  const names = deriveNames(CITIES, 200);
  expect(names.slice(0, 3).map(({ text }) => text)).toEqual(CITIES);
  expect(names.slice(0, 3).map(({ city }) => city)).toEqual([0, 1, 2]);
  const texts = names.map(({ text }) => text);
  expect(texts.indexOf('Szanghaj')).toBeGreaterThan(2);
  expect(texts.indexOf('Oblast Shanghai')).toBeGreaterThan(texts.indexOf('Stambuł'));
  expect(new Set(texts.map(foldToString)).size).toBe(names.length);
});

test('each name belongs to the city from which it was made', () => {
  const names = deriveNames(CITIES, 200);
  expect(names.find(({ text }) => text === 'Stambuł')?.city).toBe(1);
  expect(names.find(({ text }) => text === 'Oblast Shanghai')?.city).toBe(0);
});

test('fewer names are the beginning of more', () => {
  expect(deriveNames(CITIES, 20)).toEqual(deriveNames(CITIES, 60).slice(0, 20));
  expect(deriveNames(CITIES, 2)).toHaveLength(2);
});

test('the names make a pack that is valid and canonical', () => {
  const names = deriveNames(CITIES, 100);
  const pack = packWith(names);
  expect(parsePack(pack).ok).toBe(true);
  expect(checkInvariants(pack)).toEqual([]);
  expect(serialisePack(pack)).toBe(`${JSON.stringify(pack, undefined, 2)}\n`);
  expect(pack.entities).toHaveLength(3);
  expect(pack.entities.flatMap((entity) => entity.names.map(({ text }) => text)).toSorted()).toEqual(
    names.map(({ text }) => text).toSorted(),
  );
});

test('a digest changes with a byte or an address, and with nothing else', () => {
  const folder = mkdtempSync(join(tmpdir(), 'digest-'));
  try {
    const file = (name: string, text: string) => writeFileSync(join(folder, name), text);
    file('a.ts', 'one');
    file('b.ts', 'two');
    const first = digestOf(folder, [folder]);
    expect(digestOf(folder, [join(folder, 'b.ts'), join(folder, 'a.ts')])).toBe(first);
    file('b.ts', 'tw0');
    const changed = digestOf(folder, [folder]);
    expect(changed).not.toBe(first);
    file('b.ts', 'two');
    expect(digestOf(folder, [folder])).toBe(first);
    file('c.ts', '');
    expect(digestOf(folder, [folder])).not.toBe(first);
  } finally {
    rmSync(folder, { recursive: true });
  }
});
