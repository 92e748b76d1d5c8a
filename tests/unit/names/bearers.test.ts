/** What the finder knows of an entity beside its names. Given names and everyday names are real, the rest made up. */
import { describe, expect, test } from 'vitest';
import type { Entity } from '#lib/facts/schema.ts';
import { type Bearer, bearersOf, regionsOf } from '#lib/names/bearers.ts';
import { givenNames } from '#lib/names/given-names.ts';

type Written = Pick<Entity, 'kind' | 'name'> & Partial<Pick<Entity, 'id' | 'names' | 'detail'>>;
const entity = ({ name, ...rest }: Written) => ({ id: name, name, names: [{ text: name }], ...rest });

/** The bearers of these entities, by display name. `shares`: parts of the pack's facts; the rest have none. */
function bearers(written: readonly Written[], shares: Readonly<Record<string, number>> = {}) {
  return bearersOf(written.map(entity), (id) => shares[id] ?? 0);
}

function bearer(written: Written, share = 0): Bearer {
  const found = bearers([written], { [written.name]: share }).get(written.id ?? written.name);
  if (found === undefined) throw new Error(`no bearer of ${written.name}`);
  return found;
}

describe('a place', () => {
  test('is of the kind that its detail tells', () => {
    expect(bearer({ kind: 'place', name: 'Odrin', detail: 'city, capital of Odria' }).place).toBe('city');
    expect(bearer({ kind: 'place', name: 'Brask', detail: 'region' }).place).toBe('region');
  });

  test('is of no known kind without a detail', () => {
    expect(bearer({ kind: 'place', name: 'Odrin' }).place).toBeUndefined();
  });

  test('is the only thing that has such a kind', () => {
    expect(bearer({ kind: 'organisation', name: 'Odrin Port', detail: 'port' }).place).toBeUndefined();
  });

  test('has no given names', () => {
    expect(bearer({ kind: 'place', name: 'Taras Hill', detail: 'village' })).toMatchObject({
      givens: new Set(),
      givenWords: new Set(),
      initials: new Set(),
    });
  });
});

describe('a government', () => {
  test.each(['Government in Odrin', 'Odrian government', 'ODRIAN GOVERNMENT'])(
    'is told by its name: %s',
    (name) => {
      expect(bearer({ kind: 'organisation', name }).isGovernment).toBe(true);
    },
  );

  test.each<[string, Written]>([
    ['another organisation', { kind: 'organisation', name: 'Bank of Odrin' }],
    ['an organisation whose name only begins so', { kind: 'organisation', name: 'Governmentality Review' }],
    ['a place', { kind: 'place', name: 'Government Hill' }],
  ])('is not %s', (_, written) => {
    expect(bearer(written).isGovernment).toBe(false);
  });
});

describe('a person', () => {
  const taras = bearer({
    kind: 'person',
    name: 'Taras Dzvinka',
    names: [{ text: 'Taras Ivan Dzvinka' }, { text: 'Тарас Дзвінка', lang: 'uk' }, { text: 'Dzvinka' }],
  });

  test('has the given names of all full names, middle names among them', () => {
    for (const given of ['Taras', 'Ivan', 'Тарас'])
      expect(
        givenNames(given).some((row) => taras.givens.has(row)),
        given,
      ).toBe(true);
    expect(taras.givenWords).toEqual(new Set(['taras', 'ivan', 'тарас']));
  });

  test('has not the given names of others', () => {
    expect(givenNames('Viktor').some((row) => taras.givens.has(row))).toBe(false);
  });

  test('has the initials of the given names in every script and spelling', () => {
    for (const initial of ['t', 'т', 'i', 'и']) expect(taras.initials, initial).toContain(initial);
    for (const initial of ['d', 'д', 'v']) expect(taras.initials, initial).not.toContain(initial);
    const yuriy = bearer({ kind: 'person', name: 'Yuriy Holmskyi' });
    for (const initial of ['y', 'j', 'i', 'ю']) expect(yuriy.initials, initial).toContain(initial);
  });

  test('is told by a given name of which there is no row as well', () => {
    const odd = bearer({ kind: 'person', name: 'Fribble Dzvinka' });
    expect(odd.givens.size).toBe(0);
    expect(odd.givenWords).toEqual(new Set(['fribble']));
    expect(odd.initials).toEqual(new Set(['f']));
  });

  test('of one name has no given name', () => {
    expect(bearer({ kind: 'person', name: 'Dzvinka' })).toMatchObject({
      givens: new Set(),
      givenWords: new Set(),
    });
  });

  test('is unmistakable if the pack lists a full name that needs no context', () => {
    const names = (needs?: ['context']) => [
      { text: 'Taras Dzvinka', needs },
      { text: 'Dzvinka', needs },
    ];
    const written = (needs?: ['context']): Written => ({
      kind: 'person',
      name: 'x',
      names: names(needs).map(({ text, needs }) => (needs === undefined ? { text } : { text, needs })),
    });
    expect(bearer(written()).isUnmistakable).toBe(true);
    expect(bearer(written(['context'])).isUnmistakable).toBe(false);
    expect(bearer({ kind: 'person', name: 'Dzvinka' }).isUnmistakable).toBe(false);
  });
});

