/** A pack whose entities bear the names of a set, so that the extension takes them in as it takes in any other. */
import type { Entity, Pack } from '#lib/facts/schema.ts';
import type { CityName } from './derive-names.ts';
import { allNames } from './name-sets.ts';

/** An entity takes some 300 bytes of the canonical document, a name 57: 118,313 cities and a million names are 90 MB. */
const BYTES_OF_ENTITY = 300;
const BYTES_OF_NAME = 57;
/** Below the 64 MiB that a pack may have (`LIMITS.packBytes`), with room for the head and for long names. */
const BYTES = 64_000_000;

const SOURCE = 'gazetteer';

/**
 * A valid pack with the first `size` names, in the canonical order. Each city is an entity, its further spellings are
 * `names` of it; where that would be larger than a pack may be, cities share entities (at a million names: six or so).
 */
export function packOf(size: number, say: (line: string) => void): Pack {
  return packWith(allNames(say).slice(0, size));
}

/** The pack of these names. */
export function packWith(names: readonly CityName[]): Pack {
  const room = Math.floor((BYTES - names.length * BYTES_OF_NAME) / BYTES_OF_ENTITY);
  const byEntity = new Map<number, string[]>();
  for (const { text, city } of names) {
    const texts = byEntity.get(city % room);
    if (texts === undefined) byEntity.set(city % room, [text]);
    else texts.push(text);
  }
  return {
    format: 'fact-pack/1',
    id: `cities-${names.length}`,
    version: 1,
    updated: '2026-11-01T00:00:00Z',
    language: 'en',
    licence: 'CC-BY-4.0',
    title: `Cities, ${names.length} names`,
    description: 'Names of cities and their spellings, to measure with.',
    publisher: { name: 'Benchmark' },
    sources: [
      {
        id: SOURCE,
        publisher: idOf(0),
        language: 'en',
        published: '2026-11-01',
        paragraphs: 1,
        sha256: '0'.repeat(64),
      },
    ],
    entities: [...byEntity].map(([entity, texts]) => entityOf(entity, texts)),
    claims: [],
    figures: [],
    disputes: [],
  };
}

function entityOf(entity: number, texts: readonly string[]): Entity {
  const [name = ''] = texts;
  return {
    id: idOf(entity),
    kind: 'place',
    name,
    names: texts.toSorted().map((text) => ({ text })),
    evidence: [{ source: SOURCE, paragraph: 1, anchors: ['city'] }],
  };
}

/** Ids of equal length, so that their order is that of the numbers. */
const idOf = (entity: number): string => `c${String(entity).padStart(6, '0')}`;
