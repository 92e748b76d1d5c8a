import type { JSX } from 'preact';
import type { Card, Content } from '#lib/card/card-state.ts';
import type { Mark } from '#lib/card/mark.ts';
import { CardFrame } from '#lib/card/view/card-frame.tsx';
import type { EntityDetail } from '#lib/facts/entity-detail.ts';
import { BARE, HOSTILE, NO_DISPUTES, ONLY_DISPUTES, RICH, TYPICAL } from './fixtures.ts';
import { realDetail } from './real.ts';

type Scene = (props: { readonly theme: string }) => JSX.Element;

const NOW = Date.UTC(2026, 10, 22);
const ONE: Mark = { senses: [{ id: 'port-aldren', name: 'Port Aldren', kind: 'place' }] };
const TWO: Mark = {
  senses: [
    { id: 'port-aldren', name: 'Port Aldren', kind: 'place' },
    { id: 'council', name: 'Port Aldren Council', kind: 'organisation' },
  ],
};

interface Shown {
  readonly mark?: Mark;
  readonly pinned?: boolean;
  readonly pageDate?: string | null;
  readonly locale?: string;
  readonly layout?: 'tall' | 'wide';
}

function cards(
  contents: readonly Content[],
  { mark = ONE, pinned = false, pageDate = '2024-03-11', locale = 'en-AU', layout = 'tall' }: Shown = {},
): Scene {
  return ({ theme }) => (
    <div class="cards">
      {contents.map((content, index) => {
        const card: Card = { mark, opener: 'pointer', sense: 'port-aldren', token: 1, content, pinned };
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

const IDLE = { onSense: () => undefined, onPin: () => undefined, onClose: () => undefined };
const ready = (detail: EntityDetail): Content => ({ is: 'ready', detail });

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
  hostile: cards([ready(HOSTILE)], { locale: 'de-DE' }),
};
