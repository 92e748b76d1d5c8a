/** Every form that is derived for the pack that is shipped, met in texts written for this test. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { GIVEN_NAMES } from '#data/names/given-names.ts';
import { compilePack } from '#lib/engine/compile.ts';
import { explain } from '#lib/match/explain.ts';
import { findMentions } from '#lib/match/find-mentions.ts';
import type { Judged } from '#lib/match/judge.ts';
import { mentionsOf } from '#lib/match/mention.ts';
import { foldToString } from '#lib/names/fold.ts';
import { formsOf, type NameForm } from '#lib/names/forms.ts';
import { quantity } from '#tests/harness/quantity.ts';
import { shippedPack } from '#tests/harness/shipped-pack.ts';

const PACK = shippedPack();
const { names: NAMES } = compilePack(PACK);
const FORMS: readonly NameForm[] = formsOf(PACK.entities).filter((form) => form.is === 'name');

const KNOWN = new Map<string, ReadonlySet<string>>(
  Map.groupBy(FORMS, ({ text }) => foldToString(text))
    .entries()
    .map(([key, forms]) => [key, new Set(forms.map(({ entity }) => entity))]),
);

const isCyrillic = (text: string): boolean => /\p{sc=Cyrl}/u.test(text);
const bears = ({ senses }: Judged, entity: string): boolean =>
  senses.some(({ sense }) => sense.entity === entity);

test('nearly every form is put to the test', () => {
  expect(FORMS.length).toBeGreaterThan(7000);
  expect(FORMS.length - FORMS.length).toBeLessThan(10);
});

/** What stands before and behind a name. */
type Carrier = readonly [before: string, after: string];

/** A longer form of the same bearer that takes in what stands before it: l’Occident for Occident. */
function isWithinOwn(find: Judged, text: string, start: number, end: number, entity: string): boolean {
  const bearers = KNOWN.get(foldToString(text.slice(find.start, find.end)));
  return find.start <= start && end <= find.end && bearers?.has(entity) === true && bears(find, entity);
}

/** The forms that are not met at exactly their span by one of their bearers, each in its sentence. */
function unmet(forms: readonly NameForm[], [before, after]: Carrier): string[] {
  return forms.flatMap(({ text: form, entity }) => {
    const text = before + form + after;
    const [start, end] = [before.length, before.length + form.length];
    const { judged } = findMentions(text, NAMES);
    const isMet = judged.some(
      (find) =>
        (find.start === start && find.end === end && bears(find, entity)) ||
        isWithinOwn(find, text, start, end, entity),
    );
    return isMet ? [] : [`${text} → ${entity}`];
  });
}

describe('every form is met at exactly its span', () => {
  test.each<[string, Carrier]>([
    ['in a sentence', ['Then someone noted: ', ' was spoken of.']],
    ['at the end of a sentence', ['Someone then noted ', '.']],
    ['at the end of the text', ['someone noted ', '']],
    ['between commas', ['the first, ', ', the third']],
    ['in brackets', ['a note (', ') below']],
    ['in quotation marks', ['noted “', '” there']],
    ['between dashes', ['noted —', '— twice']],
    ['before a possessive', ['they noted ', '’s part']],
    ['behind an elided article', ['puis l’', ' encore']],
    ['on a line of its own', ['a line above\n', '\na line below']],
  ])('of Latin letters, %s', (_, carrier) => {
    const forms = FORMS.filter(({ text }) => !isCyrillic(text));
    expect(forms.length).toBeGreaterThan(3000);
    expect(unmet(forms, carrier)).toEqual([]);
  });

  test.each<[string, Carrier]>([
    ['in a sentence', ['Тоді хтось додав: ', ' згадували теж.']],
    ['at the end of a sentence', ['Хтось потім згадав ', '.']],
    ['at the end of the text', ['хтось згадав ', '']],
    ['between commas', ['перше, ', ', третє']],
    ['in brackets', ['примітка (', ') нижче']],
    ['in quotation marks', ['згадав «', '» там']],
    ['between dashes', ['згадав —', '— двічі']],
    ['on a line of its own', ['рядок вище\n', '\nрядок нижче']],
  ])('of Cyrillic letters, %s', (_, carrier) => {
    const forms = FORMS.filter(({ text }) => isCyrillic(text));
    expect(forms.length).toBeGreaterThan(2000);
    expect(unmet(forms, carrier)).toEqual([]);
  });
});

