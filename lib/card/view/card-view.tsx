import type { ComponentChildren, JSX } from 'preact';
import type { EntityDetail } from '#lib/facts/entity-detail.ts';
import { referenceOf } from '#lib/ui/age.ts';
import { PackText } from '#lib/ui/pack-text.tsx';
import { AlsoSaid } from './also-said.tsx';
import { Disputes } from './disputes.tsx';
import { Figures } from './figures.tsx';
import { Footer } from './footer.tsx';
import { Header } from './header.tsx';
import type { Reading } from './reading.ts';
import { ToldOn } from './told-on.tsx';
import { WhereWritten } from './where-written.tsx';

export interface CardViewProps {
  readonly detail: EntityDetail;
  /** Milliseconds since 1970. */
  readonly now: number;
  /** ISO date of the page on which the card is read; null where it is unknown or there is no page. */
  readonly pageDate: string | null;
  /** BCP 47 tag for numbers and dates. */
  readonly locale: string;
  /** Id for the heading, by which a dialog around the view is named; unique in its document or shadow root. */
  readonly headingId: string;
  /** Under the heading: a choice among senses. */
  readonly senses?: ComponentChildren;
  /** In the footer: buttons. */
  readonly actions?: ComponentChildren;
}

/** Everything the index says about one entity. The order is fixed: who, when it was told, what, how much, who disagrees. */
export function CardView({
  detail,
  now,
  pageDate,
  locale,
  headingId,
  senses,
  actions,
}: CardViewProps): JSX.Element {
  const reading: Reading = {
    locale,
    reference: referenceOf(pageDate, now),
    superseded: supersededIn(detail),
  };
  const { entity } = detail;
  return (
    <>
      {/* It scrolls, so that a key that opened a card can also move what it shows. */}
      <div class="content" tabIndex={-1}>
        <div class="facts">
          <Header entity={entity} headingId={headingId} reading={reading} />
          {senses}
          <ToldOn date={detail.toldOn} reading={reading} />
          {entity.summary !== undefined && (
            <p class="summary">
              <PackText text={entity.summary} />
            </p>
          )}
          <Figures key={entity.id} detail={detail} reading={reading} />
        </div>
        {detail.disputes.length + detail.claims.length > 0 && (
          <div class="claims">
            <Disputes disputes={detail.disputes} reading={reading} />
            <AlsoSaid
              key={entity.id}
              claims={detail.claims}
              apart={detail.disputes.length > 0}
              reading={reading}
            />
          </div>
        )}
        <WhereWritten places={detail.written} reading={reading} />
      </div>
      <Footer pack={detail.pack} actions={actions} />
    </>
  );
}

function supersededIn({ disputes, claims }: EntityDetail): ReadonlySet<string> {
  const disputed = disputes.flatMap(({ positions }) => positions.flatMap((position) => position.claims));
  return new Set([...disputed, ...claims].flatMap(({ supersedes }) => supersedes ?? []));
}
