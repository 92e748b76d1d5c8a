import type { JSX } from 'preact';
import type { PackView } from '#lib/library/view.ts';
import { dateInWords } from '#lib/quantities/dates.ts';
import { ageInDays, referenceOf } from '#lib/ui/age.ts';
import { STRINGS } from '#lib/ui/strings.ts';

interface PackAgeProps {
  readonly pack: PackView;
  readonly now: number;
  readonly locale: string;
}

/** "As told on 9 Sep 2022, 4 years ago": the age is counted against today, because no page is asked. */
export function PackAge({ pack, now, locale }: PackAgeProps): JSX.Element {
  const today = referenceOf(null, now);
  const { toldOn } = pack.serves;
  return (
    <small class="pack-age">
      {STRINGS.toldOn(dateInWords(toldOn, locale))},{' '}
      <span class="pack-years">{STRINGS.age(ageInDays(toldOn, today), today.is)}</span>
    </small>
  );
}
