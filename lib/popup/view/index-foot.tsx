import type { JSX } from 'preact';
import type { FeedView, PackView } from '#lib/library/view.ts';
import type { PopupActions } from '#lib/popup/actions.ts';
import type { Updating } from '#lib/popup/state.ts';
import { checkedInWords, NONE_IN_USE } from '#lib/popup/words.ts';
import { counted } from '#lib/ui/counted.ts';
import { progressInWords } from '#lib/ui/library-words.ts';
import { PackText } from '#lib/ui/pack-text.tsx';
import { STRINGS } from '#lib/ui/strings.ts';
import { PackAge } from './pack-age.tsx';

interface IndexFootProps {
  /** Those in use. */
  readonly packs: readonly PackView[];
  readonly feeds: readonly FeedView[];
  readonly updating: Updating;
  readonly actions: PopupActions;
  readonly now: number;
  readonly locale: string;
}

/** What the index is, how old, when it was checked; "Update", and the ways to the index and the settings. */
export function IndexFoot(props: IndexFootProps): JSX.Element {
  const { feeds, updating, actions, now } = props;
  return (
    <footer class="index-foot">
      <div class="index-line">
        <p>
          <Holdings {...props} />
          <small class="checked">{checkedInWords(feeds, now)}</small>
        </p>
        <UpdateButton hasFeeds={feeds.length > 0} updating={updating} actions={actions} />
      </div>
      <UpdateOutcome updating={updating} />
      <p class="ways">
        <button class="button" type="button" onClick={() => void actions.manage()}>
          Manage the index
        </button>
        <button class="button" type="button" onClick={() => actions.go({ at: 'settings' })}>
          Settings
        </button>
      </p>
    </footer>
  );
}

function Holdings({ packs, now, locale }: IndexFootProps): JSX.Element {
  // The age shown is that of the oldest facts: what is younger is younger still.
  const [oldest, ...others] = packs.toSorted((a, b) => (a.serves.toldOn < b.serves.toldOn ? -1 : 1));
  if (oldest === undefined) return <>{NONE_IN_USE}</>;
  return (
    <>
      {others.length > 0 ? (
        `${counted(packs.length, 'fact pack')} in the index`
      ) : (
        <>
          <PackText text={oldest.title} /> · {STRINGS.version(oldest.serves.version)}
        </>
      )}
      <PackAge pack={oldest} amongOthers={others.length > 0} now={now} locale={locale} />
    </>
  );
}

interface UpdateButtonProps {
  readonly hasFeeds: boolean;
  readonly updating: Updating;
  readonly actions: PopupActions;
}

function UpdateButton({ hasFeeds, updating, actions }: UpdateButtonProps): JSX.Element {
  // One button in one place, so that it keeps the focus while it changes its meaning.
  if (!hasFeeds) {
    return (
      <button class="button second" type="button" onClick={() => void actions.manage('#add')}>
        Add a feed
      </button>
    );
  }
  const running = updating.is === 'running';
  return (
    <button
      class={running ? 'button second' : 'button main'}
      type="button"
      onClick={() => void (running ? actions.cancelUpdate() : actions.update())}
    >
      {running ? 'Cancel' : 'Update'}
    </button>
  );
}

/** Bytes are for the eye: they change four times a second. Read out are the steps and what came of it. */
function UpdateOutcome({ updating }: Pick<IndexFootProps, 'updating'>): JSX.Element {
  const { progress } = updating.is === 'running' ? updating : { progress: undefined };
  return (
    <>
      {progress !== undefined && (
        <p class="came" aria-hidden="true">
          {progressInWords(progress)}
        </p>
      )}
      <p class={progress === undefined ? 'came' : 'spoken'} role="status">
        {progress !== undefined && `${progress.step} ${progress.what} …`}
        {updating.is === 'done' && updating.words}
      </p>
    </>
  );
}
