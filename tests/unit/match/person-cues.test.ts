/** Whose surname it is: two people of our own, with given names and titles as texts write them. */
import { describe, expect, test } from 'vitest';
import { judgedIn, reasonsIn } from './judged.ts';
import { namesOf } from './small-pack.ts';

const NAMES = namesOf(
  {
    id: 'dzvinka',
    kind: 'person',
    name: 'Taras Dzvinka',
    names: [
      { text: 'Taras Dzvinka' },
      { text: 'Тарас Дзвінка', lang: 'uk' },
      { text: 'Dzvinka', needs: ['context'] },
    ],
  },
  {
    id: 'holmskyi',
    kind: 'person',
    name: 'Yuriy Holmskyi',
    names: [
      { text: 'Yuriy Holmskyi' },
      { text: 'Юрій Голмський', lang: 'uk' },
      { text: 'Юрий Голмский', lang: 'ru' },
    ],
  },
  { id: 'sundvik', kind: 'place', detail: 'port', name: 'Sundvik', names: [{ text: 'Sundvik' }] },
);
const judged = (text: string) => judgedIn(text, NAMES);

test('a surname alone waits for a page about the subject', () => {
  expect(judged('Then Dzvinka spoke.')).toEqual(['Dzvinka: waits dzvinka']);
});

describe('with the person’s own given name it is marked, and the mark takes in both', () => {
  test.each([
    ['before it', 'Then Taras Dzvinka spoke.', 'Taras Dzvinka'],
    ['behind it', 'Then Dzvinka Taras spoke.', 'Dzvinka Taras'],
    ['as another language spells it', 'Dann sprach Jurij Holmskyi.', 'Jurij Holmskyi'],
    ['as another habit spells it', 'Puis Iouri Holmskyi parla.', 'Iouri Holmskyi'],
    ['declined', 'разом із Тарасом Дзвінкою', 'Тарасом Дзвінкою'],
    ['declined, behind it', 'бачили Дзвінку Тараса', 'Дзвінку Тараса'],
    ['with the father’s name between', 'бачили Тараса Івановича Дзвінку', 'Тараса Івановича Дзвінку'],
    ['across a no-break space', 'Then Jurij\u00a0Holmskyi spoke.', 'Jurij\u00a0Holmskyi'],
    ['behind a title', 'President Jurij Holmskyi', 'Jurij Holmskyi'],
    ['without the possessive', 'Jurij Holmskyi’s part', 'Jurij Holmskyi'],
  ])('%s', (_, text, cut) => {
    expect(judged(text)).toEqual([expect.stringMatching(new RegExp(`^${cut}: marked`, 'u'))]);
  });
});

describe('with another’s given name it is left alone', () => {
  test.each([
    ['before it', 'Then Viktor Dzvinka spoke.'],
    ['before it, behind a title', 'Minister Viktor Dzvinka'],
    ['declined', 'разом із Віктором Дзвінкою'],
    ['with the father’s name between', 'бачили Віктора Івановича Дзвінку'],
    ['behind it, in a text of Cyrillic letters', 'тоді Дзвінка Віктор прийшов'],
    ['that is a woman’s', 'Then Olha Holmskyi spoke.'],
  ])('%s', (_, text) => {
    expect(judged(text)).toEqual([expect.stringMatching(/: left alone$/u)]);
  });

  test.each([
    ['parted by a comma', 'Then Viktor, Dzvinka and others came.'],
    ['joined by a word', 'Then Viktor and Dzvinka came.'],
    ['in the sentence before', 'It was Viktor. Dzvinka left.'],
    ['behind it, in a text of Latin letters', 'Then Dzvinka Viktor and others saw.'],
  ])('but not where it is %s', (_, text) => {
    expect(judged(text)).toEqual(['Dzvinka: waits dzvinka']);
  });

  test('and so is a place that is a surname there', () => {
    expect(judged('Then Anna Sundvik smiled.')).toEqual(['Sundvik: left alone']);
    expect(judged('Anna, Sundvik slept.')).toEqual(['Sundvik: marked sundvik']);
  });
});

