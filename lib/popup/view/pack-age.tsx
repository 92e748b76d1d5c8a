import type { JSX } from 'preact';
import type { PackView } from '#lib/library/view.ts';
import { asToldOn, OLDEST } from '#lib/popup/words.ts';
import { dateInWords } from '#lib/quantities/dates.ts';
import { ageInDays, isStale, referenceOf } from '#lib/ui/age.ts';
import { PackText } from '#lib/ui/pack-text.tsx';
import { STRINGS } from '#lib/ui/strings.ts';

interface PackAgeProps {
  readonly pack: PackView;
  /** It is the oldest of several, and named. */
  readonly amongOthers: boolean;
  readonly now: number;
  readonly locale: string;
}

/** "As told on 9 Sep 2022, 4 years ago": the age is counted against today, because no page is asked. */
export function PackAge({ pack, amongOthers, now, locale }: PackAgeProps): JSX.Element {
  const today = referenceOf(null, now);
  const days = ageInDays(pack.serves.toldOn, today);
  const date = dateInWords(pack.serves.toldOn, locale);
  return (
    <small class="pack-age">
      {amongOthers ? (
        <>
          {OLDEST}
          <PackText text={pack.title} />, {asToldOn(date)}
        </>
      ) : (
        STRINGS.toldOn(date)
      )}
      , <span data-stale={isStale(days) ? '' : undefined}>{STRINGS.age(days, today.is)}</span>
    </small>
  );
}
