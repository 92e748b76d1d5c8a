import type { JSX } from 'preact';
import type { DetailDispute } from '#lib/facts/entity-detail.ts';
import { PackText } from '#lib/ui/pack-text.tsx';
import { STRINGS } from '#lib/ui/strings.ts';
import { Fresh } from './fresh.tsx';
import { Position } from './position.tsx';
import type { Reading } from './reading.ts';

interface DisputesProps {
  readonly disputes: readonly DetailDispute[];
  readonly reading: Reading;
}

/** What is contested: each question, and every position on it in the same size and form. */
export function Disputes({ disputes, reading }: DisputesProps): JSX.Element | null {
  if (disputes.length === 0) return null;
  return (
    <section class="disputes">
      <h3 class="overline">{STRINGS.competing(disputes.length)}</h3>
      {disputes.map(({ id, question, positions, note, fresh }) => (
        <div class="dispute" key={id}>
          <h4 class="question">
            <PackText text={question} />
          </h4>
          <Fresh is={fresh} />
          <ul>
            {positions.map((position) => (
              <Position key={position.label} position={position} reading={reading} />
            ))}
          </ul>
          {note !== undefined && (
            <p class="note">
              <PackText text={note} />
            </p>
          )}
        </div>
      ))}
    </section>
  );
}
