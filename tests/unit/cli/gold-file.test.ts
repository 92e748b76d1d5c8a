import { describe, expect, test } from 'vitest';
import { BadInput } from '#cli/fail.ts';
import { readGold, readSlavner } from '#cli/quality/gold-file.ts';
import { LIMITS } from '#lib/facts/limits.ts';
import { type JsonDocument, readDocument } from '#lib/json/read-document.ts';

/** A file with this value, a line for each level of its members. */
function file(value: unknown): JsonDocument {
  const bytes = new TextEncoder().encode(JSON.stringify(value, undefined, 1));
  const document = readDocument(bytes, 'gold.json', { bytes: LIMITS.packBytes, depth: LIMITS.depth });
  if (!document.ok) throw new Error(document.findings[0].message);
  return document;
}

const TEXT = 'From Vellmar to 🔥 Vellmar';
const mention = { start: 5, end: 12, surface: 'Vellmar', entity: 'Vellmar' };
const paragraph = { id: 'a1', language: 'en', text: TEXT, mentions: [mention], nonmentions: [] };
const gold = (changed: object) => file({ paragraphs: [{ ...paragraph, ...changed }] });

/** What a reader says of a document that it refuses. */
function refusal(read: (document: JsonDocument) => unknown, document: JsonDocument): string {
  try {
    read(document);
  } catch (error) {
    if (error instanceof BadInput) return error.message;
    throw error;
  }
  return 'nothing';
}

describe('gold.json', () => {
  test('is read: what is not said is neither optional nor held out', () => {
    const trap = { start: 19, end: 26, surface: 'Vellmar', why: 'a ship' };
    const [text] = readGold(gold({ nonmentions: [trap] }));
    expect(text).toMatchObject({ id: 'a1', language: 'en', text: TEXT, heldOut: false });
    expect(text?.mentions).toMatchObject([{ start: 5, end: 12, entity: 'Vellmar', optional: false }]);
    expect(text?.traps).toMatchObject([{ start: 19, end: 26, why: 'a ship' }]);
  });

  test('may hold more members than are read', () => {
    expect(readGold(file({ note: 'ours', paragraphs: [{ ...paragraph, about: 'a harbour' }] }))).toHaveLength(
      1,
    );
  });

  test.each([
    ['no list of paragraphs', file({ docs: [] }), '1:1: paragraphs is missing; add it'],
    ['a number instead of a document', file(3), '1:1: the document is 3; give an object'],
    ['paragraphs that are none', file({ paragraphs: 'no' }), '2:2: paragraphs is "no"; give a list'],
    ['a text that is missing', gold({ text: undefined }), '3:3: paragraphs[0].text is missing; add it'],
    ['a name that is a number', gold({ id: 3 }), '4:4: paragraphs[0].id is 3; give a text'],
    [
      'an offset that is no whole number',
      gold({ mentions: [{ ...mention, start: 1.5 }] }),
      '9:6: paragraphs[0].mentions[0].start is 1.5; count UTF-16 code units from 0',
    ],
    [
      'an offset before the text',
      gold({ mentions: [{ ...mention, start: -1 }] }),
      '9:6: paragraphs[0].mentions[0].start is -1; count UTF-16 code units from 0',
    ],
    [
      'a span without words',
      gold({ mentions: [{ ...mention, surface: '' }] }),
      'surface is ""; give a text that is not empty',
    ],
    [
      'a span counted in characters',
      gold({ nonmentions: [{ start: 18, end: 25, surface: 'Vellmar', why: 'a ship' }] }),
      'a1: “Vellmar” does not stand at 18–25; the nearest is at 19–26',
    ],
    [
      'words that the text does not hold',
      gold({ mentions: [{ ...mention, surface: 'Velmar' }] }),
      'a1: “Velmar” does not stand at 5–12; copy the words from the text',
    ],
  ])('is refused in one line for %s: what, where, remedy', (_, document, message) => {
    const refused = refusal(readGold, document);
    expect(refused).toMatch(/^gold\.json:\d+:\d+: /u);
    expect(refused).toContain(message);
    expect(refused).not.toContain('\n');
  });
});

describe('slavner.json', () => {
  const doc = { file: 'a.txt', language: 'pl', text: TEXT, mentions: [{ ...mention, entity: null }] };

  test('is read: a mention without an entity is kept, and not judged', () => {
    const [text] = readSlavner(file({ docs: [doc] }));
    expect(text).toMatchObject({ id: 'a.txt', language: 'pl', heldOut: false, traps: [] });
    expect(text?.mentions).toMatchObject([{ start: 5, end: 12, entity: null, optional: false }]);
  });

  test('is refused where a span does not fit', () => {
    const wrong = { ...doc, mentions: [{ ...mention, start: 4 }] };
    expect(refusal(readSlavner, file({ docs: [doc, wrong] }))).toMatch(
      /^gold\.json:\d+:\d+: a\.txt: “Vellmar” does not stand at 4–12; the nearest is at 5–12$/u,
    );
  });
});
