import type { JSX } from 'preact';
import type { DetailFigure } from '#lib/facts/entity-detail.ts';
import { amountOf } from '#lib/quantities/amount.ts';
import { convert } from '#lib/quantities/conversion.ts';
import { PackText } from '#lib/ui/pack-text.tsx';
import { STRINGS } from '#lib/ui/strings.ts';
import { AmountText } from './amount-text.tsx';
import { Fresh } from './fresh.tsx';
import type { Reading } from './reading.ts';
import { Sayer } from './sayer.tsx';

interface FigureProps {
  readonly figure: DetailFigure;
  /** The same amount in another unit, as the source gives it. */
  readonly conversions: readonly DetailFigure[];
  /** Id of the entity whose card this is. */
  readonly subject: string;
  /** True while it waits behind "more". */
  readonly isHidden: boolean;
  readonly reading: Reading;
}

/** One figure: the amount in the margin; what it measures, when and who says so beside it. */
export function Figure({ figure, conversions, subject, isHidden, reading }: FigureProps): JSX.Element {
  return (
    <div class="figure row" hidden={isHidden}>
      <dt>
        <AmountText amount={amountOf(figure, reading.locale)} />
        {conversions.length === 0 && <OurConversion figure={figure} reading={reading} />}
      </dt>
      <dd>
        {figure.about.id !== subject && (
          <>
            <PackText text={figure.about.name} />:{' '}
          </>
        )}
        <PackText text={figure.label} />
        {conversions.map((same) => (
          <SourceConversion key={same.id} figure={same} reading={reading} />
        ))}
        <Sayer figure={figure} reading={reading} />
        <Fresh is={figure.fresh ?? figure.claim.fresh} />
      </dd>
    </div>
  );
}

function SourceConversion({
  figure,
  reading,
}: {
  readonly figure: DetailFigure;
  readonly reading: Reading;
}): JSX.Element {
  return (
    <small class="conversion">
      {STRINGS.sameAmount} <AmountText amount={amountOf(figure, reading.locale)} />,{' '}
      <PackText text={figure.claim.by.name} />
    </small>
  );
}

function OurConversion({
  figure,
  reading,
}: {
  readonly figure: DetailFigure;
  readonly reading: Reading;
}): JSX.Element | null {
  if (figure.value === null) return null;
  const converted = convert(figure.unit, figure.value, figure.max, reading.locale);
  if (converted === null) return null;
  const amount = amountOf({ ...converted, label: figure.label }, reading.locale);
  return (
    <small class="conversion" title={STRINGS.ourConversion}>
      ≈ <AmountText amount={amount} />
      <span class="spoken">, {STRINGS.ourConversion}</span>
    </small>
  );
}
