import type { JSX } from 'preact';
import type { Card, Why } from '#lib/card/card-state.ts';
import type { Whereabouts } from '#lib/card/ports.ts';
import { reportOf } from '#lib/card/report.ts';
import { WHY } from '#lib/card/why-strings.ts';
import { toldOf } from '#lib/card/why-told.ts';
import { ReportCopy } from './report-copy.tsx';
import { WhyPack } from './why-pack.tsx';
import { WHY_ID } from './why-toggle.tsx';

interface WhySectionProps {
  readonly card: Card;
  readonly whereabouts: Whereabouts;
}

const HEADING_ID = `${WHY_ID}-name`;

/** Why the name is marked: on its way, not to be had, or told, and then ready to be reported. Nothing until it is asked. */
export function WhySection({ card, whereabouts }: WhySectionProps): JSX.Element | null {
  const { why } = card;
  if (why.is === 'unasked') return null;
  return (
    <section
      class="why"
      id={WHY_ID}
      tabIndex={-1}
      aria-labelledby={HEADING_ID}
      aria-busy={why.is === 'pending'}
    >
      <h3 class="overline" id={HEADING_ID}>
        {WHY.heading}
      </h3>
      <WhyContent why={why} card={card} whereabouts={whereabouts} />
    </section>
  );
}

function WhyContent({ why, card, whereabouts }: WhySectionProps & { readonly why: Why }): JSX.Element {
  if (why.is !== 'told') {
    return (
      <p class="why-note" role="status">
        {why.is === 'failed' ? WHY.failed : WHY.pending}
      </p>
    );
  }
  const told = toldOf(why.packs, card.mark.senses, card.sense);
  const { text, start, end } = whereabouts.passage;
  if (told.length === 0) {
    return (
      <p class="why-note" role="status">
        {WHY.nothing}
      </p>
    );
  }
  return (
    <>
      {told.map((one) => (
        <WhyPack
          key={`${one.pack.id} ${one.meant.form}`}
          told={one}
          words={text.slice(start, end)}
          isNamed={told.length > 1}
        />
      ))}
      <ReportCopy text={reportOf(whereabouts, told)} />
    </>
  );
}
