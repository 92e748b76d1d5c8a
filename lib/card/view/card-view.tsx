import type { ComponentChildren, JSX } from 'preact';
import type { EntityDetail } from '#lib/facts/entity-detail.ts';
import { referenceOf } from '#lib/ui/age.ts';
import { Account } from './account.tsx';
import { Footer } from './footer.tsx';

/**
 * The view of a card, for whoever shows one: the card on a page, the popup, the welcome page. `details` is what
 * `background/detail` answers; of one entity it is a list of one.
 */
export interface CardViewProps {
  /** What each pack tells that bears the name, the chosen one first; never empty. */
  readonly details: readonly EntityDetail[];
  /** Milliseconds since 1970. */
  readonly now: number;
  /** ISO date of the page on which the card is read; null where it is unknown or there is no page. */
  readonly pageDate: string | null;
  /** BCP 47 tag for numbers and dates. */
  readonly locale: string;
  /** Id for the first heading, by which a dialog around the view is named; unique in its document or shadow root. */
  readonly headingId: string;
  /** Under the first heading: a choice among senses. */
  readonly senses?: ComponentChildren;
  /** Behind the accounts: a section about the mark, where the card is that of a mark. */
  readonly why?: ComponentChildren;
  /** In the footer, under the pack: the line that opens that section. */
  readonly whyToggle?: ComponentChildren;
  /** In the footer: buttons. */
  readonly actions?: ComponentChildren;
}

/** What the packs tell of one name: one account after the other, each under its own source, none above the others. */
export function CardView(props: CardViewProps): JSX.Element {
  const { details, now, pageDate, locale, headingId, senses, why, whyToggle, actions } = props;
  const basis = { locale, reference: referenceOf(pageDate, now) };
  return (
    <>
      {/* It scrolls, so that a key that opened a card can also move what it shows. */}
      <div class="content" tabIndex={-1} data-accounts={details.length}>
        {details.map((detail, index) => (
          <Account
            key={detail.pack.id}
            detail={detail}
            basis={basis}
            headingId={index === 0 ? headingId : `${headingId}-${index + 1}`}
            place={details.length > 1 ? { number: index + 1, of: details.length } : undefined}
            senses={index === 0 ? senses : undefined}
          />
        ))}
        {why}
      </div>
      <Footer packs={details.map(({ pack }) => pack)} line={whyToggle} actions={actions} />
    </>
  );
}
