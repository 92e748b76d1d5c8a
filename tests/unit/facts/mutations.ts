/** Changes to a pack that know nothing of the format: most break its shape. */
import fc from 'fast-check';

/** One change somewhere in a document: a value replaced, a member added, removed or given twice. */
export interface Mutation {
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

export const anyMutation: fc.Arbitrary<Mutation> = fc.record({
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

/** Changes a document in place. */
export function mutate(document: unknown, { place, how, value, member }: Mutation): void {
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