/** Written and not seen. */
const UNSEEN = ['\u00ad', '\u2060', '\u200b', '\ufeff'];
/** Marks that make no other letter of the one they stand on, in any script. */
const MARKS = ['\u0323', '\u0331', '\u0323\u0331'];
const intrusion = fc.oneof(
  { weight: 4, arbitrary: fc.constant('') },
  { weight: 2, arbitrary: fc.constantFrom(...UNSEEN) },
  { weight: 2, arbitrary: fc.constantFrom(...MARKS) },
  {
    weight: 1,
    arbitrary: fc.tuple(fc.constantFrom(...UNSEEN), fc.constantFrom(...MARKS)).map((both) => both.join('')),
  },
);
const space = fc.constantFrom(' ', '\u00a0', '\u202f', '\n   ', ' \u00ad ');
const strewn = fc
  .record({
    form: fc.constantFrom(...FORMS),
    normal: fc.constantFrom('NFC', 'NFD'),
    intrusions: fc.array(intrusion, { minLength: 8, maxLength: 8 }),
    space,
    before: fc.constantFrom('', 'so ', '🔥', 'so 🇺🇦', '(', '« '),
    after: fc.constantFrom('', ' so', '🔥', '🏞️ so', ') so', '.', ' 𝔸'),
  })
  .map(({ form, normal, intrusions, space, before, after }) => {
    const letters = [...form.text.normalize(normal)].map((letter, i) =>
      /[\p{L}\p{N}\p{M}]/u.test(letter) ? letter + (intrusions[i % intrusions.length] ?? '') : letter,
    );
    return { form, before, name: letters.join('').replaceAll(' ', space), after };
  });

const STREWN = quantity(40_000, 4000, 'names with unseen characters strewn in');

test(`${STREWN.words} are cut out whole, with their marks, and without what is not seen behind them`, () => {
  fc.assert(
    fc.property(strewn, ({ form, before, name, after }) => {
      const text = before + name + after;
      const seen = name.replace(/[\u00ad\u2060\u200b\ufeff]+$/u, '');
      const find = findMentions(text, NAMES).judged.find(({ start }) => start === before.length);
      const cut = text.slice(find?.start, find?.end);
      expect(cut).toBe(seen);
      expect(cut.isWellFormed()).toBe(true);
      expect(foldToString(cut)).toBe(foldToString(form.text));
      expect(find && bears(find, form.entity)).toBe(true);
    }),
    { numRuns: STREWN.count, seed: 1 },
  );
});

describe('no form is found inside a longer word', () => {
  test.each([
    ['a Latin letter', 'q'],
    ['a Cyrillic letter', 'щ'],
    ['a letter beyond the basic plane', '𝐊'],
    ['a Chinese character', '中'],
    ['a digit', '7'],
  ])('that goes on with %s to one side or both', (_, letter) => {
    const touched = FORMS.flatMap(({ text: form }) =>
      [
        [letter, ''],
        ['', letter],
        [letter, letter],
      ].flatMap(([left = '', right = '']) => {
        const text = `so ${left}${form}${right} so`;
        const [start, end] = [3 + left.length, 3 + left.length + form.length];
        const isTouched = findMentions(text, NAMES).judged.some(
          (find) =>
            (left !== '' && find.start <= start && start < find.end) ||
            (right !== '' && find.start < end && end <= find.end),
        );
        return isTouched ? [text] : [];
      }),
    );
    expect(touched).toEqual([]);
  });
});

