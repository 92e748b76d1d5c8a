import type { JSX } from 'preact';
import { dateInWords } from '#lib/quantities/dates.ts';
import { ageInDays, isStale } from '#lib/ui/age.ts';
import { STRINGS } from '#lib/ui/strings.ts';
import type { Reading } from './reading.ts';

interface ToldOnProps {
  /** ISO date: the day the facts were told. */
  readonly date: string;
  readonly reading: Reading;
}

/** When the facts were told, and how old that makes them: beside the date, or as a sentence where they are old. */
export function ToldOn({ date, reading }: ToldOnProps): JSX.Element {
  const { reference, locale } = reading;
  const days = ageInDays(date, reference);
  return (
    <p class="told-on">
      <time dateTime={date}>{STRINGS.toldOn(dateInWords(date, locale))}</time>
      {isStale(days) ? (
        <strong class="stale">{STRINGS.stale(days, reference.is)}</strong>
      ) : (
        ` · ${STRINGS.age(days, reference.is)}`
      )}
    </p>
  );
}
