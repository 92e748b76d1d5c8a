import { readFileSync } from 'node:fs';
import Ajv2020 from 'ajv/dist/2020.js';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { packJsonSchema } from '#cli/pack-json-schema.ts';
import { parsePack } from '#lib/facts/shape.ts';
import { floodPack } from '#tests/unit/facts/flood.ts';

const schema: unknown = JSON.parse(packJsonSchema());
if (typeof schema !== 'object' || schema === null) throw new Error('the schema is no object');
const validate = new Ajv2020({ strict: true, allowUnionTypes: true }).compile(schema);

/** Changed packs that are tried: the time goes into copying them. */
const RUNS = 600;

/** One change somewhere in a document: a value replaced, a member added, removed or given twice. */
interface Mutation {
  readonly place: number;
  readonly how: 'replace' | 'remove' | 'add' | 'repeat';
  readonly value: unknown;
  readonly member: string;
}

const ODD_TEXTS = [
  '',
  ' ',
  'a b',
  'A',
  'x'.repeat(201),
  '𝔸'.repeat(200),
  '𝔸'.repeat(121),
  'y'.repeat(2001),
  'Lowe\u202e',
  'a\u00adb',
  '\ud800',
  'a\nb',
  'é',
  '2022-02-30',
  '2024-02-29',
  '2022',
  '2022-09/..',
  '../..',
  'https://example.org/',
  'https://a@example.org/',
  'rank',
  'a-b',
  'a--b',
  'place',
  'null',
  'fact-pack/1',
];
const ODD_NUMBERS = [0, -0, 1, 1.5, -1, 2 ** 53, 1e308];

const anyValue = fc.oneof(
  fc.constantFrom<unknown>(
    ...ODD_TEXTS,
    ...ODD_NUMBERS,
    null,
    true,
    [],
    {},
    [''],
    [{}],
    ['a', 'a', 'a', 'a'],
  ),
  fc.string({ unit: 'binary', maxLength: 12 }),
  fc.double({ noNaN: true, noDefaultInfinity: true }),
);

const anyMutation: fc.Arbitrary<Mutation> = fc.record({
  place: fc.nat(),
  how: fc.constantFrom('replace', 'remove', 'add', 'repeat'),
  value: anyValue,
  member: fc.constantFrom(
    '__proto__',
    'constructor',
    'id',
    'when',
    'url',
    'max',
    'note',
    'x',
    'detail',
    'kind',
    'quote',
  ),
});

/** Every container of a document with each of its keys. */
function placesIn(value: unknown): { readonly container: object; readonly key: string }[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.keys(value).flatMap((key) => [
    { container: value, key },
    ...placesIn(Reflect.get(value, key)),
  ]);
}

function mutate(document: unknown, { place, how, value, member }: Mutation): void {
  const places = placesIn(document);
  const chosen = places[place % places.length];
  if (!chosen) return;
  const { container, key } = chosen;
  const define = (name: string, content: unknown) =>
    Object.defineProperty(container, name, {
      value: content,
      enumerable: true,
      configurable: true,
      writable: true,
    });
  if (how === 'replace') define(key, value);
  else if (Array.isArray(container)) {
    if (how === 'remove') container.splice(Number(key), 1);
    else container.push(how === 'repeat' ? structuredClone(container[Number(key)]) : value);
  } else if (how === 'remove') Reflect.deleteProperty(container, key);
  else define(member, value);
}

describe('the published JSON Schema', () => {
  test('is the one made from the schema in the code', () => {
    expect(readFileSync(new URL('../../../docs/fact-pack.schema.json', import.meta.url), 'utf8')).toBe(
      packJsonSchema(),
    );
  });

  test('is of the 2020-12 dialect', () => {
    expect(Reflect.get(schema, '$schema')).toBe('https://json-schema.org/draft/2020-12/schema');
  });

  test('accepts what the code accepts', () => {
    expect(validate(floodPack())).toBe(true);
  });

  test('and the code agree on packs changed in any way', () => {
    const verdicts = { accepted: 0, rejected: 0 };
    fc.assert(
      fc.property(fc.array(anyMutation, { minLength: 1, maxLength: 3 }), (mutations) => {
        const document: unknown = JSON.parse(JSON.stringify(floodPack()));
        for (const mutation of mutations) mutate(document, mutation);
        // What travels is text: what JSON cannot say cannot arrive.
        const arrived: unknown = JSON.parse(JSON.stringify(document));
        const isAccepted = parsePack(arrived).ok;
        verdicts[isAccepted ? 'accepted' : 'rejected']++;
        expect(validate(arrived)).toBe(isAccepted);
      }),
      { numRuns: RUNS },
    );
    // The property would hold of a schema that rejects everything.
    expect(verdicts.accepted).toBeGreaterThan(RUNS / 50);
    expect(verdicts.rejected).toBeGreaterThan(RUNS / 5);
  }, 60_000);
});
