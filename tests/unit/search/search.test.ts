import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Entity, EntityKind } from '#lib/facts/schema.ts';
import { createSearch as createSearchOver } from '#lib/search/search.ts';
import { MOST_ALIKE, MOST_HITS } from '#lib/search/weights.ts';

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

const STRAIT = entity('halden-strait', 'place', 'Halden Strait', ['Halden Strait', 'Халденська протока']);
const FLEET = entity('nordic-fleet', 'organisation', 'U.S. Nordic Fleet', ['U.S. Nordic Fleet', 'USNF']);
const WATCH = entity('tidewatch', 'organisation', 'Tide-Watch Agency', ['Tide-Watch Agency', 'Bay watch']);
const PAPER = entity('bay-herald', 'work', 'The Bay Herald', ['The Bay Herald', 'Bay Herald']);
const POWER = entity('plant', 'facility', 'Halden power plant', ['Halden power plant']);
const guess = createSearch([HARBOUR, COUNCIL, MAYOR, ROUNDS, STRAIT, FLEET, WATCH, PAPER, POWER]);
const suggested = (query: string) => guess(query).filter(({ alike }) => alike);

describe('a query that is almost a name', () => {
  it.each([
    ['a wrong letter', 'Ossuva', 'Brända O’Sóva'],
    ['a missing letter', 'Counil of the Nine Ports', 'Council of the Nine Ports'],
    ['a doubled letter', 'Elinnport', 'Port Elin'],
    ['swapped letters', 'Elinprot', 'Port Elin'],
    ['a missing hyphen', 'Tidewatch Agency', 'Tide-Watch Agency'],
    ['a space too many', 'Elin port', 'Port Elin'],
    ['a slip in one of several words', 'the bay heradl', 'The Bay Herald'],
    ['a slip in a short word, all else right', 'The Bey Herald', 'The Bay Herald'],
    ['a slip in another script', 'Халденска протока', 'Halden Strait'],
    ['one proper word of the name', 'Counil', 'Council of the Nine Ports'],
  ])('with %s is answered with the name, as a suggestion or better', (_, query, name) => {
    expect(guess(query)[0]?.name).toBe(name);
  });

  it('is answered with the spelling that it resembles', () => {
    expect(guess('халденська протка')).toEqual([
      {
        id: 'p/halden-strait',
        pack: 'Ports',
        name: 'Halden Strait',
        kind: 'place',
        matched: 'Халденська протока',
        alike: true,
      },
    ]);
  });

  it('stands below whatever is begun by it', () => {
    const search = createSearch([
      entity('alden', 'place', 'Port Alden', ['Port Alden']),
      entity('aldern', 'place', 'Aldern Point', ['Aldern Point']),
    ]);
    expect(search('aldern').map(({ name, alike = false }) => [name, alike])).toEqual([
      ['Aldern Point', false],
      ['Port Alden', true],
    ]);
  });

  it('suggests nothing beside a name that is typed right', () => {
    const search = createSearch([
      entity('iland', 'place', 'Marland', ['Marland']),
      entity('irland', 'place', 'Morland', ['Morland']),
    ]);
    expect(search('Marland').map(({ name }) => name)).toEqual(['Marland']);
    expect(search('Merland').map(({ name }) => name)).toEqual(['Marland', 'Morland']);
  });

  it('suggests whole names, and names that merely have such a word only if there are none', () => {
    const search = createSearch([
      entity('marland', 'place', 'Marland', ['Marland']),
      entity('talks', 'event', 'Talks in Marland', ['Talks in Marland']),
    ]);
    expect(search('Marlnad').map(({ name }) => name)).toEqual(['Marland']);
    expect(search('Talsk Marlnad').map(({ name }) => name)).toEqual(['Talks in Marland']);
  });

  it.each([
    ['an abbreviation', 'CMP'],
    ['a number', '125 mm rounds'],
    ['an abbreviation within a name', 'UK Nordic Fleet'],
    ['two slips in a word of six letters', 'Halden Strot'],
    ['a common word of a name', 'powder'],
    ['a unit in another script', '120 мм rounds'],
  ])('suggests nothing for %s', (_, query) => expect(suggested(query)).toEqual([]));

  it('suggests few names', () => {
    const many = Array.from({ length: 30 }, (_, i) =>
      entity(`w${i}`, 'place', `Vellmar ${i}`, [`Vellmar ${i}`]),
    );
    expect(createSearch(many)('Velmar')).toHaveLength(MOST_ALIKE);
  });
});

describe('derived forms', () => {
  const asked: string[] = [];
  const search = createSearchOver(
    [{ id: 'p', title: 'Ports', entities: [HARBOUR, STRAIT, COUNCIL] }],
    ({ id }) => {
      asked.push(id);
      return [
        ['Elinhafen', 'port-elin'],
        ['Порту Елін', 'port-elin'],
        ['Rada Dziewięciu Portów', 'council'],
        ['RDP', 'council'],
        ['Nowhere', 'unknown'],
      ];
    },
  );
  const answers = (query: string) => search(query).map(({ name, matched, alike }) => [name, matched, alike]);

  it('are asked for once, at the first query', () => {
    expect(asked).toEqual([]);
    search('');
    expect(asked).toEqual([]);
    search('elin');
    search('rada');
    expect(asked).toEqual(['p']);
  });

  it('are found as they are and by their beginning, past case and accents', () => {
    expect(answers('elinhafen')).toEqual([['Port Elin', 'Elinhafen', undefined]]);
    expect(answers('rada dziewieciu')).toEqual([
      ['Council of the Nine Ports', 'Rada Dziewięciu Portów', undefined],
    ]);
  });

  it('stand below names that the pack lists and that begin alike', () => {
    expect(answers('elin')[0]).toEqual(['Port Elin', 'Elinport', undefined]);
  });

  it('are not begun by one or two letters, and not met by likeness', () => {
    expect(answers('ra')).toEqual([]);
    expect(answers('Elinhofen')).toEqual([]);
  });

  it('name nobody whom the pack does not know', () => expect(answers('nowhere')).toEqual([]));

  it('are found within what is pasted, the longest name first and each bearer once', () => {
    expect(answers('біля Порту Елін, Elinhafen and the Halden Strait')).toEqual([
      ['Port Elin', 'Порту Елін', undefined],
      ['Halden Strait', undefined, undefined],
    ]);
  });

  it('that are short are found there only as they are written', () => {
    expect(answers('said the RDP today')).toEqual([['Council of the Nine Ports', 'RDP', undefined]]);
    expect(answers('said the rdp today')).toEqual([]);
  });
});
