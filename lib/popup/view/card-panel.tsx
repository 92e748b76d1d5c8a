import type { JSX } from 'preact';
import { CardView } from '#lib/card/view/card-view.tsx';
import type { FoundEntity } from '#lib/messages/message-map.ts';
import type { PopupActions } from '#lib/popup/actions.ts';
import type { View } from '#lib/popup/state.ts';
import { TROUBLE } from '#lib/popup/words.ts';
import { STRINGS } from '#lib/ui/strings.ts';
import { BackBar } from './back-bar.tsx';

interface CardPanelProps {
  readonly view: Extract<View, { at: 'card' }>;
  readonly found: readonly FoundEntity[];
  readonly actions: PopupActions;
  readonly now: number;
  readonly locale: string;
}

/** The card that a search opens: the same as on a page, under a way back. */
export function CardPanel({ view, found, actions, now, locale }: CardPanelProps): JSX.Element {
  // What is not marked has no card on the page.
  const here = found.find(({ id, quiet }) => id === view.entity && !quiet);
  const { card } = view;
  return (
    <div class="panel">
      <BackBar title={STRINGS.product} titleUnseen onBack={actions.back}>
        {here !== undefined && (
          <button class="button far" type="button" onClick={() => void actions.show(here.id)}>
            Show on this page
          </button>
        )}
      </BackBar>
      <main class="scroll" aria-busy={card === undefined}>
        {card === undefined && <p class="empty">{STRINGS.loading}</p>}
        {card?.ok === false && <p class="empty">{TROUBLE[card.why]}</p>}
        {card?.ok && (
          <article aria-labelledby="card-heading">
            <CardView
              details={card.value}
              now={now}
              pageDate={null}
              locale={locale}
              headingId="card-heading"
            />
          </article>
        )}
      </main>
    </div>
  );
}
