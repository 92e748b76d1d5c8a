/** A judgement in words: which form was met, by which rules it is known, and what spoke for and against it. */
import { describe, expect, test } from 'vitest';
import { explain, type Reason } from '#lib/match/explain.ts';
import { MARKED_FROM, WEIGHTS, type WeightName } from '#lib/match/weights.ts';
import { onlyFind } from './judged.ts';
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
  { id: 'port', kind: 'place', detail: 'port', name: 'Sundvik', names: [{ text: 'Sundvik' }] },
  {
    id: 'lozova',
    kind: 'place',
    detail: 'city',
    name: 'Lozova',
    names: [{ text: 'Lozova' }, { text: 'Лозова', lang: 'uk' }],
  },
  {
    id: 'government',
    kind: 'organisation',
    name: 'Government in Odrin',
    names: [{ text: 'Odrin', needs: ['context'] }],
  },
  {
    id: 'institute',
    kind: 'organisation',
    name: 'Institute for the Study of Tides',
    names: [{ text: 'Institute for the Study of Tides' }, { text: 'IST', needs: ['case', 'context'] }],
  },
  // A real town: its Russian name is a word for raisins.
  { id: 'izyum', kind: 'place', detail: 'city', name: 'Izyum', names: [{ text: 'Изюм', lang: 'ru' }] },
);
const explained = (text: string) => explain(onlyFind(text, NAMES));
const first = (text: string) => explained(text).senses[0];

/** What the page as a whole brings is no reason of one find: it waits for it. */
type NamedWeight = Exclude<WeightName, 'subject'>;

/** For each weight a sentence in which it is named, and the words that bring it. */
const SENTENCES: Readonly<Record<NamedWeight, readonly [text: string, by: string]>> = {
  unambiguous: ['They saw Sundvik.', ''],
  'own-given-name': ['разом із Тарасом Дзвінкою', 'Тарасом'],
  'own-initial': ['Т. В. Дзвінка прийшов', 'Т.'],
  title: ['President Dzvinka spoke.', 'President'],
  'other-given-name': ['Then Viktor Dzvinka spoke.', 'Viktor'],
  'other-initial': ['Then V. Dzvinka spoke.', 'V.'],
  'in-title': ['They saw „Sun of Sundvik“ twice.', '„Sun of Sundvik“'],
  feminine: ['Dzvinková odešla.', 'Dzvinková'],
  relative: ['The sister Dzvinka spoke.', 'sister'],
  club: ['They lost to Dynamo Sundvik.', 'Dynamo'],
  dish: ['Slice the Sundvik cake.', 'cake'],
  street: ['He lives in Sundvik Street.', 'Street'],
  newspaper: ['It stood in the Sundvik Times.', 'Times'],
  vessel: ['Missiles struck the cruiser Sundvik.', 'cruiser'],
  elsewhere: ['He farms at Sundvik, Ohio.', 'Ohio'],
  namesake: ['They moved to New Sundvik.', 'New'],
  'small-letters': ['we saw sundvik', 'sundvik'],
  quoted: ['The “Sundvik” was full.', '“Sundvik”'],
  award: ['They saw the IST Awards.', 'Awards'],
  'think-tank': ['They saw an IST report.', 'report'],
  'kind-agrees': ['They saw the city of Sundvik.', 'city of'],
  'kind-differs': ['They saw the village of Sundvik.', 'village of'],
  'part-of-place': ['They saw the Sundvik district.', 'district'],
  acts: ['Odrin denied it.', 'denied'],
  'is-a-place': ['They sleep in Sundvik.', 'in'],
  'common-word': ['Изюм промойте и залейте.', 'Изюм'],
};

