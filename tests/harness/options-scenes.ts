/** Worlds for the options page that tests and pictures look at. Everything in them is invented. */
import type { Difference } from '#lib/diff/difference.ts';
import { refOf } from '#lib/facts/entity-ref.ts';
import type { Finding } from '#lib/facts/finding.ts';
import type { EntityKind, Pack } from '#lib/facts/schema.ts';
import type { Offer } from '#lib/library/view.ts';
import type { SearchHit } from '#lib/messages/message-map.ts';
import { DEFAULT_SETTINGS } from '#lib/settings/settings.ts';
import { TYPICAL } from '#tests/gallery/fixtures.ts';
import { FINGERPRINT, feedView, library, OWN, packView, RIVER } from './library-scenes.ts';
import { createOptionsWorld, type OptionsWorld } from './options-world.ts';

export const HARBOUR = packView({ id: TYPICAL.pack.id });

export const OFFER: Offer = {
  url: 'https://feeds.ossova-press.example/valley/',
  feed: 'ossova-valley',
  title: 'Ossova Valley desk',
  version: 31,
  issued: '2026-11-20T06:00:00Z',
  expires: '2026-12-20T00:00:00Z',
  fingerprint: FINGERPRINT,
  packs: [
    { id: RIVER.id, title: RIVER.title, version: 14, length: 318_000 },
    {
      id: HARBOUR.id,
      title: HARBOUR.title,
      version: 4,
      length: 96_400,
      replaces: { title: HARBOUR.title, version: 3 },
    },
  ],
};

const none = { added: 0, changed: 0, withdrawn: 0 };

export const DIFFERENCE: Difference = {
  pack: RIVER.id,
  title: RIVER.title,
  from: 14,
  to: 15,
  counts: {
    entities: none,
    claims: { added: 3, changed: 0, withdrawn: 1 },
    figures: { added: 0, changed: 1, withdrawn: 0 },
    disputes: none,
    sources: { added: 1, changed: 0, withdrawn: 0 },
  },
  share: 0.34,
  more: 2,
  entities: [
    {
      entity: 'ruda-hospital',
      name: 'Ruda district hospital',
      changes: [
        {
          list: 'figures',
          id: 'generator-fuel',
          label: 'generator fuel',
          before: '10 days, as of 17 Nov 2026, says the hospital’s director',
          after: '7 days, as of 20 Nov 2026, says the hospital’s director',
          amounts: { before: '10 days', after: '7 days' },
        },
        {
          list: 'claims',
          id: 'director-evacuation',
          label: 'Mira Osten, director of the hospital',
          after: 'Patients on ventilators will be taken to Elin before the weekend. (pledge, 20 Nov 2026)',
        },
      ],
    },
    {
      entity: 'ossova-levee',
      name: 'Ossova levee',
      changes: [
        {
          list: 'claims',
          id: 'levee-holds',
          label: 'Regional water board',
          before: 'The levee will hold at seven metres. (forecast, 12 Nov 2026)',
        },
        {
          list: 'claims',
          id: 'levee-doubt',
          label: 'Institute for River Works, via Coastal Wire',
          after: 'The levee was built for six metres and a half. (19 Nov 2026)',
        },
        {
          list: 'claims',
          id: 'levee-board',
          label: 'Regional water board',
          after: 'The levee is watched day and night; nobody says how high it holds. (20 Nov 2026)',
        },
      ],
    },
  ],
};

const ROWS: readonly (readonly [id: string, name: string, kind: EntityKind, detail?: string])[] = [
  ['port-aldren', 'Port Aldren', 'place', 'harbour town'],
  ['valcourt', 'Ines Valcourt', 'person', 'mayor of Aldren'],
  ['harbour-authority', 'Aldmoor Harbour Authority', 'organisation'],
  ['dockers', 'Dockers’ Federation', 'organisation', 'union'],
  ['sea-trade', 'Institute for Sea Trade', 'organisation', 'think tank in Elin'],
  ['north-quay', 'North Quay', 'facility', 'container quay'],
  ['strike', 'Harbour strike', 'event', 'since 1 March'],
];

