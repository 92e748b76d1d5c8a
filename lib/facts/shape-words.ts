/** What the schema found, in plain words, and what to do about it. */
import type * as v from 'valibot';
import { PACK_LISTS } from './pack-parts.ts';

/** What is wrong with one value, and the remedy. */
export interface Explanation {
  readonly message: string;
  readonly remedy: string;
}

/** Explains an issue of a schema of this room. */
export function explainIssue(issue: v.BaseIssue<unknown>): Explanation {
  if (issue.kind === 'schema') return explainKind(issue);
  const { type, message, input } = issue;
  if (type === 'integer' || type === 'min_value' || type === 'safe_integer') {
    return { message: `is ${shorten(issue.received)}`, remedy: 'give a whole number from 1' };
  }
  if (type === 'finite') return { message: 'is too large for a number', remedy: 'give a smaller one' };
  if (type === 'min_length' && Array.isArray(input) && input.length === 0 && isUnworded(message)) {
    return {
      message: 'is an empty list',
      remedy: 'give at least one, or remove the member if it is optional',
    };
  }
  if (type === 'max_length' && isUnworded(message)) return { message: 'is too long', remedy: 'shorten it' };
  return { message, remedy: REMEDIES.find(([words]) => words.test(message))?.[1] ?? 'correct it' };
}

/** Received values are quoted back to the author: the first words suffice. */
export const shorten = (received: string) => (received.length > 60 ? `${received.slice(0, 59)}…` : received);

/** The schema library's own words, where the schema gives none. */
const isUnworded = (message: string) => message.startsWith('Invalid ');

/** What the messages of the schema ask for: words of the message → remedy. */
const REMEDIES: readonly (readonly [words: RegExp, remedy: string])[] = [
  [/^is longer/u, 'shorten it'],
  [/^has more/u, 'leave some out'],
  [/^has (?:no|fewer)/u, 'add what is missing'],
  [/^must not be empty/u, 'fill it in'],
  [/white space/u, 'remove the white space'],
  [/bidi control/u, 'remove that character'],
  [/kebab-case/u, 'write it like town-hall'],
  [/start\/end/u, 'write it like 2022-09-08 or 2022-09-04/..'],
  [/calendar year/u, 'write it like 2022, 2022-09, 2022-09-08 or 2022-09-08T10:00:00Z'],
  [/UTC date-time/u, 'write it like 2022-09-08T10:00:00Z'],
  [/https address/u, 'write it like https://example.org/page'],
  [/language tag/u, 'write it like en or pt-BR'],
  [/SHA-256/u, 'give the 64 digits that sha256sum prints'],
  [/Wikidata/u, 'write it like Q42'],
  [/is not a unit/u, 'write it like kilometer, USD or artillery-round'],
];

/** A value of another kind than the format wants, a member that is missing, or one too many. */
function explainKind({ type, expected, received, input, path }: v.BaseIssue<unknown>): Explanation {
  if (type === 'strict_object' && expected === 'never') {
    return { message: 'is not a member of the format', remedy: 'remove it or correct its name' };
  }
  if (type === 'strict_object' && received === 'undefined') {
    return { message: 'is missing', remedy: 'add it' };
  }
  if (type === 'picklist') {
    const allowed = [...(expected ?? '').matchAll(/"([^"]+)"/gu)].map(([, value]) => value);
    return {
      message: `is ${inWords(input)}, no word of the format`,
      remedy: `give one of: ${allowed.join(', ')}`,
    };
  }
  const wanted = WANTED.get(type);
  if (wanted === undefined) {
    return { message: `is ${shorten(received)}, not ${expected ?? 'allowed'}`, remedy: 'correct it' };
  }
  const message = `is ${inWords(input)} where ${wanted.what} is wanted`;
  if (input === null)
    return { message, remedy: `give ${wanted.what}, or remove the member if it is optional` };
  return { message, remedy: wanted.remedy(input, path?.at(-1)?.key) };
}

interface Wanted {
  readonly what: string;
  /** How to make the value that was given the one that is wanted. `member`: the one it was given for. */
  remedy(given: unknown, member: unknown): string;
}

const WANTED: ReadonlyMap<string, Wanted> = new Map([
  ['string', { what: 'a text', remedy: textRemedy }],
  ['number', { what: 'a number', remedy: numberRemedy }],
  ['array', { what: 'a list', remedy: listRemedy }],
  ['strict_object', { what: 'an object', remedy: () => 'give an object: { … }' }],
]);

function textRemedy(given: unknown): string {
  return typeof given === 'number'
    ? `put it in quotation marks: "${given}"`
    : 'give one text in quotation marks';
}

function numberRemedy(given: unknown): string {
  const isWritten = typeof given === 'string' && /^-?\d{1,15}(?:\.\d{1,15})?$/u.test(given);
  return isWritten
    ? `remove the quotation marks: ${Number(given)}`
    : 'give a number in digits, without quotation marks';
}

/** Lists whose items are objects: a text alone is not yet one. */
const LISTS_OF_OBJECTS: readonly unknown[] = [...PACK_LISTS, 'names', 'evidence', 'positions'];

function listRemedy(given: unknown, member: unknown): string {
  if (LISTS_OF_OBJECTS.includes(member) || typeof given === 'object')
    return 'give a list of objects: [{ … }]';
  const item = JSON.stringify(given);
  return item.length > 60 ? 'put it in square brackets' : `give a list: [${item}]`;
}

/** What an author gave: `the text "twelve"`, `the number 3`, `a list`, `an object`, `null`. */
function inWords(value: unknown): string {
  if (typeof value === 'string') return `the text ${shorten(JSON.stringify(value.slice(0, 100)))}`;
  if (typeof value === 'number') return `the number ${value}`;
  if (Array.isArray(value)) return 'a list';
  return typeof value === 'object' && value !== null ? 'an object' : String(value);
}
