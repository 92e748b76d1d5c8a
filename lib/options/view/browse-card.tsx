import type { JSX } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { CardView } from '#lib/card/view/card-view.tsx';
import type { OpenCard } from '#lib/options/browsing-state.ts';
import { problemInWords } from '#lib/ui/answer.ts';
import { STRINGS } from '#lib/ui/strings.ts';
import type { Surroundings } from './surroundings.ts';

interface BrowseCardProps {
  readonly card: OpenCard;
  readonly muted: readonly string[];
  readonly around: Surroundings;
}

/** The card of a name, as pages show it, and whether the name is to be found at all. Escape and "Close" lead back. */
export function BrowseCard({ card, muted, around }: BrowseCardProps): JSX.Element {
  const { actions, now, locale } = around;
  const { entity, facts } = card;
  const close = useRef<HTMLButtonElement>(null);
  useLayoutEffect(() => close.current?.focus({ preventScroll: true }), []);
  const leave = () => {
    actions.closeCard();
    // On a narrow page the list was hidden; it is there again once this card is gone.
    document.querySelector<HTMLElement>(`[data-entity="${entity}"]`)?.focus();
  };
  const [first] = facts?.ok ? facts.value : [];
  const isMuted = muted.includes(entity);
  return (
    <article
      class="browser-card"
      aria-labelledby={first === undefined ? undefined : 'browsed-card'}
      aria-label={first === undefined ? 'Card' : undefined}
      aria-busy={facts === undefined}
      onKeyDown={(event) => event.key === 'Escape' && leave()}
    >
      <p class="card-bar">
        <button class="button" type="button" ref={close} onClick={leave}>
          Close
        </button>
        {first !== undefined && (
          <button
            class="button"
            type="button"
            onClick={() => void actions.muteEntity(entity, first.entity.name, !isMuted)}
          >
            {isMuted ? 'Find it again' : 'Never find this name'}
          </button>
        )}
      </p>
      {facts === undefined && <p class="empty">{STRINGS.loading}</p>}
      {facts?.ok === false && <p class="empty">{problemInWords(facts.problem).what}</p>}
      {facts?.ok && first === undefined && <p class="empty">The index no longer holds this name.</p>}
      {facts?.ok && first !== undefined && (
        <CardView details={facts.value} now={now} pageDate={null} locale={locale} headingId="browsed-card" />
      )}
    </article>
  );
}
