/** A small pack and the article it is made from, both invented: what the tests break, one fact at a time. */
import { createHash } from 'node:crypto';
import type { Exemption } from '#lib/evidence/coverage-file.ts';
import type { SourceText } from '#lib/evidence/prove.ts';
import type { Claim, Entity, Evidence, Figure, Pack } from '#lib/facts/schema.ts';

const PARAGRAPHS = [
  'LOWEN, Arvenia—The river Lowe broke a dam on Thursday, flooding 40 houses in Lowen after six days of rain that began June 4.',
  'Arvenian Interior Minister Clara Brandt said on Friday that more than 300 people had been brought to safety. Late Thursday she had told reporters of 200. “The worst is over,” Ms. Brandt said.',
  'The mayor of Lowen, Ole Duval, dismissed that, according to Arven Radio. He said only a few streets were dry, and “nobody is safe yet.”',
  'The dam, the second-largest in Arvenia, held about 2 million cubic meters of water, roughly 70 million cubic feet.',
  'The League for River Safety predicted that the water would fall within a week.',
  'A video purportedly filmed in Lowen showed between 10 and 15 boats passing the town hall.',
  'Flooded valley',
  'Write to the newsroom of the Arven Courier.',
] as const;

export const FLOOD_TEXT = `${PARAGRAPHS.join('\n\n')}\n`;

/** The article as the proof takes it. */
export function floodArticle(text: string = FLOOD_TEXT): SourceText {
  return { name: 'flood.txt', text, sha256: createHash('sha256').update(FLOOD_TEXT).digest('hex') };
}

/** The article with one paragraph changed, under the hash of the unchanged one. */
export function floodArticleWith(paragraph: number, change: (text: string) => string): SourceText {
  const changed = PARAGRAPHS.map((text, index) => (index === paragraph - 1 ? change(text) : text));
  return floodArticle(changed.join('\n'));
}

export const floodExemptions = (): Exemption[] => [
  { paragraph: 7, text: 'Flooded valley', kind: 'sentence', reason: 'Label on a map.' },
  { paragraph: 8, text: 'Write to the newsroom', kind: 'sentence', reason: 'Address of the paper.' },
];

const at = (paragraph: number, ...anchors: string[]): Evidence => ({
  source: 'courier-2021-06-11',
  paragraph,
  anchors,
});

const entity = (id: string, kind: Entity['kind'], name: string, ...evidence: Evidence[]): Entity => ({
  id,
  kind,
  name,
  names: [{ text: name }],
  evidence,
});

const claim = (
  id: string,
  by: string,
  said: string | null,
  gist: string,
  about: string[],
  ...evidence: Evidence[]
): Claim => ({
  id,
  by,
  said,
  gist,
  about,
  evidence,
});

const figure = (
  id: string,
  claimId: string,
  about: string[],
  [measure, label, value, unit]: [measure: string, label: string, value: number | null, unit: string],
  ...evidence: Evidence[]
): Figure => ({ id, claim: claimId, about, measure, label, value, unit, asOf: null, evidence });

