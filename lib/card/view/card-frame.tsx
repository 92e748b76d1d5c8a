import type { JSX } from 'preact';
import type { Card } from '#lib/card/card-state.ts';
import { rivalsOf } from '#lib/card/companions.ts';
import type { Whereabouts } from '#lib/card/ports.ts';
import { PackText } from '#lib/ui/pack-text.tsx';
import { STRINGS } from '#lib/ui/strings.ts';
import { CardActions } from './card-actions.tsx';
import { CardView } from './card-view.tsx';
import { SensesSwitch } from './senses-switch.tsx';
import { WhySection } from './why.tsx';
import { WhyToggle } from './why-toggle.tsx';

/** What a reader can do with an open card. */
export interface CardHandlers {
  onSense(id: string): void;
  onPin(pinned: boolean): void;
  /** Asks why the name is marked, or closes what was said of it. */
  onWhy(open: boolean): void;
  onClose(): void;
}

export interface CardFrameProps extends CardHandlers {
  readonly card: Card;
  /** Where the mark was met; undefined where nothing can be said of why it is there. */
  readonly whereabouts: Whereabouts | undefined;
  /** Milliseconds since 1970. */
  readonly now: number;
  /** ISO date of the page; null where it is unknown. */
  readonly pageDate: string | null;
  /** BCP 47 tag for numbers and dates. */
  readonly locale: string;
}

const HEADING_ID = 'card-name';

/**
 * The card as a dialog. Opened by key it takes the focus and is modal to assistive technology; opened by pointer it
 * takes nothing, and is a dialog all the same, because a tooltip may hold no buttons.
 */
export function CardFrame(props: CardFrameProps): JSX.Element {
  const { card } = props;
  return (
    <section
      class="card"
      role="dialog"
      aria-labelledby={HEADING_ID}
      aria-modal={card.opener === 'keyboard' ? 'true' : undefined}
      aria-busy={card.content.is === 'pending'}
    >
      <CardContent {...props} />
    </section>
  );
}

function CardContent(props: CardFrameProps): JSX.Element {
  const { card, whereabouts, now, pageDate, locale, onSense, onPin, onWhy, onClose } = props;
  const rivals = rivalsOf(card.mark.senses, card.sense);
  const senses = <SensesSwitch senses={rivals} chosen={card.sense} onChoose={onSense} />;
  if (card.content.is === 'ready') {
    const actions = <CardActions pin={{ isOn: card.pinned, onChange: onPin }} onClose={onClose} />;
    const shared = { now, pageDate, locale, senses, actions, headingId: HEADING_ID };
    const why = whereabouts && {
      why: <WhySection card={card} whereabouts={whereabouts} />,
      whyToggle: <WhyToggle isOpen={card.why.is !== 'unasked'} onToggle={onWhy} />,
    };
    return <CardView details={card.content.details} {...shared} {...why} />;
  }
  const name = card.mark.senses.find(({ id }) => id === card.sense)?.name ?? card.mark.senses[0].name;
  return (
    <>
      <div class="content" tabIndex={-1}>
        <header class="head">
          <h2 id={HEADING_ID}>
            <PackText text={name} />
          </h2>
        </header>
        {senses}
        {card.content.is === 'pending' ? (
          <p class="pending">{STRINGS.loading}</p>
        ) : (
          <Failed why={card.content.why} />
        )}
      </div>
      {card.content.is === 'failed' && (
        <footer class="foot">
          <span class="pack" />
          <CardActions onClose={onClose} />
        </footer>
      )}
    </>
  );
}

type FailedContent = Extract<Card['content'], { is: 'failed' }>;

/** What went wrong, and what the reader can do about it. */
function Failed({ why }: Pick<FailedContent, 'why'>): JSX.Element {
  const { what, remedy } = STRINGS.failure(why);
  return (
    <div class="failed" role="status">
      <p>{what}</p>
      <p class="remedy">{remedy}</p>
    </div>
  );
}
