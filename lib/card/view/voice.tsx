import type { JSX } from 'preact';
import type { DetailClaim } from '#lib/facts/entity-detail.ts';
import { intervalInWords } from '#lib/quantities/dates.ts';
import { hasPassed } from '#lib/ui/age.ts';
import { PackText } from '#lib/ui/pack-text.tsx';
import { STRINGS } from '#lib/ui/strings.ts';
import { Chain } from './chain.tsx';
import { Fresh } from './fresh.tsx';
import type { Reading } from './reading.ts';
import { Said } from './said.tsx';

interface VoiceProps {
  readonly claim: DetailClaim;
  /** The claim above it: a speaker, a day or a kind of speech that stays the same is printed once. */
  readonly before: DetailClaim | undefined;
  readonly reading: Reading;
}

/** One claim, laid out like a line in a play: the speaker and the day in the margin, what is said beside it. */
export function Voice({ claim, before, reading }: VoiceProps): JSX.Element {
  const isSameSpeaker = before?.by.id === claim.by.id;
  const isSame = isSameSpeaker && before.said === claim.said && before.kind === claim.kind;
  return (
    <div class="voice row">
      <div class={isSame ? 'who same' : 'who'}>
        <b class={isSameSpeaker ? 'spoken' : undefined}>
          <PackText text={claim.by.name} />
        </b>
        {claim.by.role !== undefined && !isSameSpeaker && (
          <small class="role">
            <PackText text={claim.by.role} />
          </small>
        )}
        <span class={isSame ? 'spoken' : undefined}>
          <Said claim={claim} reading={reading} />
          {claim.kind !== 'statement' && <span class="tag">{STRINGS.speech(claim.kind)}</span>}
        </span>
      </div>
      <div class="what">
        <PackText text={claim.gist} />
        {claim.quote !== undefined && (
          <>
            {' '}
            <q>
              <PackText text={claim.quote} />
            </q>
          </>
        )}
        <Remarks claim={claim} reading={reading} />
        <Chain claim={claim} />
        <Fresh is={claim.fresh} />
      </div>
    </div>
  );
}

/** The time it speaks of, the source's reservation, a named fact-checker's rating in that checker's own words. */
function Remarks({ claim, reading }: Pick<VoiceProps, 'claim' | 'reading'>): JSX.Element {
  return (
    <>
      <Time claim={claim} reading={reading} />
      {claim.caveat !== undefined && (
        <small class="caveat">
          <PackText text={claim.caveat} />
        </small>
      )}
      {claim.review !== undefined && (
        <small class="caveat">
          {STRINGS.rating}{' '}
          <q>
            <PackText text={claim.review.rating} />
          </q>
        </small>
      )}
      {reading.superseded.has(claim.id) && <small class="caveat">{STRINGS.superseded}</small>}
    </>
  );
}

/** The time a claim speaks of. That it has passed is said only of what was ahead, and where the claim names a time. */
function Time({ claim, reading }: Pick<VoiceProps, 'claim' | 'reading'>): JSX.Element | null {
  const { when, kind } = claim;
  if (when === undefined) return null;
  const hasCome = kind !== 'statement' && hasPassed(when, reading.reference);
  return (
    <small class="caveat">
      {intervalInWords(when, reading.locale, STRINGS.forTime)}
      {hasCome && `; ${STRINGS.timePassed}`}
    </small>
  );
}