describe('as a sign of what a page is about', () => {
  const ordinary = bearer({ kind: 'place', name: 'Sundvik' }).worth;

  test.each(['Twitter', 'Washington', 'Russia', 'European Union'])(
    'a name of everyday news is worth less: %s',
    (name) => {
      expect(bearer({ kind: 'organisation', name }).worth).toBeLessThan(ordinary);
    },
  );

  test('any spelling of the pack makes it an everyday name', () => {
    const names = [{ text: 'Bird site' }, { text: 'TWITTER' }];
    expect(bearer({ kind: 'organisation', name: 'Bird site', names }).worth).toBeLessThan(ordinary);
  });

  test('an entity of which much of the pack tells is worth more', () => {
    expect(bearer({ kind: 'place', name: 'Sundvik' }, 0.5).worth).toBeGreaterThan(ordinary);
    expect(bearer({ kind: 'place', name: 'Sundvik' }, 0.01).worth).toBe(ordinary);
  });

  test('an everyday name of which much of the pack tells is worth less than an ordinary such one', () => {
    const famous = bearer({ kind: 'place', name: 'Russia' }, 0.5).worth;
    expect(famous).toBeGreaterThan(bearer({ kind: 'place', name: 'Russia' }).worth);
    expect(famous).toBeLessThan(bearer({ kind: 'place', name: 'Sundvik' }, 0.5).worth);
  });

  test('an entity whose detail names a central place is worth more', () => {
    const all = bearers(
      [
        { kind: 'place', name: 'Odria' },
        { kind: 'person', name: 'Taras Dzvinka', detail: 'president of Odria' },
        { kind: 'person', name: 'Viktor Lund', detail: 'president of Lesser-Odrian chess' },
        { kind: 'person', name: 'Jan Brask', detail: 'poet' },
      ],
      { Odria: 0.5 },
    );
    const worth = (name: string) => all.get(name)?.worth;
    expect(worth('Taras Dzvinka')).toBeGreaterThan(ordinary);
    expect(worth('Viktor Lund')).toBe(ordinary);
    expect(worth('Jan Brask')).toBe(ordinary);
  });

  test('a central person is no place that a detail could name', () => {
    const all = bearers(
      [
        { kind: 'person', name: 'Taras Dzvinka' },
        { kind: 'person', name: 'Jan Brask', detail: 'aide to Taras Dzvinka' },
      ],
      { 'Taras Dzvinka': 0.5 },
    );
    expect(all.get('Jan Brask')?.worth).toBe(ordinary);
  });
});

describe('the regions of a pack', () => {
  test('are known without the word for region, folded', () => {
    const places = ['Brask region', 'Lund Oblast', 'Órsk Province', 'Holm'].map((name) =>
      entity({ kind: 'place', name, detail: 'region of Odria' }),
    );
    expect(regionsOf(places)).toEqual(new Set(['brask', 'lund', 'orsk', 'holm']));
  });

  test('are neither its cities nor what is called region without being a place', () => {
    expect(
      regionsOf([
        entity({ kind: 'place', name: 'Odrin', detail: 'city' }),
        entity({ kind: 'place', name: 'Lund region' }),
        entity({ kind: 'organisation', name: 'Brask region', detail: 'region' }),
      ]),
    ).toEqual(new Set());
  });
});
