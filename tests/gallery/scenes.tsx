import type { JSX } from 'preact';
import type { Card, Content, Why } from '#lib/card/card-state.ts';
import type { Mark } from '#lib/card/mark.ts';
import { CardFrame } from '#lib/card/view/card-frame.tsx';
import type { EntityDetail } from '#lib/facts/entity-detail.ts';
import { refOf } from '#lib/facts/entity-ref.ts';
import type { WireExplanation } from '#lib/messages/message-map.ts';
import { AT_ALDREN, HOSTILE_REASONS, NAMESAKES, WAITING } from './explanations.ts';
import { BARE, HOSTILE, NO_DISPUTES, ONLY_DISPUTES, RICH, TYPICAL } from './fixtures.ts';
import { realDetail } from './real.ts';
import { NEWCOMER, REGISTERED, TRADED, UPDATED } from './several.ts';

type Scene = (props: { readonly theme: string }) => JSX.Element;

const NOW = Date.UTC(2026, 10, 22);
const PORT = refOf(RICH.pack.id, RICH.entity.id);
const ONE: Mark = { senses: [{ id: PORT, name: 'Port Aldren', kind: 'place' }] };
const TWO: Mark = {
  senses: [
    { id: PORT, name: 'Port Aldren', kind: 'place' },
    { id: refOf(RICH.pack.id, 'council'), name: 'Port Aldren Council', kind: 'organisation' },
  ],
};

interface Shown {
  readonly mark?: Mark;
  readonly pinned?: boolean;
  readonly pageDate?: string | null;
  readonly locale?: string;
  readonly layout?: 'tall' | 'wide';
  /** One for each card, in order; a card without one has not been asked. */
  readonly whys?: readonly Why[];
}

function cards(
  contents: readonly Content[],
  {
    mark = ONE,
    pinned = false,
    pageDate = '2024-03-11',
    locale = 'en-AU',
    layout = 'tall',
    whys = [],
  }: Shown = {},
): Scene {
  return ({ theme }) => (
    <div class="cards">
      {contents.map((content, index) => {
        const why = whys[index] ?? { is: 'unasked' };
        const card: Card = { mark, opener: 'pointer', sense: PORT, token: 1, content, pinned, why };
        return (
          <div class="slot" key={index} data-layout={layout}>
            <div class="surface" data-theme={theme} data-layout={layout}>
              <CardFrame card={card} now={NOW} pageDate={pageDate} locale={locale} {...IDLE} />
            </div>
          </div>
        );
      })}
    </div>
  );
}

const IDLE = {
  onSense: () => undefined,
  onPin: () => undefined,
  onWhy: () => undefined,
  onClose: () => undefined,
  whereabouts: AT_ALDREN,
};
const told = (...packs: WireExplanation[]): Why => ({ is: 'told', packs });
const ready = (...details: EntityDetail[]): Content => ({ is: 'ready', details });

export const SCENES: Readonly<Record<string, Scene>> = {
  typical: cards([ready(TYPICAL)]),
  old: cards([ready(TYPICAL)], { pageDate: '2026-11-20' }),
  wide: cards([ready(TYPICAL), ready(NO_DISPUTES)], { layout: 'wide', pageDate: '2026-11-20' }),
  rich: cards([ready(RICH), ready(NO_DISPUTES)]),
  disputes: cards([ready(ONLY_DISPUTES)]),
  bare: cards([ready(BARE), { is: 'pending' }, { is: 'failed', why: 'unreachable' }]),
  senses: cards([ready(TYPICAL), { is: 'pending' }], { mark: TWO, pinned: true }),
  real: cards([ready(realDetail('kupyansk')), ready(realDetail('isw'))], { pageDate: null }),
  'real-wide': cards([ready(realDetail('kupyansk')), ready(realDetail('energoatom'))], {
    pageDate: null,
    layout: 'wide',
  }),
  forces: cards([ready(realDetail('ukrainian-forces')), ready(realDetail('zelensky'))], {
    pageDate: '2022-09-10',
  }),
  'two-packs': cards([ready(TYPICAL, REGISTERED), ready(REGISTERED, TYPICAL)]),
  'two-packs-wide': cards([ready(TYPICAL, REGISTERED)], { layout: 'wide', mark: TWO }),
  'three-packs': cards([ready(TRADED, REGISTERED, TYPICAL), ready(BARE, TRADED)], { mark: TWO }),
  'three-packs-wide': cards([ready(TRADED, REGISTERED, TYPICAL)], { layout: 'wide' }),
  fresh: cards([ready(UPDATED), ready(NEWCOMER)]),
  why: cards([ready(BARE), ready(BARE)], { mark: TWO, whys: [told(NAMESAKES), told(WAITING)] }),
  'why-silent': cards([ready(BARE), ready(BARE), ready(BARE)], {
    whys: [{ is: 'pending', token: 2 }, { is: 'failed', why: 'unreachable' }, told()],
  }),
  'why-hostile': cards([ready(BARE)], { whys: [told(HOSTILE_REASONS)] }),
  hostile: cards([ready(HOSTILE)], { locale: 'de-DE' }),
};