describe('an initial before it', () => {
  test.each([
    ['keeps the person if it is theirs', 'Then T. Dzvinka spoke.', 'T. Dzvinka: waits dzvinka'],
    [
      'keeps the person if it is theirs in another spelling',
      'Dann sprach J. Holmskyi.',
      'J. Holmskyi: waits holmskyi',
    ],
    ['keeps the person if the first of two is theirs', 'Т. В. Дзвінка', 'Т. В. Дзвінка: waits dzvinka'],
    ['speaks of another if it is theirs', 'Then V. Dzvinka spoke.', 'Dzvinka: left alone'],
    ['speaks of another without a space', 'так В.Дзвінка сказав', 'Дзвінка: left alone'],
  ])('%s', (_, text, expected) => {
    expect(judged(text)).toEqual([expected]);
  });

  test('is read as a title where a language has that one, unless it is the person’s', () => {
    const maria = namesOf({
      id: 'it',
      kind: 'person',
      name: 'Michel Exemple',
      names: [{ text: 'Michel Exemple' }],
    });
    expect(reasonsIn('puis M. Dzvinka parle', NAMES, 'dzvinka')).toEqual(['title: M.']);
    expect(reasonsIn('puis M. L. Exemple parle', maria, 'it')).toEqual(['own-initial: M.']);
  });
});

describe('a title before it is named as what speaks for the person', () => {
  test.each([
    ['President Dzvinka spoke.', 'President'],
    ['Der Präsident Dzvinka sprach.', 'Präsident'],
    ['Der Außenminister Dzvinka sprach.', 'Außenminister'],
    ['Then Prof. Dzvinka spoke.', 'Prof'],
    ['разом із президентом Дзвінкою', undefined],
    ['разом із Президентом Дзвінкою', 'Президентом'],
  ])('%s', (text, title) => {
    expect(reasonsIn(text, NAMES, 'dzvinka')).toEqual(title === undefined ? [] : [`title: ${title}`]);
    expect(judged(text)[0]).toMatch(/waits dzvinka$/u);
  });
});

describe('a capitalised word before it that is no given name we know', () => {
  test.each([
    ['tells nothing amid a sentence: months and places stand there', 'Back in September Dzvinka spoke.', []],
    ['tells nothing at the start of a sentence', 'Yesterday Dzvinka spoke.', []],
    ['tells nothing as a German noun', 'Das sagt der Freund Dzvinka.', []],
    ['tells nothing behind a comma', 'It was, Fribble, Dzvinka.', []],
    ['tells nothing as an abbreviation', 'It was NATO Dzvinka meant.', []],
    ['tells nothing as a title', 'It was Mayor Dzvinka.', ['title: Mayor']],
  ])('%s', (_, text, reasons) => {
    expect(reasonsIn(text, NAMES, 'dzvinka')).toEqual(reasons);
  });
});

describe('a word of kinship makes it a relative’s', () => {
  test.each([
    'Mrs Dzvinka opened a school.',
    'First Lady Dzvinka opened a school.',
    'The sister Dzvinka opened a school.',
    'The Dzvinka brothers opened a school.',
    'Dzvinka Jr. opened a school.',
    'Mme Dzvinka a ouvert une école.',
    'Frau Dzvinka eröffnete eine Schule.',
    'пані Дзвінка відкрила школу',
  ])('%s', (text) => {
    expect(judged(text)).toEqual([expect.stringMatching(/: left alone$/u)]);
  });

  test('but not with the given name: then it is the person, whose relatives are spoken of', () => {
    expect(judged('She came with her husband, Taras Dzvinka.')).toEqual(['Taras Dzvinka: marked dzvinka']);
    expect(judged('Her husband Jurij Holmskyi came.')).toEqual(['Jurij Holmskyi: marked holmskyi']);
  });
});

test.each([
  'Голмська прийшла',
  'бачили Голмську',
  'з Голмською',
  'Голмская пришла',
  'Holmska came',
  'paní Holmská',
])('a feminine surname is another person’s: %s', (text) => {
  expect(judged(text)).toEqual([]);
});
