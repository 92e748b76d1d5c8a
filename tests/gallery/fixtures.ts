/** An invented dispute over an invented harbour, in the shape in which facts travel to a card. */
import type { DetailClaim, DetailFigure, EntityDetail, Party, Written } from '#lib/facts/entity-detail.ts';

const COURIER: Party = { id: 'courier', name: 'The Aldmoor Courier' };
const COASTAL_WIRE: Party = { id: 'coastal-wire', name: 'Coastal Wire' };

export const TOLD_ON = '2024-03-09';

function written(paragraph: number, ...anchors: string[]): Written {
  return { source: 'courier-2024-03-09', publisher: COURIER, published: TOLD_ON, paragraph, anchors };
}

type ClaimInput = Partial<DetailClaim> & Pick<DetailClaim, 'id' | 'gist'>;

export function claim(input: ClaimInput): DetailClaim {
  return {
    ownVoice: input.by === undefined,
    by: COURIER,
    via: [],
    said: TOLD_ON,
    kind: 'statement',
    written: [written(4, 'at the quay')],
    ...input,
  };
}

type FigureInput = Partial<DetailFigure> & Pick<DetailFigure, 'id' | 'label' | 'unit'>;

export function figure(input: FigureInput): DetailFigure {
  return {
    about: { id: 'port-aldren', name: 'Port Aldren' },
    measure: input.id,
    value: null,
    asOf: null,
    claim: claim({ id: `${input.id}-claim`, gist: input.label }),
    written: [written(4, 'at the quay')],
    ...input,
  };
}

const AUTHORITY: Party = { id: 'harbour-authority', name: 'Aldmoor Harbour Authority' };
const DOCKERS: Party = { id: 'dockers', name: 'Dockers’ Federation' };
const MAYOR: Party = { id: 'valcourt', name: 'Ines Valcourt' };
const INSTITUTE: Party = { id: 'sea-trade', name: 'Institute for Sea Trade' };

const FIGURES: DetailFigure[] = [
  figure({
    id: 'population',
    label: 'people living in the town',
    value: 12_000,
    unit: 'person',
    qualifier: 'about',
    asOfBasis: 'before the strike',
  }),
  figure({
    id: 'coast-closed',
    label: 'of coast closed to shipping',
    value: 40,
    unit: 'mile',
    qualifier: 'more-than',
    since: '2024-03-01',
    asOf: '2024-03-08',
    claim: claim({
      id: 'closed',
      by: AUTHORITY,
      via: [COASTAL_WIRE],
      said: '2024-03-08',
      gist: 'The coast is closed.',
    }),
  }),
  figure({
    id: 'fuel',
    label: 'for which the town has fuel',
    value: 10,
    max: 12,
    unit: 'day',
    claim: claim({ id: 'fuel-claim', by: MAYOR, gist: 'Fuel is short.' }),
  }),
  figure({ id: 'rank', label: 'largest container port of the coast', value: 2, unit: 'rank' }),
  figure({
    id: 'ships',
    label: 'ships let through',
    words: 'only a few',
    unit: 'ship',
    claim: claim({
      id: 'few',
      by: DOCKERS,
      via: [COASTAL_WIRE],
      said: '2024-03-07',
      gist: 'Few ships passed.',
    }),
    asOf: '2024-03-07',
  }),
  figure({
    id: 'area',
    label: 'of the basin dredged',
    value: 1000,
    unit: 'square-kilometer',
    qualifier: 'about',
    asOf: '2024-03-08',
    claim: claim({ id: 'area-claim', by: AUTHORITY, gist: 'The basin was dredged.' }),
  }),
  figure({
    id: 'area-miles',
    label: 'of the basin dredged',
    value: 385,
    unit: 'square-mile',
    qualifier: 'about',
    asOf: '2024-03-08',
    derivedFrom: 'area',
  }),
  figure({
    id: 'loss',
    label: 'lost in fees',
    value: 2_400_000,
    unit: 'EUR',
    qualifier: 'up-to',
    claim: claim({ id: 'loss-claim', by: AUTHORITY, said: null, gist: 'Fees were lost.' }),
  }),
];

