/** What every object inherits, as id, member and value: an id like any other, or refused; no prototype is touched. */
import { afterEach, describe, expect, test } from 'vitest';
import { compare, freshOf } from '#lib/diff/compare.ts';
import { compilePack } from '#lib/engine/compile.ts';
import { serialisePack } from '#lib/facts/canonical.ts';
import { describeEntity } from '#lib/facts/describe.ts';
import { PackIndex } from '#lib/facts/fact-index.ts';
import { checkInvariants } from '#lib/facts/invariants.ts';
import type { Pack } from '#lib/facts/schema.ts';
import { parsePack } from '#lib/facts/shape.ts';
import { readDocument } from '#lib/json/read-document.ts';
import { findMentions } from '#lib/match/find-mentions.ts';
import { mentionsOf } from '#lib/match/mention.ts';
import { floodPack } from '#tests/unit/facts/flood.ts';

const INHERITED = [...Object.getOwnPropertyNames(Object.prototype), 'prototype', 'polluted'];
const KEBAB = ['constructor', 'valueof', 'prototype', 'tostring', 'hasownproperty', 'length', 'name'];

const before = Object.getOwnPropertyNames(Object.prototype).toSorted();
afterEach(() => {
  expect(Object.getOwnPropertyNames(Object.prototype).toSorted()).toEqual(before);
  expect(Reflect.get({}, 'polluted')).toBeUndefined();
});

const read = (text: string): unknown => {
  const document = readDocument(new TextEncoder().encode(text), 'pack.json');
  if (!document.ok) throw new Error(document.findings[0].message);
  return document.value;
};
const taken = (text: string): Pack => {
  const shape = parsePack(read(text));
  if (!shape.ok) throw new Error(JSON.stringify(shape.findings));
  return shape.pack;
};

/** Every path of a document that leads to an object. */
function objectsIn(value: unknown, path: readonly string[] = []): (readonly string[])[] {
  if (typeof value !== 'object' || value === null) return [];
  const below = Object.entries(value).flatMap(([key, member]) => objectsIn(member, [...path, key]));
  return Array.isArray(value) ? below : [path, ...below];
}

/** The document as text, with one more member in the object at `path`; `__proto__` is a member there, not a prototype. */
function withMember(path: readonly string[], member: string): string {
  const marker = '@';
  const document: unknown = structuredClone(floodPack());
  let target: unknown = document;
  for (const key of path) target = Reflect.get(Object(target), key);
  Object.assign(Object(target), { [marker]: true });
  return JSON.stringify(document).replace(`"${marker}":true`, `${JSON.stringify(member)}:{"polluted":true}`);
}

describe.each(INHERITED)('%s', (name) => {
  test('is no member of any object of the format', () => {
    const places = objectsIn(floodPack());
    expect(places.length).toBeGreaterThan(50);
    for (const place of places) {
      const shape = parsePack(read(withMember(place, name)));
      expect([place, shape.ok]).toEqual([place, false]);
    }
  });

  test('is a text like any other, from the file to the mark and the card', () => {
    const text = JSON.stringify(floodPack())
      .replaceAll('"Clara Brandt"', JSON.stringify(name))
      .replaceAll('"Over three hundred were safe."', JSON.stringify(name));
    const pack = taken(text);
    expect(checkInvariants(pack)).toEqual([]);
    const index = new PackIndex(pack);
    expect(describeEntity(index, 'brandt')?.entity.name).toBe(name);
    const { names } = compilePack(pack);
    expect(mentionsOf(findMentions(`So ${name} said.`, names)).map(({ senses }) => senses)).toEqual([
      ['brandt'],
    ]);
    expect(read(serialisePack(pack))).toEqual(JSON.parse(serialisePack(pack)));
    expect(compare(floodPack(), pack).counts.entities.changed).toBe(1);
  });

  test('leads nowhere where nothing has it for an id', () => {
    const index = new PackIndex(floodPack());
    expect(describeEntity(index, name)).toBeUndefined();
    expect(index.tellsOf(name)).toBe(false);
    expect(index.disputeRoles(name)).toEqual([]);
  });
});

describe.each(KEBAB)('the id %s', (id) => {
  const pack = () => {
    const renamed = taken(JSON.stringify(floodPack()).replaceAll('"lowe"', JSON.stringify(id)));
    return taken(serialisePack(renamed));
  };

  test('is an id like any other', () => {
    expect(checkInvariants(pack())).toEqual([]);
    const index = new PackIndex(pack());
    expect(describeEntity(index, id)?.entity).toEqual({ id, kind: 'place', name: 'Lowe' });
    const { names } = compilePack(pack());
    expect(mentionsOf(findMentions('On the Lowe', names)).map(({ senses }) => senses)).toEqual([[id]]);
    const { entities } = compare(floodPack(), pack());
    expect(entities.map(({ entity }) => entity)).toEqual(expect.arrayContaining([id, 'lowe']));
    expect(freshOf(floodPack(), pack())).toContainEqual({ id, is: 'added' });
  });

  test('is missing where it is missing', () => {
    const dangling = taken(
      JSON.stringify(floodPack()).replace('"by":"brandt"', `"by":${JSON.stringify(id)}`),
    );
    expect(checkInvariants(dangling).map(({ field }) => field)).toContain('by');
  });
});
