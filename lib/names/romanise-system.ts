/** One romanisation system at work: the transliteration library fed with a table of letters. */
import { ICAO_DOC_9303, Schema, translate, WIKIPEDIA } from 'iuliia';
import type { LetterTable, ReadyTable, SystemRow } from '#data/names/romanisations/rows.ts';

const READY: Readonly<Record<ReadyTable, Schema>> = { wikipedia: WIKIPEDIA, icao_doc_9303: ICAO_DOC_9303 };

/** A system ready for use; made once, because loading its table costs more than romanising a name. */
export interface System {
  readonly row: SystemRow;
  readonly schema: Schema;
  readonly first: readonly (readonly [RegExp, string])[];
}

/** Reads the table of a row. */
export function loadSystem(row: SystemRow): System {
  const { table } = row;
  if (typeof table === 'string') return { row, schema: READY[table], first: [] };
  const first = (table.first ?? []).map(([find, into]) => [new RegExp(find, 'giu'), into] as const);
  return { row, schema: loadTable(row.rule, table), first };
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
/** The library would part a word at other apostrophes than this one, and begin a new word behind it. */
const KEPT = '’';
const WORD = /[\p{Script=Cyrillic}’]+/gu;

/** `name` as the system writes it; what is not Cyrillic stays as it is. */
export function applySystem({ row, schema, first }: System, name: string): string {
  let text = name.replace(APOSTROPHE, row.apostrophe === 'kept' ? KEPT : '');
  for (const [find, into] of first) text = text.replace(find, into);
  return text.replace(WORD, (word) => translate(word, schema));
}
