import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Entity, EntityKind } from '#lib/facts/schema.ts';
import { createSearch as createSearchOver } from '#lib/search/search.ts';
import { MOST_HITS } from '#lib/search/weights.ts';

const entity = (
  id: string,
  kind: EntityKind,
  name: string,
  spellings: string[],
  detail?: string,
): Entity => ({
  id,
  kind,
  name,
  names: spellings.map((text) => ({ text })),
  ...(detail === undefined ? {} : { detail }),
  evidence: [{ source: 'gazette', paragraph: 1, anchors: ['somewhere'] }],
});

const HARBOUR = entity(
  'port-elin',
  'place',
  'Port Elin',
  ['Port Elin', 'Порт Елін', 'Elinport'],
  'harbour town',
);
const COUNCIL = entity('council', 'organisation', 'Council of the Nine Ports', [
  'Council of the Nine Ports',
  'CNP',
]);
const ELIN_TALKS = entity('elin-talks', 'event', 'Talks at Port Elin', ['Port Elin talks']);
const MAYOR = entity('ossova', 'person', 'Brända O’Sóva', ['Brända O’Sóva', 'Ossova'], 'mayor of Port Elin');
const ROUNDS = entity('rounds', 'product', '120 mm rounds', [
  '120 mm rounds',
  '120mm rounds',
  '120-mm shells',
]);

const createSearch = (entities: Entity[]) => createSearchOver([{ id: 'p', title: 'Ports', entities }]);
const search = createSearch([ELIN_TALKS, MAYOR, COUNCIL, ROUNDS, HARBOUR]);
const names = (query: string) => search(query).map(({ name }) => name);

describe('search', () => {
  it('finds a name typed exactly, before names that merely hold it', () => {
    expect(names('Port Elin').slice(0, 2)).toEqual(['Port Elin', 'Talks at Port Elin']);
  });

  it('finds a name from its beginning, and from the beginning of any of its words', () => {
    expect(names('po')).toEqual(['Port Elin', 'Talks at Port Elin', 'Council of the Nine Ports']);
    expect(names('nine')).toEqual(['Council of the Nine Ports']);
  });

  it('finds other spellings and says which one was met', () => {
    expect(search('cnp')).toEqual([
      {
        id: 'p/council',
        pack: 'Ports',
        name: 'Council of the Nine Ports',
        kind: 'organisation',
        matched: 'CNP',
      },
    ]);
    expect(search('порт ел')[0]).toMatchObject({ id: 'p/port-elin', matched: 'Порт Елін' });
  });

  it('does not name a spelling where the name itself answers', () => {
    expect(search('120')[0]).not.toHaveProperty('matched');
  });

  it('forgives a wrong, missing or swapped letter', () => {
    expect(names('elinprot')).toContain('Port Elin');
    expect(names('counil')).toEqual(['Council of the Nine Ports']);
    expect(names('osova')).toContain('Brända O’Sóva');
  });

  it('looks past case, accents, apostrophes and hyphens', () => {
    expect(names('BRANDA OSOVA')[0]).toBe('Brända O’Sóva');
    expect(names("o'sova")[0]).toBe('Brända O’Sóva');
    expect(names('120-mm rounds')[0]).toBe('120 mm rounds');
  });

  it('finds words in any order', () => {
    expect(names('ports council')).toEqual(['Council of the Nine Ports']);
  });

  it('finds a person by office, after everyone who bears the name', () => {
    expect(names('mayor')).toEqual(['Brända O’Sóva']);
    expect(names('elin').at(-1)).toBe('Brända O’Sóva');
  });

  it('does not guess from two letters inside a word', () => {
    expect(names('un')).toEqual([]);
  });

  it('answers nothing to an empty query and to one that resembles nothing', () => {
    expect(search('  ')).toEqual([]);
    expect(search('’')).toEqual([]);
    expect(search('zyxwvq')).toEqual([]);
  });

  it(`answers with at most ${MOST_HITS}`, () => {
    const many = Array.from({ length: 60 }, (_, i) =>
      entity(`ward-${i}`, 'place', `Ward ${i}`, [`Ward ${i}`]),
    );
    expect(createSearch(many)('ward')).toHaveLength(MOST_HITS);
  });

  it('answers any text without failing, and never names an entity twice', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (query) => {
        const ids = search(query).map(({ id }) => id);
        expect(new Set(ids).size).toBe(ids.length);
      }),
    );
  });

  it('finds every entity by every beginning of its name', () => {
    const anyName = fc.constantFrom(
      'Port Elin',
      'Council of the Nine Ports',
      'Talks at Port Elin',
      '120 mm rounds',
    );
    fc.assert(
      fc.property(anyName, fc.nat(), (name, cut) => {
        expect(names(name.slice(0, 1 + (cut % name.length)))).toContain(name);
      }),
    );
  });
});
