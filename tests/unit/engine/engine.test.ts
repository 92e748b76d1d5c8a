import { readFileSync } from 'node:fs';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { createEngine } from '#lib/engine/engine.ts';
import { joinParts, PACK_PARTS } from '#lib/facts/pack-parts.ts';
import { PackSchema } from '#lib/facts/schema.ts';
import { MESSAGES } from '#lib/messages/message-map.ts';

const FOLDER = new URL('../../../data/packs/kharkiv-counteroffensive-2022/', import.meta.url);
const part = (name: string): unknown => JSON.parse(readFileSync(new URL(`${name}.json`, FOLDER), 'utf8'));
const parts = Object.fromEntries(PACK_PARTS.map((name) => [name, part(name)]));
const pack = v.parse(PackSchema, joinParts(parts as Parameters<typeof joinParts>[0]));
const engine = createEngine([pack]);

describe('the engine over the shipped pack', () => {
  it('answers a scan with offsets that cut out the names, and tells of every entity it names', () => {
    const text = 'The ISW wrote that Kupyansk’s fall would cut the road to Izyum.';
    const { blocks, entities } = engine.scan([{ id: 7, text }]);
    expect(blocks[0]?.id).toBe(7);
    expect(blocks[0]?.mentions.map(({ start, end }) => text.slice(start, end))).toEqual([
      'ISW',
      'Kupyansk',
      'Izyum',
    ]);
    const named = new Set(blocks.flatMap(({ mentions }) => mentions.flatMap(({ senses }) => senses)));
    expect(new Set(entities.map(({ id }) => id))).toEqual(named);
    expect(entities.find(({ id }) => id === 'kupyansk')?.disputes).not.toEqual([]);
  });

  it('answers in the shapes that the messages promise', () => {
    const scan = engine.scan([{ id: 1, text: 'Kupyansk, Energoatom and Volodymyr Zelensky.' }]);
    expect(v.safeParse(MESSAGES['background/scan'].response, scan).issues).toBeUndefined();
    expect(v.safeParse(MESSAGES['background/packs'].response, engine.packs()).issues).toBeUndefined();
    expect(
      v.safeParse(MESSAGES['background/search'].response, engine.search('kupiansk')).issues,
    ).toBeUndefined();
  });

  it('tells everything of every entity it knows, in the shape that a card expects', () => {
    for (const { id } of pack.entities) {
      const detail = engine.detail(id);
      expect(v.safeParse(MESSAGES['background/detail'].response, detail).issues, id).toBeUndefined();
    }
  });

  it('knows nothing of strangers', () => {
    for (const id of ['stranger', 'constructor', '__proto__', '']) expect(engine.detail(id)).toBeUndefined();
  });

  it('tells of its pack what the popup shows', () => {
    expect(engine.packs()).toEqual([
      expect.objectContaining({
        id: 'kharkiv-counteroffensive-2022',
        version: 1,
        toldOn: '2022-09-09',
        entities: pack.entities.length,
      }),
    ]);
  });
});
