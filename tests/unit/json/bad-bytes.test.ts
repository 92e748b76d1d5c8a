/** Bytes that are no UTF-8 are refused with their line; what is UTF-8 is read as it stands. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readDocument } from '#lib/json/read-document.ts';
import { firstBadByte } from '#lib/json/utf8.ts';
import { quantity } from '#tests/harness/quantity.ts';

const STRINGS = quantity(1000, 150, 'byte strings');

/** Sequences that no UTF-8 holds: cut short, longer than needed, surrogates, beyond Unicode, bytes of no meaning. */
const BAD = [
  [0x80],
  [0xbf],
  [0xc3],
  [0xe2, 0x82],
  [0xf0, 0x9f, 0x98],
  [0xc0, 0xaf],
  [0xc1, 0xbf],
  [0xe0, 0x80, 0xaf],
  [0xe0, 0x9f, 0xbf],
  [0xf0, 0x80, 0x80, 0xaf],
  [0xf0, 0x8f, 0xbf, 0xbf],
  [0xed, 0xa0, 0x80],
  [0xed, 0xbf, 0xbf],
  [0xed, 0xa0, 0xbd, 0xed, 0xb8, 0x80],
  [0xf4, 0x90, 0x80, 0x80],
  [0xf5, 0x80, 0x80, 0x80],
  [0xfe],
  [0xff],
  [0xe9, 0x74],
];

const bytesOf = (text: string): number[] => [...new TextEncoder().encode(text)];
const line = fc.string({
  unit: fc.constantFrom('a', 'é', 'e\u0301', '中', '𝔸', '\ufffd', '"', ' ', '\r'),
  maxLength: 8,
});

/** True if the platform's own strict decoder takes the bytes. */
function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}

describe('bytes', () => {
  test(`${STRINGS.words} with something bad are refused with the line of the first bad byte`, () => {
    fc.assert(
      fc.property(
        fc.array(line, { maxLength: 6 }),
        line,
        fc.constantFrom(...BAD),
        line,
        fc.boolean(),
        (above, left, bad, right, again) => {
          const before = bytesOf([...above, left].join('\n'));
          const bytes = Uint8Array.from([
            ...before,
            ...bad,
            ...bytesOf(`${right}\nend`),
            ...(again ? bad : []),
          ]);
          expect(isUtf8(bytes)).toBe(false);
          expect(firstBadByte(bytes)).toBe(before.length);
          expect(readDocument(bytes, 'a.json')).toMatchObject({
            why: 'not-utf8',
            findings: [{ file: 'a.json', line: above.length + 1, message: 'is not UTF-8' }],
          });
        },
      ),
      { numRuns: STRINGS.count, seed: 5 },
    );
  });

  test(`${STRINGS.words} of any kind are judged as the platform judges them`, () => {
    const anyByte = fc.oneof(
      fc.nat(255),
      fc.constantFrom(...BAD.flat(), 0x0a, 0x22, 0xe0, 0xed, 0xf0, 0xf4, 0x90, 0x9f),
    );
    const verdicts = { good: 0, bad: 0 };
    fc.assert(
      fc.property(fc.oneof(fc.array(anyByte, { maxLength: 6 }), line.map(bytesOf)), (list) => {
        const bytes = Uint8Array.from(list);
        verdicts[isUtf8(bytes) ? 'good' : 'bad']++;
        expect(firstBadByte(bytes) === bytes.length).toBe(isUtf8(bytes));
      }),
      { numRuns: STRINGS.count, seed: 6 },
    );
    expect(Math.min(verdicts.good, verdicts.bad)).toBeGreaterThan(STRINGS.count / 10);
  });

  test(`${STRINGS.words} in either normal form are read as they stand, surrogates in pairs or alone`, () => {
    const texts = fc.string({
      unit: fc.constantFrom('é', 'e\u0301', 'Å', 'A\u030a', '한', '\u1112\u1161\u11ab', '𝔸', 'ﬁ'),
      maxLength: 8,
    });
    fc.assert(
      fc.property(
        texts,
        fc.constantFrom('NFC', 'NFD', 'none'),
        fc.constantFrom('', '\\ud800', '\\udc00\\ud800'),
        (drawn, form, escaped) => {
          const text = form === 'none' ? drawn : drawn.normalize(form);
          const source = `["${text}${escaped}"]`;
          const document = readDocument(new TextEncoder().encode(source), 'a.json');
          expect(document).toMatchObject({ ok: true, value: JSON.parse(source) });
          expect(JSON.stringify(JSON.parse(source))).toBe(source);
        },
      ),
      { numRuns: STRINGS.count, seed: 7 },
    );
  });
});
