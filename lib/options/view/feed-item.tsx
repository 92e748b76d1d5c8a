import type { JSX } from 'preact';
import type { FeedView, PackView, Updated } from '#lib/library/view.ts';
import { foundInWords, QUESTIONS, waysOut } from '#lib/options/words.ts';
import type { Beside } from '#lib/ui/library-words.ts';
import { PackText } from '#lib/ui/pack-text.tsx';
import { FeedChoices } from './feed-choices.tsx';
import { FeedFacts, FeedTrouble } from './feed-facts.tsx';
import { Fingerprint } from './fingerprint.tsx';
import { NewPacks } from './new-packs.tsx';
import { PlaceLink } from './place-link.tsx';
import type { Surroundings } from './surroundings.ts';
import { TwoSteps } from './two-steps.tsx';
import { useHome } from './use-home.ts';

interface FeedItemProps {
  readonly feed: FeedView;
  /** Those of the library that come from it. */
  readonly packs: readonly PackView[];
  /** What the last check of this visit has found. */
  readonly found: Updated | undefined;
  readonly beside: Beside;
  readonly around: Surroundings;
}

export function FeedItem({ feed, packs, found, beside, around }: FeedItemProps): JSX.Element {
  const { actions, busy } = around;
  const heading = `feed-${feed.feed}`;
  const home = useHome();
  const waiting = packs.filter(({ pending }) => pending !== undefined);
  return (
    <li class="entry" aria-labelledby={heading}>
      <div class="entry-head">
        <h3 id={heading} ref={home} tabIndex={-1}>
          <PackText text={feed.title} />
        </h3>
        <button
          class="button second"
          type="button"
          aria-disabled={busy}
          onClick={() => void actions.checkFeed(feed)}
        >
          Check now<span class="spoken">: {feed.title}</span>
        </button>
      </div>
      <FeedFacts feed={feed} packs={packs} now={around.now} locale={around.locale} />
      <FeedTrouble feed={feed} now={around.now} locale={around.locale} />
      {found !== undefined && (
        <div class="inset">
          <p>{foundInWords(found, beside)}</p>
          {waiting.length > 0 && (
            <p class="remedies">
              {waiting.map(({ id, title }) => (
                <PlaceLink
                  key={id}
                  class="button second"
                  to={{ at: 'difference', pack: id, of: 'pending' }}
                  actions={actions}
                >
                  See the difference<span class={waiting.length > 1 ? undefined : 'spoken'}> in {title}</span>
                </PlaceLink>
              ))}
            </p>
          )}
        </div>
      )}
      {feed.waiting !== undefined && <NewPacks packs={feed.waiting} around={around} />}
      <FeedChoices feed={feed} actions={actions} />
      <details class="choices">
        <summary>
          Fingerprint of its key<span class="spoken">, {feed.title}</span>
        </summary>
        <div class="choices-body">
          <Fingerprint text={feed.fingerprint} />
        </div>
      </details>
      <div class="deeds">
        <TwoSteps
          label="Unsubscribe"
          question={QUESTIONS.unsubscribe(feed, packs.length)}
          ways={waysOut(packs.length).map(({ label, packs: fate }) => ({
            label,
            onChoose: () => void actions.unsubscribe(feed, fate),
          }))}
          keep="Stay subscribed"
        />
      </div>
    </li>
  );
}
