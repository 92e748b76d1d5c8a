import type { JSX } from 'preact';
import type { LibraryView } from '#lib/library/view.ts';
import { QUESTIONS } from '#lib/options/words.ts';
import { PickFile } from './pick-file.tsx';
import type { Surroundings } from './surroundings.ts';
import { useHome } from './use-home.ts';
import { useShown } from './use-shown.ts';

interface KeepingSectionProps {
  readonly library: LibraryView;
  /** A backup that was picked. */
  readonly restoring: File | undefined;
  readonly around: Surroundings;
}

/** One file with everything, and the way back from it in two steps. */
export function KeepingSection({ library, restoring, around }: KeepingSectionProps): JSX.Element {
  const { actions, busy } = around;
  const heading = useHome();
  return (
    <section aria-labelledby="backup">
      <h2 id="backup" ref={heading} tabIndex={-1}>
        Backup
      </h2>
      <p>
        One file with your packs, your feeds with the keys you confirmed, and your settings. Nothing about
        what you read is in it, because nothing is kept of it.
      </p>
      <p class="remedies">
        <button
          class="button second"
          type="button"
          aria-disabled={busy}
          onClick={() => void actions.backup()}
        >
          Save a backup
        </button>{' '}
        <PickFile
          label="Restore from a backup …"
          accept=".gz,.json,application/gzip"
          onFile={actions.pickBackup}
        />
      </p>
      {restoring !== undefined && <Question file={restoring} library={library} around={around} />}
    </section>
  );
}

interface QuestionProps {
  readonly file: File;
  readonly library: LibraryView;
  readonly around: Surroundings;
}

function Question({ file, library, around }: QuestionProps): JSX.Element {
  const { actions, busy } = around;
  const keep = useShown<HTMLButtonElement>(file);
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset stands for fields of a form, this is a question with buttons
    <div class="sheet" role="group" aria-labelledby="restore-question">
      <p id="restore-question">{QUESTIONS.restore(file.name, library)}</p>
      <p class="remedies">
        <button class="button main" type="button" aria-disabled={busy} onClick={() => void actions.restore()}>
          Restore
        </button>
        <button class="button second" type="button" ref={keep} onClick={() => actions.pickBackup(undefined)}>
          Keep what is there
        </button>
      </p>
    </div>
  );
}
