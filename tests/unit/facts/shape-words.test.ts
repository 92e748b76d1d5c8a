/** What an author reads: what is wrong in plain words, and a remedy that can be copied. */
import { describe, expect, test } from 'vitest';
import type { Pack } from '#lib/facts/schema.ts';
import { parsePack } from '#lib/facts/shape.ts';
import { floodPackWith, item } from '#tests/unit/facts/flood.ts';

function told(change: (pack: Pack) => unknown): string[] {
  const shape = parsePack(floodPackWith((pack) => void change(pack)));
  return shape.ok
    ? []
    : shape.findings.map(({ field, message, remedy }) => `${field}: ${message} — ${remedy}`);
}
const inEntity = (members: object) => told((pack) => Object.assign(item(pack.entities, 'lowe'), members));
const inFigure = (members: object) => told((pack) => Object.assign(item(pack.figures, 'boats'), members));
const inClaim = (members: object) =>
  told((pack) => Object.assign(item(pack.claims, 'courier-rain'), members));

describe('a value of the wrong kind is told in plain words, with what to write:', () => {
  test('a text for a list', () => {
    expect(inEntity({ names: [{ text: 'Lowe', needs: 'case' }] })).toEqual([
      'names[0].needs: is the text "case" where a list is wanted — give a list: ["case"]',
    ]);
    expect(inClaim({ about: 'flood' })).toEqual([
      'about: is the text "flood" where a list is wanted — give a list: ["flood"]',
    ]);
  });

  test('a text or an object for a list of objects', () => {
    expect(inEntity({ names: 'Lowe' })).toEqual([
      'names: is the text "Lowe" where a list is wanted — give a list of objects: [{ … }]',
    ]);
    expect(inClaim({ evidence: {} })).toEqual([
      'evidence: is an object where a list is wanted — give a list of objects: [{ … }]',
    ]);
  });

  test('a text for an object', () => {
    expect(inEntity({ names: ['Lowe'] })).toEqual([
      'names[0]: is the text "Lowe" where an object is wanted — give an object: { … }',
    ]);
  });

  test('a text for a number', () => {
    expect(inFigure({ value: 'twelve' })).toEqual([
      'value: is the text "twelve" where a number is wanted — give a number in digits, without quotation marks',
    ]);
    expect(inFigure({ value: '12' })).toEqual([
      'value: is the text "12" where a number is wanted — remove the quotation marks: 12',
    ]);
  });

  test('a number, a list or null for a text', () => {
    expect(inEntity({ name: 3 })).toEqual([
      'name: is the number 3 where a text is wanted — put it in quotation marks: "3"',
    ]);
    expect(inEntity({ name: ['Lowe'] })).toEqual([
      'name: is a list where a text is wanted — give one text in quotation marks',
    ]);
    expect(inClaim({ caveat: null })).toEqual([
      'caveat: is null where a text is wanted — give a text, or remove the member if it is optional',
    ]);
  });

  test('a word that is none of those the format knows', () => {
    expect(inEntity({ kind: 'city' })).toEqual([
      'kind: is the text "city", no word of the format — give one of: person, group, organisation, place, facility, product, work, event, concept',
    ]);
    expect(inEntity({ names: [{ text: 'Lowe', needs: ['capitals'] }] })).toEqual([
      'names[0].needs[0]: is the text "capitals", no word of the format — give one of: case, context',
    ]);
  });

  test('a long text, of which the first words are quoted', () => {
    const [line = ''] = inFigure({ value: 'x'.repeat(1e6) });
    expect(line.length).toBeLessThan(200);
    expect(line).toContain('…');
  });
});

describe('a value of the right kind that breaks a rule is told with an example:', () => {
  test.each([
    [() => inClaim({ about: [] }), 'about: is an empty list — give at least one, or'],
    [
      () => inClaim({ said: '11 June' }),
      ' — write it like 2022, 2022-09, 2022-09-08 or 2022-09-08T10:00:00Z',
    ],
    [() => inClaim({ evidence: [] }), 'evidence: has no evidence — add what is missing'],
    [
      () => inEntity({ id: 'The Lowe' }),
      'id: is not kebab-case (a-z, 0-9, single hyphens) — write it like town-hall',
    ],
    [() => inEntity({ name: '' }), 'name: must not be empty — fill it in'],
    [() => inEntity({ name: 'Lowe ' }), ' — remove the white space'],
    [() => inEntity({ name: 'x'.repeat(201) }), 'name: is longer than 200 code points — shorten it'],
    [() => inFigure({ unit: '%' }), 'unit: is not a unit — write it like kilometer, USD or artillery-round'],
    [() => inFigure({ unit: 'x'.repeat(101) }), 'unit: is too long — shorten it'],
    [
      () => told((pack) => Object.assign(pack, { updated: '2021-06-12' })),
      'updated: is not a UTC date-time — write it like 2022-09-08T10:00:00Z',
    ],
    [
      () => told((pack) => Object.assign(pack, { version: 1.5 })),
      'version: is 1.5 — give a whole number from 1',
    ],
  ])('%#', (lines, words) => {
    expect(lines()).toEqual([expect.stringContaining(words)]);
  });
});
