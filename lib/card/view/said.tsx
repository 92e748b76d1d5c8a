import type { JSX } from 'preact';
import type { DetailClaim } from '#lib/facts/entity-detail.ts';
import { dateInWords } from '#lib/quantities/dates.ts';
import { STRINGS } from '#lib/ui/strings.ts';
import type { Reading } from './reading.ts';

/** The day a claim was made; for an undated one, the day by which it must have been made: its source's own. */
export function Said({
  claim,
  reading,
}: {
  readonly claim: DetailClaim;
  readonly reading: Reading;
}): JSX.Element {
  const { locale } = reading;
  if (claim.said !== null) {
    return (
      <time class="said" dateTime={claim.said}>
        {dateInWords(claim.said, locale)}
      </time>
    );
  }
  const by = claim.written[0]?.published;
  return (
    <span class="said">
      {STRINGS.undated}
      {by !== undefined && (
        <>
          , <time dateTime={by}>{STRINGS.noLaterThan(dateInWords(by, locale))}</time>
        </>
      )}
    </span>
  );
}
