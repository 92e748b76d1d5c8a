import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type JsonDocument, readDocument } from '#lib/json/read-document.ts';

const DEEP = { bytes: 2 ** 26, depth: 1000 };
const bytesOf = (text: string) => new TextEncoder().encode(text);
const read = (text: string, limits = DEEP) => readDocument(bytesOf(text), 'a.json', limits);

/** The document of a text that can be parsed. */
function document(text: string): JsonDocument {
  const result = read(text);
  if (!result.ok) throw new Error(result.findings[0].message);
  return result;
}

describe('a document', () => {
  test('is what JSON.parse reads, or refused', () => {
    const pieces = ['{', '}', '[', ']', '"a"', ':', ',', '1', '-', ' ', '\n', '\\', 'true', '//', '\t"', '0'];
    const broken = fc.string({ unit: fc.constantFrom(...pieces) });
    const verdicts = { accepted: 0, refused: 0 };
    fc.assert(
      fc.property(fc.oneof(fc.json(), broken), (text) => {
        let expected: unknown;
        let isJson = true;
        try {
          expected = JSON.parse(text);
        } catch {
          isJson = false;
        }
        verdicts[isJson ? 'accepted' : 'refused']++;
        const result = read(text);
        expect(result.ok ? result.value : result.why).toEqual(isJson ? expected : 'not-json');
        if (!result.ok) expect(result.findings[0].message).not.toContain('cannot be parsed');
      }),
      { numRuns: 1000, seed: 1 },
    );
    expect(verdicts.accepted).toBeGreaterThan(100);
    expect(verdicts.refused).toBeGreaterThan(100);
  });

  test('knows where a value stands', () => {
    const { position } = document('{\n  "a": [1,\n    {"b": 2}]\n}');
    expect(position(['a'])).toEqual({ line: 2, column: 3 });
    expect(position(['a', 0])).toEqual({ line: 2, column: 9 });
    expect(position(['a', 1, 'b'])).toEqual({ line: 3, column: 6 });
  });

  test('knows where what is missing should stand', () => {
    const { position } = document('{\n  "a": {}\n}');
    expect(position(['a', 'b', 'c'])).toEqual({ line: 2, column: 3 });
    expect(position(['z'])).toEqual({ line: 1, column: 1 });
    expect(document(' 7').position(['a'])).toEqual({ line: 1, column: 2 });
  });

  test('finds many places at once, in the order in which they were asked for', () => {
    const { positions } = document('[[1,\n2],\n{"a":3}]');
    expect(positions([[1, 'a'], [0, 1], [], [0, 1]])).toEqual([
      { line: 3, column: 2 },
      { line: 2, column: 1 },
      { line: 1, column: 1 },
      { line: 2, column: 1 },
    ]);
  });

  test('takes what objects inherit for members like any other', () => {
    const { position, value } = document('{"__proto__": {"constructor":\n{"toString": 1}}}');
    expect(Object.getPrototypeOf(value)).toBe(Object.prototype);
    expect(position(['__proto__', 'constructor', 'toString'])).toEqual({ line: 2, column: 2 });
    expect(position(['constructor'])).toEqual({ line: 1, column: 1 });
  });

  test('shows members given twice, at any depth, and not across objects', () => {
    const { findings } = document('{"a": [{"b": 1, "b": 2}],\n "a": 3}');
    expect(findings.map(({ path, line, column }) => [path, line, column])).toEqual([
      ['/a/0/b', 1, 17],
      ['/a', 2, 2],
    ]);
    expect(document('[{"a": 1}, {"a": 1}]').findings).toEqual([]);
    expect(document('{"a": 1, "\\u0061": 2}').findings).toHaveLength(1);
  });

  test('means the last of members given twice, as JSON.parse does', () => {
    expect(document('{"a": 1,\n"a": 2}').position(['a'])).toEqual({ line: 2, column: 1 });
  });

  test('shows its byte order mark, and is read without it', () => {
    const { value, findings } = document('\ufeff{"a": 1}');
    expect(value).toEqual({ a: 1 });
    expect(findings).toEqual([
      expect.objectContaining({ line: 1, column: 1, message: 'begins with a byte order mark' }),
    ]);
  });

  test('counts no bracket within a string as a level', () => {
    expect(read('["[[[[[[[[[[", "\\"[[[[[[[["]', { bytes: 100, depth: 1 })).toMatchObject({ ok: true });
    expect(read('[[[1]]]', { bytes: 100, depth: 3 })).toMatchObject({ ok: true });
    expect(read('[[[1]]]', { bytes: 100, depth: 2 })).toMatchObject({
      why: 'too-deep',
      findings: [{ line: 1, column: 3, message: 'is nested deeper than 2 levels' }],
    });
  });

  test('is as long as it may be, and no longer', () => {
    expect(read('"é"', { bytes: 4, depth: 8 })).toMatchObject({ ok: true });
    expect(read('"é"', { bytes: 3, depth: 8 })).toMatchObject({
      why: 'too-long',
      findings: [{ message: 'has 4 bytes', remedy: 'at most 3' }],
    });
  });

  test.each([
    ['a comma too many', '{"a": 1,\n}', 2, 1, 'property name expected'],
    ['a comma too few', '[1\n 2]', 2, 2, 'comma expected'],
    ['an object that does not end', '{"a": {\n"b": 1}', 2, 8, 'close brace expected'],
    ['an array closed as an object', '[1\n}', 2, 1, 'comma expected'],
    ['a comment', '[\n // none\n]', 2, 2, 'invalid comment token'],
    ['a text that does not end', '["a', 1, 2, 'unexpected end of string'],
    ['a tab in a text', '["a\tb"]', 1, 2, 'invalid character'],
    ['a number that begins with zero', '[01]', 1, 3, 'comma expected'],
    ['two documents', '{}\n{}', 2, 1, 'end of file expected'],
  ])('is refused with place and reason if it holds %s', (_what, text, line, column, problem) => {
    expect(read(text)).toMatchObject({
      why: 'not-json',
      findings: [{ file: 'a.json', line, column, message: `is not JSON (${problem})` }],
    });
  });

  test.each(['', ' \n\t\r\n'])('is refused as empty if it holds nothing but white space: %j', (text) => {
    expect(read(text)).toMatchObject({
      why: 'not-json',
      findings: [{ file: 'a.json', line: 1, column: 1, message: 'is empty' }],
    });
  });

  test('is refused if it is UTF-16', () => {
    for (const mark of [
      [0xff, 0xfe],
      [0xfe, 0xff],
    ]) {
      expect(readDocument(Uint8Array.of(...mark, 0x7b, 0, 0x7d, 0), 'a.json')).toMatchObject({
        why: 'not-utf8',
        findings: [{ line: 1, message: 'is UTF-16', remedy: 'save it as UTF-8' }],
      });
    }
  });

  test('keeps lone surrogates that are escaped: the schema judges them', () => {
    expect(document('["\\ud800"]').value).toEqual(['\ud800']);
  });
});