describe('every weight', () => {
  test.each(Object.keys(WEIGHTS) as WeightName[])('%s says why, in words of its own', (name) => {
    expect(WEIGHTS[name].why).toMatch(/^\p{Ll}.{15,}[^.]$/u);
    expect(Object.values(WEIGHTS).filter(({ why }) => why === WEIGHTS[name].why).length).toBe(1);
  });

  test('has a sentence', () => {
    expect(Object.keys(SENTENCES).toSorted()).toEqual(
      Object.keys(WEIGHTS)
        .filter((name) => name !== 'subject')
        .toSorted(),
    );
  });

  test.each(Object.entries(SENTENCES) as [NamedWeight, (typeof SENTENCES)[NamedWeight]][])(
    '%s is named in a sentence with the words that bring it',
    (name, [text, by]) => {
      const reasons = explained(text).senses.flatMap((sense) => sense.reasons);
      expect(reasons).toContainEqual({ ...WEIGHTS[name], by });
      expect(text).toContain(by);
    },
  );

  /** What a reason tells of the bearer, in the words that the reasons use. */
  const AGAINST =
    /another|relative|bears the name|elsewhere|written small|in a title|mostly a ship|prizes|is none|a district|ordinary word/u;

  test.each(Object.entries(WEIGHTS))(
    '%s speaks against a name if it says so, and for it if not',
    (_, { points, why }) => {
      expect(points).not.toBe(0);
      expect(points < 0).toBe(AGAINST.test(why));
    },
  );
});

describe('an explanation', () => {
  test('names the form that was met as it is derived, its language and the rules that led to it', () => {
    expect(first('разом у Лозовою')).toMatchObject({ entity: 'lozova', form: 'Лозовою', lang: 'uk' });
    expect(first('разом у Лозовою')?.rules).toEqual([expect.stringMatching(/^uk: /u)]);
    expect(first('Dann kam Losowa dran.')?.rules.length).toBeGreaterThan(0);
  });

  test('names no rule for a form that stands in the pack', () => {
    expect(first('They saw Sundvik.')).toMatchObject({ form: 'Sundvik', lang: undefined, rules: [] });
  });

  test('shows the form as the pack writes it, however the text does', () => {
    expect(first('They saw SUND\u00adVIK.')).toMatchObject({ form: 'Sundvik' });
  });

  test('quotes the words that brought a reason as they are written', () => {
    expect(first('THE CITY OF SUNDVIK')?.reasons).toContainEqual({
      ...WEIGHTS['kind-agrees'],
      by: 'CITY OF',
    });
  });

  test('has no reason where nothing speaks for or against a name that others bear', () => {
    expect(explained('They saw IST.')).toMatchObject({
      verdict: 'waits',
      senses: [{ entity: 'institute', reasons: [], points: 0, stands: true }],
    });
  });

  test('tells what speaks for and what speaks against, and the sum of it', () => {
    const sense = first('The city of Sundvik, Ohio, slept.');
    const brought = (test: (reason: Reason) => boolean) => sense?.reasons.filter(test).map(({ by }) => by);
    expect(brought(({ points }) => points > 0)).toEqual(['', 'city of']);
    expect(brought(({ points }) => points < 0)).toEqual(['Ohio']);
    expect(sense?.points).toBe(sense?.reasons.reduce((sum, { points }) => sum + points, 0));
  });

  test('tells the same verdict as the judgement, and why a bearer is not offered', () => {
    const none = explained('Then Viktor Dzvinka spoke.');
    expect(none.verdict).toBe('none');
    expect(none.senses).toEqual([
      expect.objectContaining({
        entity: 'dzvinka',
        stands: false,
        reasons: [{ ...WEIGHTS['other-given-name'], by: 'Viktor' }],
      }),
    ]);
  });

  test('puts the likeliest bearer first', () => {
    const both = namesOf(
      { id: 'river', kind: 'place', detail: 'river', name: 'x', names: [{ text: 'Oska' }] },
      { id: 'town', kind: 'place', detail: 'town', name: 'y', names: [{ text: 'Oska' }] },
    );
    const order = (text: string) => explain(onlyFind(text, both)).senses.map(({ entity }) => entity);
    expect(order('the mayor of Oska')).toEqual(['town', 'river']);
    expect(order('a bridge over the Oska')).toEqual(['river', 'town']);
  });

  test('of a find that waits lacks no more than what the page would bring', () => {
    for (const [text] of Object.values(SENTENCES)) {
      const { verdict, senses } = explained(text);
      const best = Math.max(...senses.map(({ points }) => points));
      expect(verdict, text).toBe(
        best >= MARKED_FROM ? 'marked' : best + WEIGHTS.subject.points >= MARKED_FROM ? 'waits' : 'none',
      );
    }
  });
});
