import type { JSX } from 'preact';
import type { LibraryView, Updated } from '#lib/library/view.ts';
import { besideOf } from '#lib/ui/library-words.ts';
import { FeedItem } from './feed-item.tsx';
import { PlaceLink } from './place-link.tsx';
import type { Surroundings } from './surroundings.ts';
import { useHome } from './use-home.ts';

interface FeedListProps {
  readonly library: LibraryView;
  readonly checked: ReadonlyMap<string, Updated>;
  readonly around: Surroundings;
}

/** The feeds subscribed to, and the one button that asks them all. */
export function FeedList({ library, checked, around }: FeedListProps): JSX.Element {
  const { feeds, packs } = library;
  const { actions, busy } = around;
  const heading = useHome();
  return (
    <section aria-labelledby="feeds">
      <div class="section-head">
        <h2 id="feeds" ref={heading} tabIndex={-1}>
          Feeds
        </h2>
        {feeds.length > 0 && (
          <button
            class="button main"
            type="button"
            aria-disabled={busy}
            onClick={() => void actions.updateAll()}
          >
            Update all
          </button>
        )}
      </div>
      {feeds.length === 0 ? (
        <p class="empty">
          You subscribe to no feed, so nothing is fetched and no pack changes by itself.{' '}
          <PlaceLink class="inline" to={{ at: 'index', part: 'add' }} actions={actions}>
            Add a feed
          </PlaceLink>
        </p>
      ) : (
        <ul class="entries">
          {feeds.map((feed) => (
            <FeedItem
              key={feed.feed}
              feed={feed}
              packs={packs.filter((pack) => pack.feed === feed.feed)}
              found={checked.get(feed.feed)}
              beside={besideOf(library, feed.feed)}
              around={around}
            />
          ))}
        </ul>
      )}
    </section>
  );
}
