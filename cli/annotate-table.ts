/** Mentions as a table for people. */
import { printable } from './fail.ts';
import type { Found, FoundMention } from './finder.ts';
import type { AnnotatedText } from './text-blocks.ts';

/**
 * One mention a line: place, words, entity, kind, and `contested` where the block names another side of a dispute;
 * then a line that counts. Places are `line:column` of a plain text or `block:column` of a page, both from 1,
 * columns in UTF-16 code units.
 */
export function mentionTable(
  document: AnnotatedText,
  { mentions, heldBack }: Found,
  unit: 'line' | 'block',
): string {
  const placeOf = unit === 'line' ? lineAndColumn(document.text) : blockAndColumn(document);
  const rows = mentions.map((mention) => [
    placeOf(mention),
    `“${printable(mention.text)}”`,
    printable(mention.name),
    mention.kind,
    mention.contested ? 'contested' : '',
  ]);
  return [...aligned(rows), countLine(mentions, heldBack)].map((line) => `${line}\n`).join('');
}

function countLine(mentions: readonly FoundMention[], heldBack: number): string {
  const entities = new Set(mentions.map(({ entity }) => entity)).size;
  const counts = `${count(mentions.length, 'mention', 'mentions')} of ${count(entities, 'entity', 'entities')}`;
  if (heldBack === 0) return counts;
  return `${counts}; ${heldBack} left out, because the text does not speak of the pack’s subject (--all lists them)`;
}

const count = (number: number, one: string, several: string) => `${number} ${number === 1 ? one : several}`;

type PlaceOf = (mention: FoundMention) => string;

/** Goes through the text once: mentions ascend. */
function lineAndColumn(text: string): PlaceOf {
  let line = 1;
  let lineStart = 0;
  let newline = text.indexOf('\n');
  return ({ start }) => {
    while (newline !== -1 && newline < start) {
      line++;
      lineStart = newline + 1;
      newline = text.indexOf('\n', lineStart);
    }
    return `${line}:${start - lineStart + 1}`;
  };
}

function blockAndColumn({ blocks }: AnnotatedText): PlaceOf {
  return ({ start, block }) => `${block + 1}:${start - (blocks[block]?.start ?? 0) + 1}`;
}

/** Cells padded to the width of their column, without spaces at the end of a line. */
function aligned(rows: readonly (readonly string[])[]): string[] {
  const widths = (rows[0] ?? []).map((_, column) =>
    rows.reduce((most, row) => Math.max(most, width(row[column] ?? '')), 0),
  );
  return rows.map((row) =>
    row
      .map((cell, column) => cell + ' '.repeat((widths[column] ?? 0) - width(cell)))
      .join('  ')
      .trimEnd(),
  );
}

const width = (cell: string) => [...cell].length;
