/** Which characters a text of a pack may hold: each of Unicode's controls and format characters, in every text field. */
import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import { FragmentSchema, NameTextSchema, PackSchema, ProseSchema } from '#lib/facts/schema.ts';
import { hasForbiddenCharacters } from '#lib/facts/text.ts';

/** Every code point of Unicode that passes. */
const codePoints = (passes: (character: string) => boolean): string[] =>
  Array.from({ length: 0x110000 }, (_, code) => String.fromCodePoint(code)).filter(passes);

const isInvisible = (character: string) => /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/u.test(character);
const INVISIBLE = codePoints(isInvisible);
/** Persian and the Indic scripts spell with the joiners, Egyptian with its own; the others are seen in their scripts. */
const ALLOWED =
  /\u200C|\u200D|[\u0600-\u0605\u06DD\u070F\u0890\u0891\u08E2\u{110BD}\u{110CD}\u{13430}-\u{1343F}]/u;
/** Letters, marks and signs by their class that show nothing: fillers, a joiner, a blank of Braille. */
const BLANK = [...'\u034F\u115F\u1160\u17B4\u17B5\u2800\u3164\uFFA0'];
const isAllowed = (character: string) => ALLOWED.test(character);

describe('of all characters', () => {
  test('those that steer, hide or break are refused, wherever in a text', () => {
    expect(INVISIBLE.length).toBeGreaterThan(2_000);
    for (const character of INVISIBLE.filter((sign) => !isAllowed(sign))) {
      const code = character.codePointAt(0)?.toString(16);
      for (const text of [character, `${character}Lowe`, `Lo${character}we`, `Lowe${character}`])
        expect([code, hasForbiddenCharacters(text), v.is(NameTextSchema, text)]).toEqual([code, true, false]);
    }
  });

  test.each([
    ['bidi controls', 0x202a, 0x202e],
    ['bidi isolates', 0x2066, 0x2069],
    ['directional marks', 0x200e, 0x200f],
    ['the Arabic letter mark', 0x061c, 0x061c],
    ['zero-width space', 0x200b, 0x200b],
    ['word joiner and invisible operators', 0x2060, 0x2064],
    ['deprecated format characters', 0x206a, 0x206f],
    ['interlinear annotation', 0xfff9, 0xfffb],
    ['shorthand controls', 0x1bca0, 0x1bca3],
    ['musical controls', 0x1d173, 0x1d17a],
    ['tags', 0xe0000, 0xe007f],
    ['C0 controls', 0x00, 0x1f],
    ['delete and C1 controls', 0x7f, 0x9f],
    ['lone surrogates', 0xd800, 0xdfff],
  ])('%s are among the refused', (_what, first, last) => {
    for (let code = first; code <= last; code++)
      expect([code, hasForbiddenCharacters(String.fromCharCode(0x61) + String.fromCodePoint(code))]).toEqual([
        code,
        true,
      ]);
  });

  test('what counts as a letter and shows nothing is refused', () => {
    for (const blank of BLANK) expect([blank, v.is(NameTextSchema, `a${blank}b`)]).toEqual([blank, false]);
  });

  test('joiners, and format characters that are seen, are taken', () => {
    const allowed = INVISIBLE.filter(isAllowed);
    expect(allowed.length).toBeGreaterThan(10);
    for (const character of allowed) expect(v.is(NameTextSchema, `a${character}b`)).toBe(true);
  });

  test('those that are seen are taken', () => {
    const seen = codePoints(
      (character) => /[\p{L}\p{M}\p{N}\p{P}\p{S}]/u.test(character) && !BLANK.includes(character),
    );
    expect(seen.length).toBeGreaterThan(100_000);
    expect(seen.filter((character) => !v.is(NameTextSchema, `a${character}b`))).toEqual([]);
  });
});

type Schema = v.GenericSchema & {
  readonly entries?: Readonly<Record<string, Schema>>;
  readonly item?: Schema;
  readonly wrapped?: Schema;
};

/** Every schema of a text within a schema, with the way to it. */
function textsIn(schema: Schema, path = ''): { readonly path: string; readonly schema: Schema }[] {
  if (schema.entries) {
    return Object.entries(schema.entries).flatMap(([key, member]) => textsIn(member, `${path}.${key}`));
  }
  if (schema.item) return textsIn(schema.item, `${path}[]`);
  if (schema.wrapped) return textsIn(schema.wrapped, path);
  return schema.type === 'string' ? [{ path, schema }] : [];
}

/** What each kind of text takes; any other must take one of these. */
const SAMPLES = [
  ...[
    'a',
    'Q1',
    '2022',
    '2022-01-01T00:00:00Z',
    'en',
    'https://example.org/',
    '0'.repeat(64),
    'https://example.org',
  ],
];

describe('every text of the format', () => {
  const texts = textsIn(PackSchema as Schema);
  const free = texts.filter(({ schema }) => v.is(schema, 'Ж – 1, “b”'));

  test('is reached', () => {
    expect(texts.length).toBeGreaterThan(50);
    expect(free.length).toBeGreaterThan(20);
    const kinds = new Set<unknown>([ProseSchema, NameTextSchema, FragmentSchema]);
    expect(free.filter(({ schema }) => !kinds.has(schema)).map(({ path }) => path)).toEqual([]);
  });

  test.each(texts.map(({ path, schema }) => [path, schema] as const))(
    '%s takes no hidden character',
    (path, schema) => {
      const sample = SAMPLES.find((text) => v.is(schema, text));
      expect([path, sample]).not.toEqual([path, undefined]);
      if (sample === undefined) return;
      const hidden = INVISIBLE.filter((character) => !isAllowed(character));
      const taken = hidden.filter((character) =>
        [
          `${character}${sample}`,
          `${sample}${character}`,
          `${sample.slice(0, 1)}${character}${sample.slice(1)}`,
        ].some((text) => v.is(schema, text)),
      );
      expect(taken.map((character) => character.codePointAt(0))).toEqual([]);
    },
  );
});
