import type { JSX } from 'preact';
import type { DetailFigure } from '#lib/facts/entity-detail.ts';
import { dateInWords } from '#lib/quantities/dates.ts';
import { PackText } from '#lib/ui/pack-text.tsx';
import { STRINGS } from '#lib/ui/strings.ts';
import { figureTimes } from './figure-times.ts';
import type { Reading } from './reading.ts';

/** Under a figure: for when it holds, who says so and via whom; the day it was said where it has no date of its own. */
export function Sayer({
  figure,
  reading,
}: {
  readonly figure: DetailFigure;
  readonly reading: Reading;
}): JSX.Element {
  const { by, via, said } = figure.claim;
  const isDated = figure.asOf !== null || figure.asOfBasis !== undefined;
  return (
    <small class="sayer">
      {figure.asOf === null && figure.asOfBasis !== undefined && (
        <>
          <PackText text={figure.asOfBasis} /> ·{' '}
        </>
      )}
      {figureTimes(figure, reading.locale).map((time) => `${time} · `)}
      <PackText text={by.name} />
      {via.map((agency) => (
        <span key={agency.id}>
          , {STRINGS.via} <PackText text={agency.name} />
        </span>
      ))}
      {!isDated && `, ${said === null ? STRINGS.undated : dateInWords(said, reading.locale)}`}
    </small>
  );
}
