import { describe, expect, test } from 'vitest';
import { foldToString } from '#lib/names/fold.ts';
import { shippedPack } from '#tests/harness/shipped-pack.ts';
import { FOLDERS, markedTexts } from './marked-texts.ts';

describe.each(FOLDERS)('the marked texts of %s', (folder) => {
  const texts = markedTexts(folder);

  test('are many, in many languages, and hold many traps', () => {
    expect(texts.length).toBeGreaterThanOrEqual(190);
    expect(new Set(texts.map(({ language }) => language)).size).toBeGreaterThanOrEqual(10);
    expect(texts.reduce((sum, { traps }) => sum + traps.length, 0)).toBeGreaterThanOrEqual(100);
  });

  test('have ids of their own', () => {
    expect(new Set(texts.map(({ id }) => id)).size).toBe(texts.length);
  });

  test('are all different', () => {
    expect(new Set(texts.map(({ text }) => text)).size).toBe(texts.length);
  });

  test('are held out at every tenth', () => {
    const heldOut = texts.flatMap(({ heldOut }, i) => (heldOut ? [i + 1] : []));
    expect(heldOut).toEqual(texts.flatMap((_, i) => (i % 10 === 9 ? [i + 1] : [])));
  });

  test('name entities of the pack, by a name that it gives them', () => {
    const names = new Set(
      shippedPack()
        .entities.flatMap(({ name, names: others }) => [name, ...others.map(({ text }) => text)])
        .map(foldToString),
    );
    const unknown = texts.flatMap(({ id, mentions }) =>
      mentions.flatMap(({ entity }) =>
        entity !== null && names.has(foldToString(entity)) ? [] : [`${id}: ${entity}`],
      ),
    );
    expect(unknown).toEqual([]);
  });

  test('mark no words twice, as two mentions or as mention and trap', () => {
    const overlapping = texts.flatMap(({ id, mentions, traps }) => {
      const spans = [...mentions, ...traps].toSorted((a, b) => a.start - b.start);
      return spans.flatMap(({ start }, i) =>
        start < (spans[i - 1]?.end ?? 0) ? [`${id}: at ${start}`] : [],
      );
    });
    expect(overlapping).toEqual([]);
  });
});
