import type { JSX } from 'preact';
import type { PackInfo } from '#lib/messages/message-map.ts';
import { ageInDays, referenceOf } from '#lib/ui/age.ts';
import { dateInWords } from '#lib/ui/dates.ts';
import { STRINGS } from '#lib/ui/strings.ts';

interface PackAgeProps {
  readonly pack: PackInfo;
  readonly now: number;
  readonly locale: string;
}

/** "As told on 9 Sep 2022, 4 years ago": the age is counted against today, because no page is asked. */
export function PackAge({ pack, now, locale }: PackAgeProps): JSX.Element {
  const today = referenceOf(null, now);
  return (
    <small class="pack-age">
      {STRINGS.toldOn(dateInWords(pack.toldOn, locale))},{' '}
      <span class="pack-years">{STRINGS.age(ageInDays(pack.toldOn, today), today.is)}</span>
    </small>
  );
}
