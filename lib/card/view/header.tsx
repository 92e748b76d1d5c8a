import type { JSX } from 'preact';
import type { EntityDetail } from '#lib/facts/entity-detail.ts';
import { intervalInWords } from '#lib/quantities/dates.ts';
import { PackText } from '#lib/ui/pack-text.tsx';
import { STRINGS } from '#lib/ui/strings.ts';
import type { Reading } from './reading.ts';

interface HeaderProps {
  readonly entity: EntityDetail['entity'];
  readonly headingId: string;
  readonly reading: Reading;
}

/** The name, and beside it what it is: the detail the pack gives, else the kind. */
export function Header({ entity, headingId, reading }: HeaderProps): JSX.Element {
  return (
    <header class="head">
      <h2 id={headingId}>
        <PackText text={entity.name} />
      </h2>{' '}
      <span class="detail">
        {entity.detail === undefined ? STRINGS.kind(entity.kind) : <PackText text={entity.detail} />}
        {entity.when !== undefined && `, ${intervalInWords(entity.when, reading.locale)}`}
      </span>
    </header>
  );
}
