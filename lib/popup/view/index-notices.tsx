import type { JSX } from 'preact';
import type { LibraryView } from '#lib/library/view.ts';
import type { PopupActions } from '#lib/popup/actions.ts';
import { troubleInWords } from '#lib/trouble/words.ts';
import { waitingNotice } from '#lib/ui/library-words.ts';

interface IndexNoticesProps {
  readonly library: LibraryView;
  readonly actions: PopupActions;
}

/** What the index asks of the reader: a version that waits, or storage out of order. One line each, leading further. */
export function IndexNotices({ library, actions }: IndexNoticesProps): JSX.Element | null {
  const waiting = library.packs.find(({ pending }) => pending !== undefined);
  if (library.trouble === undefined && waiting === undefined) return null;
  return (
    <section class="index-notices" aria-label="Your fact index">
      {library.trouble !== undefined && (
        <p>
          {troubleInWords(library.trouble).what} Pages are annotated all the same.{' '}
          <button class="button quiet" type="button" onClick={() => void actions.manage()}>
            Repair …
          </button>
        </p>
      )}
      {waiting?.pending !== undefined && (
        <p>
          <button
            class="button quiet"
            type="button"
            onClick={() => void actions.manage(`#pack=${waiting.id}&difference=pending`)}
          >
            {waitingNotice(waiting.pending)}
          </button>
        </p>
      )}
    </section>
  );
}
