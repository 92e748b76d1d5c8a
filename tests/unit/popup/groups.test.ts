import { describe, expect, it } from 'vitest';
import { ENTITY_KINDS, type EntityKind } from '#lib/facts/schema.ts';
import { groupFound, sharedNames } from '#lib/popup/groups.ts';

const found = (name: string, kind: EntityKind, count: number) => ({
  id: name.toLowerCase(),
  name,
  kind,
  count,
  contested: false,
  quiet: false,
});

describe('groupFound', () => {
  it('puts people first and leaves out kinds without finds', () => {
    const groups = groupFound([found('Elin', 'place', 3), found('Ossova', 'person', 1)]);
    expect(groups.map(({ kind }) => kind)).toEqual(['person', 'place']);
  });

  it('puts the often named first, and equals by name', () => {
    const [places] = groupFound([
      found('Ruda', 'place', 1),
      found('Åse', 'place', 1),
      found('Elin', 'place', 3),
    ]);
    expect(places?.found.map(({ name }) => name)).toEqual(['Elin', 'Åse', 'Ruda']);
  });

  it('loses no kind', () => {
    const one = ENTITY_KINDS.map((kind) => found(kind, kind, 1));
    expect(groupFound(one).map(({ kind }) => kind)).toHaveLength(ENTITY_KINDS.length);
  });
});

describe('sharedNames', () => {
  const of = (id: string, name: string) => ({ ...found(name, 'person', 1), id });

  it('are those that several packs have: their pack has to be told', () => {
    const both = [of('valley/halden', 'Mira Halden'), of('coast/m-halden', 'Mira Halden')];
    expect([...sharedNames([...both, of('valley/ruda', 'Ruda')])]).toEqual([
      'valley/halden',
      'coast/m-halden',
    ]);
  });

  it('are not those of one pack, which its title would not tell apart', () => {
    expect(sharedNames([of('valley/ruda', 'Ruda'), of('valley/ruda-river', 'Ruda')]).size).toBe(0);
  });
});
