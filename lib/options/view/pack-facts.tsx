import type { JSX } from 'preact';
import type { PackView } from '#lib/library/view.ts';
import { originInWords } from '#lib/options/words.ts';
import { dateInWords } from '#lib/quantities/dates.ts';
import { ageInDays, isStale, referenceOf } from '#lib/ui/age.ts';
import { bytesInWords } from '#lib/ui/amounts.ts';
import { contentsOf } from '#lib/ui/library-words.ts';
import { PackText } from '#lib/ui/pack-text.tsx';
import { STRINGS } from '#lib/ui/strings.ts';

interface PackFactsProps {
  readonly pack: PackView;
  readonly now: number;
  readonly locale: string;
}

/** Whose pack it is, of when, what it holds, where it comes from: four lines. An age that is great stands out. */
export function PackFacts({ pack, now, locale }: PackFactsProps): JSX.Element {
  const { publisher, serves, stored } = pack;
  const today = referenceOf(null, now);
  const days = ageInDays(serves.toldOn, today);
  return (
    <div class="pack-facts">
      <p>
        <PackText text={publisher} /> · version {serves.version} · edited{' '}
        {dateInWords(serves.updated, locale)}
      </p>
      <p>
        {STRINGS.toldOn(dateInWords(serves.toldOn, locale))},{' '}
        <span data-stale={isStale(days) ? '' : undefined}>{STRINGS.age(days, today.is)}</span>
      </p>
      <p>
        {contentsOf(serves)} · {bytesInWords(serves.bytes)}
      </p>
      <p>
        <PackText text={originInWords(pack)} />
        {stored !== undefined && `, on this device since ${dateInWords(stored, locale)}`}
      </p>
    </div>
  );
}
