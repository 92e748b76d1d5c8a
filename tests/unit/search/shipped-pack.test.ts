import { describe, expect, it } from 'vitest';
import entities from '#data/packs/kharkiv-counteroffensive-2022/entities.json' with { type: 'json' };
import { entityOfRef } from '#lib/facts/entity-ref.ts';
import { createSearch } from '#lib/search/search.ts';
import { FORMS, PACK } from './slips.ts';

const search = createSearch([PACK], () => FORMS);
const idOf = ({ id }: { readonly id: string }) => entityOfRef(id);
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
    expect(first(query)?.id).toBe(`kharkiv-counteroffensive-2022/${id}`);
  });

  it('puts the city called by its name before the region and the government called by it', () => {
    expect(search('kharkiv').slice(0, 2).map(idOf)).toEqual(['kharkiv', 'kharkiv-region']);
    expect(search('moscow').slice(0, 2).map(idOf)).toEqual(['moscow', 'russian-government']);
  });

  it('finds every entity by its own name within the first three', () => {
    for (const { id, name } of entities) {
      expect(search(name).slice(0, 3).map(idOf), name).toContain(id);
    }
  });

  it.each([
    ['Koupiansk', 'kupyansk'],
    ['Kupjansku', 'kupyansk'],
    ['Selenskyj', 'zelensky'],
    ['AIEA', 'iaea'],
    ['под Купянском', 'kupyansk'],
  ])('%s finds %s, although the pack does not list it', (query, id) => {
    expect(first(query)?.id).toBe(`kharkiv-counteroffensive-2022/${id}`);
    expect(first(query)).not.toHaveProperty('alike');
  });

  it.each([
    ['Kupyanks', 'kupyansk'],
    ['Zelnsky', 'zelensky'],
    ['Балаклєя', 'balakliya'],
    ['Енергоатм', 'energoatom'],
    ['Zaporozhya plant', 'zaporizhzhia-plant'],
  ])('%s is taken for a slip of %s', (query, id) => {
    expect(first(query)).toMatchObject({ id: `kharkiv-counteroffensive-2022/${id}`, alike: true });
  });

  it.each(['Georgia', 'Italy', 'North Korea', 'Севастополь', 'ISV', 'NATA', 'UM', '152 mm rounds'])(
    'nobody is suggested for %s',
    (query) => expect(search(query)).toEqual([]),
  );

  it('never suggests Kharkiv for Kherson, or Kherson for Kharkiv', () => {
    const ids = (query: string) => search(query).map(idOf);
    expect(ids('Kherson').filter((id) => id.startsWith('kharkiv'))).toEqual([]);
    expect(ids('Kharkiv').filter((id) => id.startsWith('kherson'))).toEqual([]);
  });
});