const hit = (id: string, name: string, kind: EntityKind, detail?: string): SearchHit => ({
  id: refOf(HARBOUR.id, id),
  pack: HARBOUR.title,
  name,
  kind,
  ...(detail === undefined ? {} : { detail }),
});

/** Names of the harbour's pack; `count` beyond the first few are wards. */
export const hits = (count = ROWS.length): SearchHit[] => [
  ...ROWS.slice(0, count).map((row) => hit(...row)),
  ...Array.from({ length: Math.max(0, count - ROWS.length) }, (_, i) =>
    hit(`ward-${i + 1}`, `Ward ${i + 1}`, 'place', 'ward of Aldren'),
  ),
];

/** A pack from a file, as far as the page looks at it. */
export const PACK: Pack = {
  format: 'fact-pack/1',
  id: RIVER.id,
  version: 15,
  updated: '2026-11-21T08:00:00Z',
  language: 'en',
  licence: 'CC-BY-4.0',
  title: RIVER.title,
  description: RIVER.description,
  publisher: { name: RIVER.publisher },
  sources: [],
  entities: [],
  claims: [],
  figures: [],
  disputes: [],
};

export const findings = (count: number): Finding[] =>
  Array.from({ length: count }, (_, i) => ({
    file: 'ruda-notes.json',
    id: `claim-${i + 1}`,
    field: 'said',
    path: `/claims/${i}/said`,
    message: '2026-11-31 is not a calendar year, month, day or UTC date-time',
    remedy: 'write the day as it stands in the calendar, or null if no day is given',
    line: 41 + i * 12,
    column: 15,
  }));

/** A reader with three packs, of which one waits, and two feeds, of which one is in trouble. */
export const busyWorld = (change: Partial<OptionsWorld> = {}): OptionsWorld =>
  createOptionsWorld({
    library: library({
      packs: [{ ...RIVER, pending: { version: 15, why: 'large', share: 0.34 } }, HARBOUR, OWN],
      feeds: [
        feedView(),
        feedView({
          feed: 'coast',
          title: 'Coast desk of the Aldmoor Courier',
          url: 'https://aldmoor-courier.example/facts/',
          packs: [],
          expires: '2026-10-30T00:00:00Z',
          checked: '2026-11-19T20:00:00Z',
          next: '2026-11-22T14:30:00Z',
          failures: 3,
          trouble: { why: 'not-there', detail: '404' },
          auto: false,
          stale: true,
        }),
      ],
    }),
    settings: {
      ...DEFAULT_SETTINGS,
      packsPrivate: [OWN.id],
      entitiesMuted: [refOf(HARBOUR.id, 'port-aldren'), refOf(HARBOUR.id, 'north-quay')],
    },
    offer: OFFER,
    difference: DIFFERENCE,
    hits: hits(120),
    details: [TYPICAL],
    news: [
      {
        pack: RIVER.id,
        title: RIVER.title,
        is: 'installed',
        version: 15,
        words: '1 figure changed; 3 claims added',
      },
    ],
    files: {
      'flood.json.gz': { ok: true, pack: PACK, difference: DIFFERENCE, notes: [] },
      'older.json': {
        ok: true,
        pack: { ...PACK, version: 12 },
        difference: { ...DIFFERENCE, to: 12 },
        notes: [{ why: 'older' }],
      },
      'ruda-notes.json': { ok: false, trouble: { why: 'bad-pack' }, findings: findings(37) },
    },
    ...change,
  });

/** A reader who has just installed the extension. */
export const freshWorld = (change: Partial<OptionsWorld> = {}): OptionsWorld =>
  createOptionsWorld({ library: library({ packs: [HARBOUR] }), hits: hits(), details: [TYPICAL], ...change });
