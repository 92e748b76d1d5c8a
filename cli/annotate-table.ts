/** Mentions as a table for people. */
import { aligned } from './aligned.ts';
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
  const placeOf = placesIn(document, unit);
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

type PlaceOf = (find: Pick<FoundMention, 'start' | 'block'>) => string;

/** Where a find stands, as `mentionTable` prints it; to be asked in the order of the text. */
export function placesIn(document: AnnotatedText, unit: 'line' | 'block'): PlaceOf {
  return unit === 'line' ? lineAndColumn(document.text) : blockAndColumn(document);
}

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