/** Names, what stands around names, and noise. */
const piece = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(...FORMS).map(({ text }) => text) },
  {
    weight: 2,
    arbitrary: fc.constantFrom(
      ...GIVEN_NAMES.flatMap(({ spellings, own = {} }) => [...spellings, ...Object.values(own).flat()]),
    ),
  },
  {
    weight: 3,
    arbitrary: fc.constantFrom(
      ...[
        'President',
        'Präsident',
        'президентом',
        'Mr.',
        'M.',
        'V.',
        'Ю.',
        'О. В.',
        'Іванович',
        'Lady',
        'Jr.',
      ],
      ...[
        'city of',
        'region',
        'область',
        'села',
        'river',
        'Dynamo',
        'cake',
        'street',
        'Ohio',
        'New',
        'Texas',
      ],
      ...['said', 'denied', 'in', 'near', 'jury', 'report', 'Vinnytsia region', 'cruiser', '-Vuzlovyi', '’s'],
    ),
  },
  {
    weight: 6,
    arbitrary: fc.constantFrom(
      ...[
        ' ',
        ' ',
        ' ',
        ' ',
        '\u00a0',
        '\n',
        '. ',
        ', ',
        '-',
        '—',
        '«',
        '»',
        '„',
        '“',
        '"',
        '(',
        ')',
        '’',
        "'",
      ],
      ...['\u00ad', '\u2060', '\u0301', '🔥', '\ud83d', '\udc4d', '@', '/', '.com', '#', '_', '7', 'ї', '¡'],
    ),
  },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 4 }) },
);
/** Mostly parted by spaces, so that names stand as words. */
const glue = fc.constantFrom(' ', ' ', ' ', '');
const mixture = fc.array(fc.tuple(glue, piece), { maxLength: 25 }).map((pieces) => pieces.flat().join(''));

const MIXTURES = quantity(40_000, 4000, 'mixtures of names, titles, marks and noise');

describe(`${MIXTURES.words}`, () => {
  /** Runs `check` on what is judged in each mixture; fails if next to nothing was. */
  function onEach(check: (judged: readonly Judged[], text: string) => void): void {
    let met = 0;
    fc.assert(
      fc.property(mixture, (text) => {
        const { judged } = findMentions(text, NAMES);
        met += judged.length;
        check(judged, text);
      }),
      { numRuns: MIXTURES.count, seed: 2 },
    );
    expect(met).toBeGreaterThan(MIXTURES.count / 2);
  }

  test('what is judged ascends, does not overlap, lies in the text and begins with a letter or digit', () => {
    onEach((judged, text) => {
      let last = 0;
      for (const { start, end } of judged) {
        expect(start).toBeGreaterThanOrEqual(last);
        expect(end).toBeGreaterThan(start);
        expect(end).toBeLessThanOrEqual(text.length);
        expect(text.slice(start, end).isWellFormed()).toBe(true);
        expect(text.slice(start, end)).toMatch(/^[\p{L}\p{N}]/u);
        last = end;
      }
    });
  });

  test('each bearer is judged once, and those that stand come first', () => {
    onEach((judged) => {
      for (const { verdict, senses, stem } of judged) {
        const stand = senses.map(({ stands }) => stands);
        expect(stand).toEqual(stand.toSorted((a, b) => Number(b) - Number(a)));
        expect(stand.includes(true)).toBe(verdict !== 'none');
        const entities = senses.map(({ sense }) => sense.entity);
        expect(new Set(entities).size).toBe(entities.length);
        expect(entities).toContain(stem);
      }
    });
  });

  test('the reasons of every explanation add up to its points', () => {
    onEach((judged) => {
      for (const find of judged)
        for (const { reasons, points } of explain(find).senses)
          expect(reasons.reduce((sum, reason) => sum + reason.points, 0)).toBe(points);
    });
  });

  test('the words that brought a reason stand in the text', () => {
    onEach((judged, text) => {
      const read = text.replace(/[^\p{L}\p{N}]+/gu, '');
      for (const find of judged)
        for (const { by } of explain(find).senses.flatMap(({ reasons }) => reasons))
          expect(read).toContain(by.replace(/[^\p{L}\p{N}]+/gu, ''));
    });
  });

  test('a text is judged alike whatever was read before it', () => {
    const long = `Someone noted nothing at all. `.repeat(100);
    onEach((judged, text) => {
      expect(findMentions(long, NAMES).judged).toEqual([]);
      expect(findMentions(text, NAMES).judged).toEqual(judged);
    });
  });

  test('every mention is a find that is not left alone', () => {
    fc.assert(
      fc.property(mixture, (text) => {
        const findings = findMentions(text, NAMES);
        const kept = findings.judged.filter(({ verdict }) => verdict !== 'none');
        expect(mentionsOf(findings).map(({ start, end }) => [start, end])).toEqual(
          kept.map(({ start, end }) => [start, end]),
        );
      }),
      { numRuns: MIXTURES.count, seed: 3 },
    );
  });
});
