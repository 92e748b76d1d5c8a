import type { DetailFigure } from '#lib/facts/entity-detail.ts';
import { dateInWords } from '#lib/quantities/dates.ts';
import { STRINGS } from '#lib/ui/strings.ts';

/** For when a figure holds, in words: "since 1 Sep 2022", "as of 8 Sep 2022". Nothing is invented where it is undated. */
export function figureTimes(
  { since, asOf }: Pick<DetailFigure, 'since' | 'asOf'>,
  locale: string,
): readonly string[] {
  return [
    ...(since === undefined ? [] : [STRINGS.since(dateInWords(since, locale))]),
    ...(asOf === null ? [] : [STRINGS.asOf(dateInWords(asOf, locale))]),
  ];
}
