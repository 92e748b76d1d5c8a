import { expect, test } from 'vitest';
import { mentionTable } from '#cli/annotate-table.ts';
import { htmlBlocks } from '#cli/html-blocks.ts';
import { textBlocks } from '#cli/text-blocks.ts';
import { FINDER } from './small-finder.ts';

const tableOf = (text: string, releaseAll = false) => {
  const document = textBlocks(text);
  return mentionTable(document, FINDER.find(document, { releaseAll }), 'line');
};

test('prints place, words, entity, kind and contest, aligned, and counts', () => {
  expect(tableOf('Vellmar lies still.\n\nYet Ada Holm and Lund went to\nVellmar.\n\nVellmar again')).toBe(
    [
      '1:1   “Vellmar”   Vellmar   place',
      '3:5   “Ada Holm”  Ada Holm  person  contested',
      '3:18  “Lund”      Per Lund  person  contested',
      '4:1   “Vellmar”   Vellmar   place   contested',
      '6:1   “Vellmar”   Vellmar   place',
      '5 mentions of 3 entities',
      '',
    ].join('\n'),
  );
});

test('says what was left out, and how to see it', () => {
  expect(tableOf('Lund scored twice.')).toBe(
    '0 mentions of 0 entities; 1 left out, because the text does not speak of the pack’s subject (--all lists them)\n',
  );
  expect(tableOf('Lund scored twice.', true)).toBe('1:1  “Lund”  Per Lund  person\n1 mention of 1 entity\n');
});

test('counts the blocks of a page', () => {
  const document = htmlBlocks('<h1>News</h1><p>From Vellmar</p>', 'x');
  expect(mentionTable(document, FINDER.find(document, { releaseAll: false }), 'block')).toContain(
    '2:6  “Vellmar”',
  );
});

test('escapes what would upset a terminal', () => {
  expect(tableOf('Vell\u200bmar')).toContain('“Vell\\u{200b}mar”');
});
