import type { JSX } from 'preact';
import type { DetailDispute } from '#lib/facts/entity-detail.ts';
import { PackText } from '#lib/ui/pack-text.tsx';
import type { Reading } from './reading.ts';
import { Voice } from './voice.tsx';

interface PositionProps {
  readonly position: DetailDispute['positions'][number];
  readonly reading: Reading;
}

/** One answer to the question, and everyone who gives it: speakers in the margin, what they say beside it. */
export function Position({ position, reading }: PositionProps): JSX.Element {
  return (
    <li class="position">
      <p class="label">
        <PackText text={position.label} />
      </p>
      {position.claims.map((claim, index) => (
        <Voice key={claim.id} claim={claim} before={position.claims[index - 1]} reading={reading} />
      ))}
    </li>
  );
}
