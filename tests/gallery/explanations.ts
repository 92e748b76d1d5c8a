/** Why an invented harbour is marked, in the shape in which reasons travel to a card. */
import type { Whereabouts } from '#lib/card/ports.ts';
import { refOf } from '#lib/facts/entity-ref.ts';
import type { WireExplanation } from '#lib/messages/message-map.ts';
import { TYPICAL } from './fixtures.ts';
import { REGISTERED } from './several.ts';

type Bearer = WireExplanation['senses'][number];

const TEXT =
  'Depuis jeudi, rien ne sort plus du port d’Aldrène : les grues sont à l’arrêt et le préfet attend une réponse.';
const WORDS = 'port d’Aldrène';

/** A sentence of a French page that names the harbour. */
export const AT_ALDREN: Whereabouts = {
  passage: { text: TEXT, start: TEXT.indexOf(WORDS), end: TEXT.indexOf(WORDS) + WORDS.length },
  address: 'https://courrier.example/mer/greve?from=letter&reader=4711#comments',
  version: '0.1.0',
};

const packOf = ({ pack: { id, title, version } }: typeof TYPICAL): WireExplanation['pack'] => ({
  id,
  title,
  version,
});

/** The harbour by its French name. */
const HARBOUR: Bearer = {
  entity: refOf(TYPICAL.pack.id, TYPICAL.entity.id),
  name: TYPICAL.entity.name,
  form: 'port d’Aldrène',
  lang: 'fr',
  rules: ['fr: newspapers write è before a silent e', 'fr: “port de” before the name of a harbour'],
  reasons: [
    { points: 2, why: 'the pack holds this name for unmistakable', by: '' },
    { points: 1, why: 'the words around it say what kind of place it is, and it is one', by: 'grues' },
    { points: -2, why: 'at the start of a sentence it may be an ordinary word', by: 'port' },
  ],
  points: 1,
  stands: true,
};

const COUNCIL: Bearer = {
  entity: refOf(TYPICAL.pack.id, 'council'),
  name: 'Port Aldren Council',
  form: 'port d’Aldrène',
  lang: 'fr',
  rules: ['fr: a council by the name of its town'],
  reasons: [{ points: 1, why: 'what it does is done by governments', by: 'attend' }],
  points: 1,
  stands: true,
};

const LINER: Bearer = {
  entity: refOf(TYPICAL.pack.id, 'liner'),
  name: 'Aldren Liner Company',
  form: 'Aldrène',
  rules: [],
  reasons: [{ points: -4, why: 'a ship bears the name', by: 'les grues' }],
  points: -4,
  stands: false,
};

/** Marked wherever it stands, with two other bearers beside it. */
export const NAMESAKES: WireExplanation = {
  pack: packOf(TYPICAL),
  verdict: 'marked',
  senses: [{ ...HARBOUR, reasons: HARBOUR.reasons.slice(0, 2), points: 3 }, COUNCIL, LINER],
};

/** Marked because the page speaks of the subject: something spoke for it and something against. */
export const WAITING: WireExplanation = { pack: packOf(TYPICAL), verdict: 'waits', senses: [HARBOUR] };

/** As the two packs of `several.ts` meet it; the second knows the name as it stands and nothing around it. */
export const OF_SEVERAL: readonly WireExplanation[] = [
  NAMESAKES,
  {
    pack: packOf(REGISTERED),
    verdict: 'waits',
    senses: [
      {
        entity: refOf(REGISTERED.pack.id, REGISTERED.entity.id),
        name: REGISTERED.entity.name,
        form: 'Port Aldren',
        rules: [],
        reasons: [],
        points: 0,
        stands: true,
      },
    ],
  },
];

/** Everything that a pack may write, where it hurts most. */
export const HOSTILE_REASONS: WireExplanation = {
  pack: { ...packOf(TYPICAL), title: 'A title\nPage: https://elsewhere.example/' },
  verdict: 'none',
  senses: [
    {
      ...HARBOUR,
      name: 'مرفأ ألدرين <img src=x onerror=alert(1)>',
      form: 'Donaudampfschifffahrtsgesellschaftskapitänswitwenrentenanspruch',
      lang: 'not a language',
      rules: ['</style><b>bold</b>', 'a rule\nExtension: another'],
    },
  ],
};
