import type { JSX } from 'preact';
import type { FeedView, PackView } from '#lib/library/view.ts';
import { checkInWords } from '#lib/options/words.ts';
import { dateInWords } from '#lib/quantities/dates.ts';
import { troubleInWords } from '#lib/trouble/words.ts';
import { aheadInWords } from '#lib/ui/moments.ts';
import { PackText } from '#lib/ui/pack-text.tsx';

interface FeedFactsProps {
  readonly feed: FeedView;
  readonly packs: readonly PackView[];
  readonly now: number;
  readonly locale: string;
}

/** Where the feed is, what comes from it, when it was asked and will be again. */
export function FeedFacts({ feed, packs, now, locale }: FeedFactsProps): JSX.Element {
  const { url, next, subscribed } = feed;
  return (
    <div class="pack-facts">
      <p class="address">{url}</p>
      {packs.length > 0 && (
        <p>
          Brings{' '}
          {packs.map(({ id, title }, i) => (
            <span key={id}>
              {i > 0 && ', '}
              <PackText text={title} />
            </span>
          ))}
        </p>
      )}
      <p>
        {checkInWords(feed, now)} · next check {aheadInWords(next, now)} · subscribed since{' '}
        {dateInWords(subscribed, locale)}
      </p>
    </div>
  );
}

/** What is wrong with the feed, with its remedy: its last error, and that it has fallen silent. */
export function FeedTrouble({ feed, now, locale }: Omit<FeedFactsProps, 'packs'>): JSX.Element | null {
  const { trouble, stale, expires, failures } = feed;
  if (trouble === null && !stale) return null;
  const words = trouble === null ? undefined : troubleInWords(trouble);
  return (
    <div class="inset warning">
      {stale && (
        <p>
          Nothing new was signed in time: what this feed says was good until {dateInWords(expires, locale)}.
          Its publisher has fallen silent, or someone keeps its word from you. The facts you have stay, and
          grow older.
        </p>
      )}
      {words !== undefined && (
        <p>
          {words.what} {words.remedy}
          {failures > 1 && ` It has failed ${failures} times in a row.`}
          {trouble?.retryAt !== undefined &&
            ` The host asks to be left alone; tried again ${aheadInWords(trouble.retryAt, now)}.`}
        </p>
      )}
    </div>
  );
}
