/** Composed or decomposed: what is marked is cut out of the text exactly, as it is written there. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { quantity } from '#tests/harness/quantity.ts';
import { mentionsIn, namesOf } from './small-pack.ts';

const TEXTS = quantity(1000, 150, 'texts');

const NAMES = [
  'Björn Ågren',
  'Kraków',
  'Łódź',
  'Київ',
  'Ἀθῆναι',
  'Þórður',
  'Nguyễn Ái',
  'São Tomé',
  'Straße',
];
const names = namesOf(...NAMES.map((name, at) => ({ id: `n${at}`, name, names: [{ text: name }] })));

const anyForm = fc.constantFrom('NFC', 'NFD');
const anyNamed = fc.tuple(fc.nat(NAMES.length - 1), anyForm);
/** What stands between names, in forms of its own. */
const anyFiller = fc.constantFrom('и\u0306', 'e\u0301t ', '𝔸', '\u00ad', '🏞️', ' – ', '“', 'ﬃ ', '\n');

test(`${TEXTS.words} in either normal form: each mark is one name, whole, with its accents and nothing else`, () => {
  let marks = 0;
  fc.assert(
    fc.property(
      fc.array(fc.tuple(fc.array(anyFiller, { maxLength: 3 }), anyNamed), { maxLength: 6 }),
      (parts) => {
        let text = '';
        const expected = parts.map(([filler, [at, form]]) => {
          text += `${filler.join('')} `;
          const written = (NAMES[at] ?? '').normalize(form);
          const start = text.length;
          text += `${written} `;
          return { start, written, senses: [`n${at}`] };
        });
        const found = mentionsIn(text, names).map(({ start, end, senses }) => ({
          start,
          written: text.slice(start, end),
          senses: [...senses],
        }));
        marks += found.length;
        expect(found).toEqual(expected);
      },
    ),
    { numRuns: TEXTS.count, seed: 9 },
  );
  expect(marks).toBeGreaterThan(TEXTS.count);
});
