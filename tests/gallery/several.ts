/** The invented harbour once more, as two other packs tell of it: other figures, other days, other voices. */
import type { EntityDetail, Party, Written } from '#lib/facts/entity-detail.ts';
import { claim, figure, RICH, TYPICAL } from './fixtures.ts';

const REGISTER: Party = { id: 'register', name: 'Northern Ports Register' };
const PILOTS: Party = { id: 'pilots', name: 'Pilots’ Association' };
const GAZETTE: Party = { id: 'gazette', name: 'Hallin Gazette' };

const inRegister = (paragraph: number, anchor: string): Written => ({
  source: 'register-2024',
  publisher: REGISTER,
  published: '2024-03-02',
  title: 'Ports of the northern coast',
  url: 'https://register.example/ports',
  paragraph,
  anchors: [anchor],
});
const inGazette: Written = {
  source: 'gazette-2023-11-20',
  publisher: GAZETTE,
  published: '2023-11-20',
  paragraph: 3,
  anchors: ['grain from Aldren'],
};

/** As a register of ports tells of it. */
export const REGISTERED: EntityDetail = {
  pack: { id: 'northern-ports', title: 'Northern ports', version: 12, updated: '2024-03-04T00:00:00Z' },
  entity: {
    id: 'aldren-port',
    kind: 'place',
    name: 'Port Aldren',
    detail: 'container and grain port',
    summary: 'Second port of the coast by tonnage, in public hands since 1988.',
  },
  toldOn: '2024-03-02',
  figures: [
    figure({
      id: 'berths',
      about: { id: 'aldren-port', name: 'Port Aldren' },
      label: 'deep-water berths',
      value: 14,
      unit: 'berth',
      asOf: '2024-01-01',
      claim: claim({ id: 'berths-claim', by: REGISTER, gist: 'The port has 14 berths.' }),
      written: [inRegister(2, 'deep-water berths')],
    }),
    figure({
      id: 'town',
      about: { id: 'aldren-port', name: 'Port Aldren' },
      label: 'people living in the town',
      value: 14_300,
      unit: 'person',
      asOf: '2023',
      claim: claim({ id: 'town-claim', by: REGISTER, gist: 'The town has 14,300 people.' }),
      written: [inRegister(2, 'inhabitants')],
    }),
  ],
  disputes: [
    {
      id: 'who-may-close',
      question: 'Who may close the harbour?',
      positions: [
        {
          label: 'The owner alone',
          claims: [
            claim({
              id: 'owner',
              by: { id: 'ministry', name: 'Ministry of Ports' },
              said: '2024-02-28',
              gist: 'Only the state, which owns the quays, can order the gates shut.',
              written: [inRegister(5, 'order the gates')],
            }),
          ],
        },
        {
          label: 'The pilots, in bad weather',
          claims: [
            claim({
              id: 'weather',
              by: PILOTS,
              said: '2024-03-01',
              gist: 'The master pilot has closed it on eleven days this winter.',
              quote: 'as the law allows',
              written: [inRegister(6, 'master pilot')],
            }),
          ],
        },
      ],
    },
  ],
  claims: [],
  written: [inRegister(1, 'Port Aldren')],
};

/** As a pack on the grain trade tells of it: little, and older. */
export const TRADED: EntityDetail = {
  pack: { id: 'grain-trade', title: 'Grain trade of the inland sea', version: 1, updated: '2023-11-22' },
  entity: { id: 'aldren', kind: 'facility', name: 'Aldren grain terminal', detail: 'terminal' },
  toldOn: '2023-11-20',
  figures: [
    figure({
      id: 'grain',
      about: { id: 'aldren', name: 'Aldren grain terminal' },
      label: 'of the region’s grain loaded here',
      value: 60,
      unit: 'percent',
      qualifier: 'about',
      asOf: '2023-11',
      claim: claim({ id: 'grain-claim', by: GAZETTE, gist: 'Most grain is loaded here.' }),
      written: [inGazette],
    }),
  ],
  disputes: [],
  claims: [
    claim({
      id: 'harvest',
      by: { id: 'growers', name: 'Growers’ Union' },
      said: '2023-11-18',
      gist: 'The harvest will not fit into the silos that are left.',
      kind: 'forecast',
      written: [inGazette],
    }),
  ],
  written: [inGazette],
};

/** After an update: one figure and one dispute are new, a statement was changed. */
export const UPDATED: EntityDetail = {
  ...TYPICAL,
  figures: TYPICAL.figures.map((one, index) => (index === 1 ? { ...one, fresh: 'added' as const } : one)),
  disputes: RICH.disputes.map((dispute, index) =>
    index === 1
      ? { ...dispute, fresh: 'added' as const }
      : {
          ...dispute,
          positions: dispute.positions.map((position) => ({
            ...position,
            claims: position.claims.map((one) =>
              one.id === 'open-1' ? { ...one, fresh: 'changed' as const } : one,
            ),
          })),
        },
  ),
};

/** A name that the last update brought, with everything that is told of it. */
export const NEWCOMER: EntityDetail = {
  ...REGISTERED,
  entity: { ...REGISTERED.entity, fresh: 'added' },
  figures: REGISTERED.figures.map((one) => ({
    ...one,
    fresh: 'added' as const,
    claim: { ...one.claim, fresh: 'added' as const },
  })),
  disputes: REGISTERED.disputes.map((dispute) => ({
    ...dispute,
    fresh: 'added' as const,
    positions: dispute.positions.map((position) => ({
      ...position,
      claims: position.claims.map((one) => ({ ...one, fresh: 'added' as const })),
    })),
  })),
};
