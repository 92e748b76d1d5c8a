import fc from 'fast-check';
import { expect, test } from 'vitest';
import { textBlocks } from '#cli/text-blocks.ts';

const texts = (text: string) => textBlocks(text).blocks.map((block) => block.text);

test('short lines between blank ones are one paragraph, wrapped', () => {
  expect(texts('one\ntwo\n\nthree\r\nfour\r\n \t\r\nfive')).toEqual(['one\ntwo', 'three\r\nfour\r', 'five']);
});

test('where a line is too long to be wrapped, every line is a paragraph', () => {
  const long = 'word '.repeat(40).trim();
  expect(texts(`${long}\nshort\n\nother\nwrapped`)).toEqual([long, 'short', 'other\nwrapped']);
});

test('a text without words has no blocks', () => {
  expect(texts('')).toEqual([]);
  expect(texts('\n \n\n')).toEqual([]);
});

test('blocks ascend, and each is what stands in the text at its start', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: fc.constantFrom('a', ' ', '\n', '\r\n', 'я', '🔥', 'w'.repeat(130)) }),
      (text) => {
        let last = 0;
        for (const { start, text: block } of textBlocks(text).blocks) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(text.startsWith(block, start)).toBe(true);
          last = start + block.length;
        }
        const inBlocks = textBlocks(text)
          .blocks.map((block) => block.text)
          .join('');
        expect(inBlocks.replace(/\s/gu, '')).toBe(text.replace(/\s/gu, ''));
      },
    ),
  );
});