const DISPUTES: EntityDetail['disputes'] = [
  {
    id: 'is-it-open',
    question: 'Is the harbour open, and when will it be?',
    positions: [
      {
        label: 'Closed to every ship',
        claims: [
          claim({
            id: 'closed-1',
            by: DOCKERS,
            via: [COASTAL_WIRE],
            said: '2024-03-07',
            gist: 'No vessel has docked since the gates were shut.',
            quote: 'nothing moves here',
          }),
        ],
      },
      {
        label: 'Open to small vessels',
        claims: [
          claim({
            id: 'open-1',
            by: AUTHORITY,
            said: '2024-03-08',
            gist: 'Fishing boats and pilots pass through the north gate by day.',
            caveat: 'From a video said to show the gate.',
          }),
          claim({ id: 'open-2', gist: 'Some boats were seen leaving.' }),
        ],
      },
      {
        label: 'Fully open again within days',
        claims: [
          claim({
            id: 'soon',
            by: INSTITUTE,
            said: null,
            kind: 'forecast',
            gist: 'The gates would reopen before the spring tide.',
          }),
        ],
      },
    ],
  },
];

const SECOND_DISPUTE: EntityDetail['disputes'][number] = {
  id: 'how-many',
  question: 'How many ships are waiting?',
  positions: [
    {
      label: 'Around 60 ships',
      claims: [
        claim({ id: 'sixty', by: DOCKERS, said: '2024-03-07', gist: 'Around 60 ships lie at anchor.' }),
      ],
    },
    {
      label: 'A dozen at most',
      claims: [
        claim({
          id: 'dozen',
          by: AUTHORITY,
          via: [COASTAL_WIRE],
          said: '2024-03-08',
          kind: 'forecast',
          when: '2024-03-10/2024-03-20',
          gist: 'No more than a dozen would wait on any day.',
        }),
      ],
    },
  ],
  note: 'Ships at anchor against ships in the queue; different days.',
};

const CLAIMS: DetailClaim[] = [
  claim({
    id: 'talks',
    by: MAYOR,
    said: '2024-03-08',
    gist: 'Talks between the two sides go on every evening.',
    kind: 'pledge',
  }),
  claim({
    id: 'if',
    by: AUTHORITY,
    gist: 'If the tide gate fails, the lower town would have to leave.',
    kind: 'conditional',
  }),
  claim({
    id: 'help',
    by: DOCKERS,
    via: [COASTAL_WIRE],
    said: '2024-03-07',
    gist: 'Crews are asked not to cross the line.',
    kind: 'appeal',
  }),
  claim({ id: 'history', gist: 'The harbour had not been shut for a generation.' }),
  claim({
    id: 'checked',
    by: INSTITUTE,
    said: '2024-03-06',
    gist: 'A picture of sunken barges was checked.',
    review: { of: 'barges', rating: 'miscaptioned' },
  }),
];

/** Everything a card can hold. */
export const RICH: EntityDetail = {
  pack: {
    id: 'aldmoor-strike-2024',
    title: 'Aldmoor harbour strike 2024',
    version: 3,
    updated: '2024-03-12T00:00:00Z',
  },
  entity: {
    id: 'port-aldren',
    kind: 'place',
    name: 'Port Aldren',
    detail: 'harbour town',
    summary:
      'Container harbour through which most of the region’s grain left; its gates were shut in the strike.',
  },
  toldOn: TOLD_ON,
  figures: FIGURES,
  disputes: [...DISPUTES, SECOND_DISPUTE],
  claims: CLAIMS,
  written: [written(2, 'gates of Port Aldren', 'grain harbour'), written(7, 'the lower town')],
};

/** What most cards are: a figure or two, one dispute, a little else. */
export const TYPICAL: EntityDetail = {
  ...RICH,
  figures: FIGURES.slice(0, 2),
  disputes: DISPUTES,
  claims: CLAIMS.slice(0, 2),
};

export const ONLY_DISPUTES: EntityDetail = {
  ...RICH,
  figures: [],
  claims: [],
  disputes: [...DISPUTES, SECOND_DISPUTE],
};

export const NO_DISPUTES: EntityDetail = { ...RICH, disputes: [], figures: FIGURES.slice(0, 4) };

/** The least that an entity can have. */
export const BARE: EntityDetail = {
  ...RICH,
  entity: { id: 'dockers', kind: 'organisation', name: 'Dockers’ Federation' },
  figures: [],
  disputes: [],
  claims: [],
};

/** Long names, long words, other scripts, and markup that must stay text. */
export const HOSTILE: EntityDetail = {
  ...TYPICAL,
  entity: {
    id: 'port-aldren',
    kind: 'place',
    name: 'Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogoch',
    detail: '<img src=x onerror=alert(1)> ميناء على الساحل الشمالي',
    summary:
      'Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft {{7*7}} </style><b>bold</b> &amp;',
    when: '2024-03-01/..',
  },
};
