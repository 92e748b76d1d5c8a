/**
 * One romanisation system at work: the tables of the transliteration library, walked here, where words are remembered:
 * the same given names and endings are asked for again and again.
 */
import { ICAO_DOC_9303, Schema, WIKIPEDIA } from 'iuliia';
import type { LetterTable, ReadyTable, SystemRow } from '#data/names/romanisations/rows.ts';
import { remembering } from './remember.ts';

const READY: Readonly<Record<ReadyTable, Schema>> = { wikipedia: WIKIPEDIA, icao_doc_9303: ICAO_DOC_9303 };

/** A system ready for use; made once, because loading its table costs more than romanising a name. */
export interface System {
  readonly row: SystemRow;
  readonly schema: Schema;
  readonly first: readonly (readonly [RegExp, string])[];
  readonly words: (word: string, make: () => string) => string;
}

/** Reads the table of a row. */
export function loadSystem(row: SystemRow): System {
  const { table } = row;
  if (typeof table === 'string') return { row, schema: READY[table], first: [], words: remembering() };
  const first = (table.first ?? []).map(([find, into]) => [new RegExp(find, 'giu'), into] as const);
  return { row, schema: loadTable(row.rule, table), first, words: remembering() };
}

function loadTable(name: string, table: LetterTable): Schema {
  return Schema.load({
    name,
    description: name,
    url: '',
    samples: [],
    mapping: readPairs(table.letters),
    prev_mapping: readPairs(table.behind ?? ''),
    next_mapping: readPairs(table.before ?? ''),
    ending_mapping: readPairs(table.ending ?? ''),
  });
}

/** "[ао]е=ye ь=" → { ае: 'ye', ое: 'ye', ь: '' }. */
function readPairs(line: string): Record<string, string> {
  const pairs: Record<string, string> = {};
  for (const pair of line.split(' ')) {
    const [left = '', right = ''] = pair.split('=');
    for (const key of spellOut(left)) pairs[key] = right;
  }
  return pairs;
}

/** "г[еи]" → ге, ги. */
function spellOut(left: string): readonly string[] {
  const group = /^(.*)\[(.+)\](.*)$/u.exec(left);
  if (!group) return left === '' ? [] : [left];
  const [, start = '', letters = '', end = ''] = group;
  return [...letters].map((letter) => start + letter + end);
}

const APOSTROPHE = /(?<=\p{L})['’ʼ‘`´′](?=\p{L})/gu;
/** The apostrophe that belongs to the word, as the others do not. */
const KEPT = '’';
const WORD = /[\p{Script=Cyrillic}’]+/gu;

/** `name` as the system writes it; what is not Cyrillic stays as it is. */
export function applySystem({ row, schema, first, words }: System, name: string): string {
  let text = name.replace(APOSTROPHE, row.apostrophe === 'kept' ? KEPT : '');
  for (const [find, into] of first) text = text.replace(find, into);
  return text.replace(WORD, (word) => words(word, () => romaniseWord(word, schema)));
}

/** The last two letters of a longer word as an ending, if the table has it; every other by itself and its neighbours. */
function romaniseWord(word: string, schema: Schema): string {
  const stem = word.slice(0, -ENDING);
  const ending = stem === '' ? undefined : schema.translateEnding(word.slice(-ENDING));
  return ending ? romaniseLetters(stem, schema) + ending : romaniseLetters(word, schema);
}

const ENDING = 2;

function romaniseLetters(letters: string, schema: Schema): string {
  let text = '';
  for (let i = 0; i < letters.length; i++)
    text += schema.translateLetter(letters.charAt(i - 1), letters.charAt(i), letters.charAt(i + 1)) ?? '';
  return text;
}
