import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { BadInput } from '#cli/fail.ts';
import { readJson } from '#cli/read-json.ts';

const read = (text: string, depth?: number) =>
  readJson({ name: 'a.json', text, bytes: new TextEncoder().encode(text) }, 'a.json', depth);

describe('JSON with places', () => {
  test('is what JSON.parse reads, or refused', () => {
    const broken = fc.string({
      unit: fc.constantFrom(
        '{',
        '}',
        '[',
        ']',
        '"a"',
        ':',
        ',',
        '1',
        '-',
        ' ',
        '\n',
        '\\',
        'true',
        '//',
        '\t"',
      ),
    });
    fc.assert(
      fc.property(fc.oneof(fc.json(), broken), (text) => {
        let expected: unknown;
        let isJson = true;
        try {
          expected = JSON.parse(text);
        } catch {
          isJson = false;
        }
        if (isJson) expect(read(text, 1000).value).toEqual(expected);
        else expect(() => read(text, 1000)).toThrow(BadInput);
      }),
      { numRuns: 1000 },
    );
  });

  test('knows where a value stands', () => {
    const { position } = read('{\n  "a": [1,\n    {"b": 2}]\n}');
    expect(position(['a'])).toEqual({ line: 2, column: 3 });
    expect(position(['a', 0])).toEqual({ line: 2, column: 9 });
    expect(position(['a', 1, 'b'])).toEqual({ line: 3, column: 6 });
  });

  test('knows where what is missing should stand', () => {
    const { position } = read('{\n  "a": {}\n}');
    expect(position(['a', 'b', 'c'])).toEqual({ line: 2, column: 3 });
    expect(position(['z'])).toEqual({ line: 1, column: 1 });
  });

  test('shows members given twice, at any depth, and not across objects', () => {
    expect(
      read('{"a": [{"b": 1, "b": 2}], "a": 3}').findings.map(({ path, column }) => [path, column]),
    ).toEqual([
      ['/a/0/b', 17],
      ['/a', 27],
    ]);
    expect(read('[{"a": 1}, {"a": 1}]').findings).toEqual([]);
  });

  test('counts no bracket within a string as a level', () => {
    expect(read('["[[[[[[[[[[", "\\"[[[[[[[["]').findings).toEqual([]);
    expect(read('[[[1]]]', 2).findings[0]).toMatchObject({
      line: 1,
      column: 3,
      message: 'is nested deeper than 2 levels',
    });
  });

  test('takes a very long string', () => {
    expect(read(`["${'a\\"'.repeat(1_000_000)}"]`).findings).toEqual([]);
  });
});