/** A fresh copy of the pack: every rule holds, and the article is told to the last name. */
export function floodPack(): Pack {
  return {
    format: 'fact-pack/1',
    id: 'lowen-flood-2021',
    version: 1,
    updated: '2021-06-12T00:00:00Z',
    language: 'en',
    licence: 'CC-BY-4.0',
    title: 'Lowen flood 2021',
    description: 'What one invented article tells of an invented flood.',
    publisher: { name: 'According To' },
    sources: [
      {
        id: 'courier-2021-06-11',
        publisher: 'courier',
        language: 'en',
        published: '2021-06-11',
        paragraphs: 8,
        sha256: floodArticle().sha256,
      },
    ],
    entities: [
      entity('arven-radio', 'organisation', 'Arven Radio', at(3, 'according to Arven Radio')),
      entity('arvenia', 'place', 'Arvenia', at(1, 'LOWEN, Arvenia'), at(2, 'Arvenian Interior Minister')),
      entity('brandt', 'person', 'Clara Brandt', at(2, 'Interior Minister Clara Brandt', 'Ms. Brandt said')),
      entity('courier', 'organisation', 'Arven Courier', at(8, 'the Arven Courier')),
      entity('duval', 'person', 'Ole Duval', at(3, 'The mayor of Lowen', 'Ole Duval')),
      { ...entity('flood', 'event', 'Lowen flood', at(1, 'broke a dam on Thursday')), when: '2021-06-10' },
      entity('league', 'organisation', 'League for River Safety', at(5, 'League for River Safety')),
      entity('lowe', 'place', 'Lowe', at(1, 'The river Lowe')),
      { ...entity('lowe-dam', 'facility', 'Lowe dam', at(4, 'The dam')), summary: 'Dam above the town.' },
      entity(
        'lowen',
        'place',
        'Lowen',
        at(1, 'houses in Lowen'),
        at(3, 'mayor of Lowen'),
        at(6, 'filmed in Lowen'),
      ),
    ],
    claims: [
      {
        ...claim(
          'brandt-rescued',
          'brandt',
          '2021-06-11',
          'Over three hundred were safe.',
          ['flood'],
          at(2, 'Brandt said on Friday', 'brought to safety'),
        ),
        supersedes: 'brandt-rescued-earlier',
      },
      claim(
        'brandt-rescued-earlier',
        'brandt',
        '2021-06-10',
        'Two hundred were safe.',
        ['flood'],
        at(2, 'Late Thursday she had told'),
      ),
      {
        ...claim(
          'brandt-worst-over',
          'brandt',
          null,
          'The danger had passed.',
          ['flood'],
          at(2, 'The worst is over', 'Ms. Brandt said'),
        ),
        quote: 'The worst is over',
      },
      claim(
        'courier-dam-broke',
        'courier',
        '2021-06-11',
        'The river broke the dam.',
        ['lowe-dam', 'flood'],
        at(1, 'broke a dam on Thursday', '40 houses'),
      ),
      claim(
        'courier-dam-size',
        'courier',
        '2021-06-11',
        'The dam was among the largest.',
        ['lowe-dam'],
        at(4, 'second-largest in Arvenia'),
      ),
      claim(
        'courier-rain',
        'courier',
        '2021-06-11',
        'Rain fell for days from 4 June.',
        ['flood'],
        at(1, 'six days of rain', 'began June 4'),
      ),
      {
        ...claim(
          'courier-video',
          'courier',
          '2021-06-11',
          'Boats went past the town hall.',
          ['lowen'],
          at(6, 'A video purportedly filmed', 'showed between'),
        ),
        caveat: 'Where the video was filmed is not certain.',
      },
      claim(
        'courier-water-converted',
        'courier',
        '2021-06-11',
        'The same water in feet.',
        ['lowe-dam'],
        at(4, 'roughly 70 million'),
      ),
      claim(
        'duval-few-dry',
        'duval',
        null,
        'Hardly a street was dry.',
        ['lowen'],
        at(3, 'He said only a few'),
      ),
      {
        ...claim(
          'duval-nobody-safe',
          'duval',
          null,
          'Everyone was still in danger.',
          ['flood'],
          at(3, 'nobody is safe yet'),
        ),
        quote: 'nobody is safe yet',
      },
      {
        ...claim(
          'duval-not-over',
          'duval',
          null,
          'The danger had not passed.',
          ['flood'],
          at(3, 'dismissed that, according to'),
        ),
        via: ['arven-radio'],
      },
      {
        ...claim(
          'league-forecast',
          'league',
          null,
          'The water would soon fall.',
          ['lowe'],
          at(5, 'Safety predicted that the water'),
        ),
        kind: 'forecast',
        when: '2021-06-11/2021-06-18',
      },
    ],
    figures: [
      {
        ...figure(
          'boats',
          'courier-video',
          ['lowen'],
          ['boats', 'boats seen', 10, 'boat'],
          at(6, 'between 10 and 15 boats'),
        ),
        max: 15,
      },
      figure(
        'dam-rank',
        'courier-dam-size',
        ['lowe-dam'],
        ['size-rank', 'dam in the country', 2, 'rank'],
        at(4, 'second-largest in Arvenia'),
      ),
      {
        ...figure(
          'dam-volume',
          'courier-dam-size',
          ['lowe-dam'],
          ['volume', 'water held', 2e6, 'cubic-meter'],
          at(4, 'held about 2 million cubic'),
        ),
        qualifier: 'about',
      },
      {
        ...figure(
          'dam-volume-feet',
          'courier-water-converted',
          ['lowe-dam'],
          ['volume', 'water held', 7e7, 'cubic-foot'],
          at(4, 'roughly 70 million cubic'),
        ),
        qualifier: 'about',
        derivedFrom: 'dam-volume',
      },
      {
        ...figure(
          'dry-streets',
          'duval-few-dry',
          ['lowen'],
          ['streets-dry', 'streets dry', null, 'street'],
          at(3, 'only a few streets'),
        ),
        words: 'only a few',
      },
      {
        ...figure(
          'fall-time',
          'league-forecast',
          ['lowe'],
          ['fall-time', 'until the water falls', 1, 'week'],
          at(5, 'within a week'),
        ),
      },
      figure(
        'houses-flooded',
        'courier-dam-broke',
        ['lowen', 'flood'],
        ['houses-flooded', 'houses under water', 40, 'house'],
        at(1, 'flooding 40 houses'),
      ),
      {
        ...figure(
          'people-rescued',
          'brandt-rescued',
          ['flood'],
          ['people-rescued', 'brought to safety', 300, 'person'],
          at(2, 'more than 300 people', 'on Friday'),
        ),
        qualifier: 'more-than',
        asOf: '2021-06-11',
      },
      {
        ...figure(
          'people-rescued-earlier',
          'brandt-rescued-earlier',
          ['flood'],
          ['people-rescued', 'brought to safety', 200, 'person'],
          at(2, 'reporters of 200'),
        ),
        asOf: '2021-06-10',
      },
      {
        ...figure(
          'rain-days',
          'courier-rain',
          ['flood'],
          ['rain-days', 'of rain', 6, 'day'],
          at(1, 'six days of rain'),
        ),
        since: '2021-06-04',
      },
    ],
    disputes: [
      {
        id: 'is-it-over',
        question: 'Was the danger over?',
        about: ['flood'],
        positions: [
          { label: 'Not yet', claims: ['duval-nobody-safe', 'duval-not-over'] },
          { label: 'Yes', claims: ['brandt-worst-over'] },
        ],
      },
    ],
  };
}

/** The pack with one change. */
export function floodPackWith(change: (pack: Pack) => void): Pack {
  const pack = floodPack();
  change(pack);
  return pack;
}

/** The item of an id, to be changed. */
export function item<T extends { readonly id: string }>(items: readonly T[], id: string): T {
  const found = items.find((candidate) => candidate.id === id);
  if (!found) throw new Error(`the fixture has no ${id}`);
  return found;
}
