import type { JSX } from 'preact';
import type { PackView } from '#lib/library/view.ts';
import { originInWords } from '#lib/options/words.ts';
import { dateInWords } from '#lib/quantities/dates.ts';
import { ageInDays, referenceOf } from '#lib/ui/age.ts';
import { bytesInWords } from '#lib/ui/amounts.ts';
import { contentsOf } from '#lib/ui/library-words.ts';
import { PackText } from '#lib/ui/pack-text.tsx';
import { STRINGS } from '#lib/ui/strings.ts';

interface PackFactsProps {
  readonly pack: PackView;
  readonly now: number;
  readonly locale: string;
}

/** Whose pack it is, of when, what it holds, where it comes from: four lines, the age standing out. */
export function PackFacts({ pack, now, locale }: PackFactsProps): JSX.Element {
  const { publisher, serves, stored } = pack;
  const today = referenceOf(null, now);
  return (
    <div class="pack-facts">
      <p>
        <PackText text={publisher} /> · version {serves.version} · edited{' '}
        {dateInWords(serves.updated, locale)}
      </p>
      <p>
        {STRINGS.toldOn(dateInWords(serves.toldOn, locale))},{' '}
        <span class="age">{STRINGS.age(ageInDays(serves.toldOn, today), today.is)}</span>
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
