/** Texts, ids and times as a pack may hold them, drawn from what readers of other texts stumble over. */
import fc from 'fast-check';

/** Letters of many scripts, composed and decomposed, beyond the BMP, joined by what stays invisible, and marks of markup. */
const LETTERS = [
  ...['a', 'Z', 'é', 'e\u0301', 'Å', 'ß', 'ﬃ', 'Ж', 'ї', 'и\u0306', 'Ω', 'ς', 'ا', 'ש', '中', 'ク', 'ก', 'ி'],
  ...['𝔸', '🏞️', '\u200d', '\u200c', '-', '’', "'", '<', '>', '&', '`', '\\', '/', '$', '{', '.', ',', '%'],
];
/** Whole words that mean something to a machine. */
const ODD_WORDS = [
  '__proto__',
  'constructor',
  'toString',
  '</script>',
  '&amp;',
  'null',
  'NaN',
  '{{x}}',
  '../..',
];

const anyWord = fc.oneof(
  { weight: 9, arbitrary: fc.string({ unit: fc.constantFrom(...LETTERS), minLength: 1, maxLength: 6 }) },
  { weight: 1, arbitrary: fc.constantFrom(...ODD_WORDS) },
);

const words = (most: number) =>
  fc.array(anyWord, { minLength: 1, maxLength: most }).map((list) => list.join(' '));

/** A fragment of a source: at most five words. */
export const anyFragment = words(5);
/** A name or title. */
export const anyName = fc.oneof(
  words(4),
  fc.tuple(words(2), fc.nat(9999), words(1)).map((parts) => parts.join(' ')),
);
/** Prose of our own: quotes at most five words, and holds no digit. */
export const anyProse = fc.oneof(
  words(12),
  fc
    .tuple(words(4), words(5), fc.constantFrom('“”', '""', '«»'))
    .map(([before, quoted, [open, close]]) => `${before} ${open}${quoted}${close}`),
);

/** Kebab-case ids, names of what every object has among them. */
export const anyId = fc.oneof(
  {
    weight: 9,
    arbitrary: fc.stringMatching(/^[a-z0-9]{1,6}(?:-[a-z0-9]{1,4}){0,2}$/u),
  },
  { weight: 1, arbitrary: fc.constantFrom('constructor', 'valueof', 'tostring', 'a'.repeat(100), '0') },
);

/** Milliseconds since 1970 within the years that a date can say, with a margin of a century on both sides. */
export const anyInstant = fc.oneof(
  fc.integer({ min: Date.parse('2000-01-01T00:00:00Z'), max: Date.parse('2030-01-01T00:00:00Z') }),
  fc.integer({ min: Date.parse('0100-01-01T00:00:00Z'), max: Date.parse('9800-01-01T00:00:00Z') }),
  fc.constantFrom(Date.parse('2024-02-29T23:59:59Z'), Date.parse('2000-02-29T00:00:00Z')),
);

/** Digits of a date that are written: year, month, day, or date-time. */
export const anyPrecision = fc.constantFrom(4, 7, 10, 19);

/** The date of an instant to a precision. */
export function dateOf(instant: number, precision: number): string {
  const written = new Date(instant).toISOString().slice(0, precision);
  return precision === 19 ? `${written}Z` : written;
}
