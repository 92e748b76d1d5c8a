import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import entities from '#data/packs/kharkiv-counteroffensive-2022/entities.json' with { type: 'json' };
import { EntitySchema } from '#lib/facts/schema.ts';
import { createSearch } from '#lib/search/search.ts';

const search = createSearch(v.parse(v.array(EntitySchema), entities));
const first = (query: string) => search(query)[0];

describe('search over the shipped pack', () => {
  it.each([
    ['Kupyansk', 'kupyansk'],
    ['Kupiansk', 'kupyansk'],
    ['Куп’янськ', 'kupyansk'],
    ["Куп'янську", 'kupyansk'],
    ['kupjansk', 'kupyansk'],
    ['kupynask', 'kupyansk'],
    ['isw', 'isw'],
    ['institute study war', 'isw'],
    ['energoatm', 'energoatom'],
    ['155', 'artillery-ammunition-155mm'],
    ['155-mm shells', 'artillery-ammunition-155mm'],
    ['zelenski', 'zelensky'],
    ['iaea', 'iaea'],
    ['mayor of kharkiv', 'terekhov'],
  ])('%s finds %s first', (query, id) => {
    expect(first(query)?.id).toBe(id);
  });

  it('puts the city called by its name before the region and the government called by it', () => {
    expect(
      search('kharkiv')
        .slice(0, 2)
        .map(({ id }) => id),
    ).toEqual(['kharkiv', 'kharkiv-region']);
    expect(
      search('moscow')
        .slice(0, 2)
        .map(({ id }) => id),
    ).toEqual(['moscow', 'russian-government']);
  });

  it('finds every entity by its own name within the first three', () => {
    for (const { id, name } of entities) {
      expect(
        search(name)
          .slice(0, 3)
          .map((hit) => hit.id),
        name,
      ).toContain(id);
    }
  });
});
