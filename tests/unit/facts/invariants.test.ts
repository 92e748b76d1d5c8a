import { describe, expect, test } from 'vitest';
import { checkInvariants } from '#lib/facts/invariants.ts';
import type { Pack } from '#lib/facts/schema.ts';
import { floodPack, floodPackWith, item } from '#tests/unit/facts/flood.ts';

/** What breaks, how, and the one place where it is found: file, id, field. */
type Breach = readonly [what: string, change: (pack: Pack) => void, file: string, id: string, field: string];

const claimOf = (pack: Pack, id: string) => item(pack.claims, id);
const figureOf = (pack: Pack, id: string) => item(pack.figures, id);
const entityOf = (pack: Pack, id: string) => item(pack.entities, id);
const disputeOf = (pack: Pack) => item(pack.disputes, 'is-it-over');
const firstEvidence = <T>(fact: { readonly evidence: readonly T[] }): T => {
  const [first] = fact.evidence;
  if (!first) throw new Error('the fixture has evidence');
  return first;
};

const BREACHES: readonly Breach[] = [
  // 1. Ids are unique, references resolve.
  [
    'an id used twice in a list',
    (pack) => pack.claims.splice(1, 0, { ...claimOf(pack, 'brandt-rescued') }),
    'claims.json',
    'brandt-rescued',
    'id',
  ],
  [
    'an id used in two lists',
    (pack) => Object.assign(figureOf(pack, 'boats'), { id: 'brandt' }),
    'figures.json',
    'brandt',
    'id',
  ],
  [
    'a publisher who is no entity',
    (pack) => Object.assign(item(pack.sources, 'courier-2021-06-11'), { publisher: 'nobody' }),
    'sources.json',
    'courier-2021-06-11',
    'publisher',
  ],
  [
    'a speaker who is no entity',
    (pack) => Object.assign(claimOf(pack, 'duval-few-dry'), { by: 'nobody' }),
    'claims.json',
    'duval-few-dry',
    'by',
  ],
  [
    'an agency that is no entity',
    (pack) => Object.assign(claimOf(pack, 'duval-not-over'), { via: ['nobody'] }),
    'claims.json',
    'duval-not-over',
    'via[0]',
  ],
  [
    'a subject of a claim that is no entity',
    (pack) => claimOf(pack, 'duval-few-dry').about.push('nobody'),
    'claims.json',
    'duval-few-dry',
    'about[1]',
  ],
  [
    'a subject that is a claim',
    (pack) => claimOf(pack, 'duval-few-dry').about.push('courier-rain'),
    'claims.json',
    'duval-few-dry',
    'about[1]',
  ],
  [
    'a subject of a figure that is no entity',
    (pack) => figureOf(pack, 'boats').about.push('nobody'),
    'figures.json',
    'boats',
    'about[1]',
  ],
  [
    'a figure without its claim',
    (pack) => Object.assign(figureOf(pack, 'boats'), { claim: 'nothing' }),
    'figures.json',
    'boats',
    'claim',
  ],
  [
    'a conversion without its original',
    (pack) => Object.assign(figureOf(pack, 'dam-volume-feet'), { derivedFrom: 'nothing' }),
    'figures.json',
    'dam-volume-feet',
    'derivedFrom',
  ],
  [
    'a superseded claim that is not there',
    (pack) => Object.assign(claimOf(pack, 'brandt-rescued'), { supersedes: 'nothing' }),
    'claims.json',
    'brandt-rescued',
    'supersedes',
  ],
  [
    'a reviewed claim that is not there',
    (pack) => Object.assign(claimOf(pack, 'courier-rain'), { review: { of: 'nothing', rating: 'False' } }),
    'claims.json',
    'courier-rain',
    'review.of',
  ],
  [
    'a subject of a dispute that is no entity',
    (pack) => disputeOf(pack).about.push('nobody'),
    'disputes.json',
    'is-it-over',
    'about[1]',
  ],
  [
    'a position without its claim',
    (pack) => disputeOf(pack).positions[1]?.claims.push('nothing'),
    'disputes.json',
    'is-it-over',
    'positions[1].claims[1]',
  ],
  [
    'evidence in no source',
    (pack) => Object.assign(firstEvidence(entityOf(pack, 'lowe')), { source: 'nothing' }),
    'entities.json',
    'lowe',
    'evidence[0].source',
  ],
  [
    'a subject named twice',
    (pack) => claimOf(pack, 'duval-few-dry').about.push('lowen'),
    'claims.json',
    'duval-few-dry',
    'about[1]',
  ],
  [
    'a reference to what every object has',
    (pack) => Object.assign(claimOf(pack, 'duval-few-dry'), { by: 'constructor' }),
    'claims.json',
    'duval-few-dry',
    'by',
  ],
  // 2. Speakers and days.
  [
    'a speaker who passes on what he says',
    (pack) => Object.assign(claimOf(pack, 'duval-not-over'), { via: ['arven-radio', 'duval'] }),
    'claims.json',
    'duval-not-over',
    'via[1]',
  ],
  [
    'a statement later than its source',
    (pack) => Object.assign(claimOf(pack, 'duval-few-dry'), { said: '2021-06-12' }),
    'claims.json',
    'duval-few-dry',
    'said',
  ],
  // 3. Times.
  [
    'a place with a time',
    (pack) => Object.assign(entityOf(pack, 'lowe'), { when: '2021' }),
    'entities.json',
    'lowe',
    'when',
  ],
  [
    'an event that ends before it begins',
    (pack) => Object.assign(entityOf(pack, 'flood'), { when: '2021-06-10/2021-06-09' }),
    'entities.json',
    'flood',
    'when',
  ],
  [
    'a claim about a time that ends before it begins',
    (pack) => Object.assign(claimOf(pack, 'courier-rain'), { when: '2021-06/2021-05' }),
    'claims.json',
    'courier-rain',
    'when',
  ],
  [
    'a forecast of what was over',
    (pack) =>
      Object.assign(claimOf(pack, 'league-forecast'), { said: '2021-06-11', when: '2021-06-09/2021-06-10' }),
    'claims.json',
    'league-forecast',
    'when',
  ],
  // 4. Amounts.
  [
    'no number and no words',
    (pack) => {
      delete figureOf(pack, 'dry-streets').words;
    },
    'figures.json',
    'dry-streets',
    'words',
  ],
  [
    'words with a qualifier',
    (pack) => Object.assign(figureOf(pack, 'dry-streets'), { qualifier: 'about' }),
    'figures.json',
    'dry-streets',
    'qualifier',
  ],
  [
    'words with the end of a range',
    (pack) => Object.assign(figureOf(pack, 'dry-streets'), { max: 5 }),
    'figures.json',
    'dry-streets',
    'max',
  ],
  [
    'a range that ends below its start',
    (pack) => Object.assign(figureOf(pack, 'boats'), { max: 9 }),
    'figures.json',
    'boats',
    'max',
  ],
  [
    'a range of one number',
    (pack) => Object.assign(figureOf(pack, 'boats'), { max: 10 }),
    'figures.json',
    'boats',
    'max',
  ],
  [
    'a count that begins after it ends',
    (pack) => Object.assign(figureOf(pack, 'rain-days'), { asOf: '2021-06-03' }),
    'figures.json',
    'rain-days',
    'since',
  ],
  // 5. Figures and their claims.
  [
    'a figure that is not written where its claim is',
    (pack) => Object.assign(figureOf(pack, 'boats'), { claim: 'courier-rain' }),
    'figures.json',
    'boats',
    'evidence',
  ],
  [
    'a conversion that measures something else',
    (pack) => Object.assign(figureOf(pack, 'dam-volume-feet'), { measure: 'depth' }),
    'figures.json',
    'dam-volume-feet',
    'derivedFrom',
  ],
  [
    'a conversion about something else',
    (pack) => figureOf(pack, 'dam-volume-feet').about.unshift('lowe'),
    'figures.json',
    'dam-volume-feet',
    'derivedFrom',
  ],
  [
    'a conversion of another day',
    (pack) => Object.assign(figureOf(pack, 'dam-volume-feet'), { asOf: '2021-06-11' }),
    'figures.json',
    'dam-volume-feet',
    'derivedFrom',
  ],
  [
    'a conversion of itself',
    (pack) => Object.assign(figureOf(pack, 'dam-volume-feet'), { derivedFrom: 'dam-volume-feet' }),
    'figures.json',
    'dam-volume-feet',
    'derivedFrom',
  ],
  // 6. Evidence.
  [
    'a paragraph the source does not have',
    (pack) => Object.assign(firstEvidence(entityOf(pack, 'lowe')), { paragraph: 9 }),
    'entities.json',
    'lowe',
    'evidence[0].paragraph',
  ],
  [
    'an anchor of six words',
    (pack) =>
      Object.assign(firstEvidence(entityOf(pack, 'lowe')), { anchors: ['The river Lowe broke a dam'] }),
    'entities.json',
    'lowe',
    'evidence[0].anchors[0]',
  ],
  [
    'a quote of six words',
    (pack) => Object.assign(claimOf(pack, 'brandt-worst-over'), { quote: 'The worst is over for all' }),
    'claims.json',
    'brandt-worst-over',
    'quote',
  ],
  // 7. Disputes.
  [
    'a claim on both sides',
    (pack) => disputeOf(pack).positions[1]?.claims.push('duval-not-over'),
    'disputes.json',
    'is-it-over',
    'positions[1].claims[1]',
  ],
  [
    'a claim twice on one side',
    (pack) => disputeOf(pack).positions[1]?.claims.push('brandt-worst-over'),
    'disputes.json',
    'is-it-over',
    'positions[1].claims[1]',
  ],
  // 8. Wording and supersession.
  [
    'a summary with a digit',
    (pack) => Object.assign(entityOf(pack, 'lowe-dam'), { summary: 'Dam of 1931.' }),
    'entities.json',
    'lowe-dam',
    'summary',
  ],
  [
    'a summary with a digit of another script',
    (pack) => Object.assign(entityOf(pack, 'lowe-dam'), { summary: 'Dam of ١٩٣١.' }),
    'entities.json',
    'lowe-dam',
    'summary',
  ],
  [
    'a text of ours that quotes six words',
    (pack) =>
      Object.assign(claimOf(pack, 'courier-rain'), { gist: 'It was “the rain of the whole century”.' }),
    'claims.json',
    'courier-rain',
    'gist',
  ],
  [
    'a claim that supersedes another speaker’s',
    (pack) => Object.assign(claimOf(pack, 'brandt-rescued'), { supersedes: 'duval-few-dry' }),
    'claims.json',
    'brandt-rescued',
    'supersedes',
  ],
  [
    'a claim that supersedes a later one',
    (pack) => Object.assign(claimOf(pack, 'brandt-rescued'), { said: '2021-06-09' }),
    'claims.json',
    'brandt-rescued',
    'supersedes',
  ],
  [
    'a claim that supersedes itself',
    (pack) => Object.assign(claimOf(pack, 'brandt-rescued'), { supersedes: 'brandt-rescued' }),
    'claims.json',
    'brandt-rescued',
    'supersedes',
  ],
  // 9. Order.
  [
    'entities out of order',
    (pack) => pack.entities.push(...pack.entities.splice(0, 1)),
    'entities.json',
    'arven-radio',
    '',
  ],
  ['figures out of order', (pack) => pack.figures.reverse(), 'figures.json', 'people-rescued-earlier', ''],
];

describe('the invariants of a pack', () => {
  test('hold in a sound pack', () => {
    expect(checkInvariants(floodPack())).toEqual([]);
  });

  test.each(BREACHES)('find %s', (_what, change, file, id, field) => {
    const found = checkInvariants(floodPackWith(change)).map((finding) => [
      finding.file,
      finding.id,
      finding.field,
    ]);
    expect(found).toEqual([[file, id, field]]);
  });

  test('say of every breach what is wrong and what to do', () => {
    for (const [, change] of BREACHES) {
      for (const { message, remedy } of checkInvariants(floodPackWith(change))) {
        expect(message).not.toBe('');
        expect(remedy).not.toBe('');
      }
    }
  });

  test('point into the joined pack', () => {
    const [finding] = checkInvariants(
      floodPackWith((pack) => Object.assign(claimOf(pack, 'duval-not-over'), { via: ['nobody'] })),
    );
    expect(finding?.path).toBe('/claims/10/via/0');
  });

  test('let dates pass that are less precise than what they are compared with', () => {
    const pack = floodPackWith((broken) =>
      Object.assign(claimOf(broken, 'duval-few-dry'), { said: '2021-06' }),
    );
    expect(checkInvariants(pack)).toEqual([]);
  });

  test('let one claim stand in two disputes', () => {
    const pack = floodPackWith((changed) =>
      changed.disputes.push({ ...disputeOf(changed), id: 'is-it-safe' }),
    );
    expect(checkInvariants(pack)).toEqual([]);
  });

  test('find a circle of claims that supersede each other at each of its claims', () => {
    const pack = floodPackWith((broken) => {
      Object.assign(claimOf(broken, 'brandt-rescued'), { said: null });
      Object.assign(claimOf(broken, 'brandt-rescued-earlier'), { supersedes: 'brandt-rescued' });
    });
    expect(checkInvariants(pack).map(({ id, field }) => [id, field])).toEqual([
      ['brandt-rescued', 'supersedes'],
      ['brandt-rescued-earlier', 'supersedes'],
    ]);
  });
});

describe('a pack from which a fact is taken away', () => {
  const REFERRED_TO = ['entities', 'claims'] as const;

  test.each(REFERRED_TO)('shows it wherever one of its %s was referred to', (list) => {
    for (const { id } of floodPack()[list]) {
      const findings = checkInvariants(
        floodPackWith((pack) =>
          pack[list].splice(
            pack[list].findIndex((fact) => fact.id === id),
            1,
          ),
        ),
      );
      const isReferredTo = JSON.stringify(floodPack()).split(`"${id}"`).length > 2;
      expect([id, findings.length > 0]).toEqual([id, isReferredTo]);
    }
  });
});
