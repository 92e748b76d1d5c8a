import type { JSX } from 'preact';
import type { LibraryView } from '#lib/library/view.ts';
import type { Failure } from '#lib/messages/result.ts';
import type { PopupActions } from '#lib/popup/actions.ts';
import { whatIsDeleted } from '#lib/popup/words.ts';
import type { Settings } from '#lib/settings/settings.ts';
import { BackBar } from './back-bar.tsx';
import { Trouble } from './trouble.tsx';

interface DeletePanelProps {
  readonly settings: Settings;
  readonly library: LibraryView | undefined;
  readonly deleted: boolean;
  readonly trouble: Failure | undefined;
  readonly actions: PopupActions;
}

/** The second step before everything is deleted: it says what goes and what stays. The way back has the focus. */
export function DeletePanel({ settings, library, deleted, trouble, actions }: DeletePanelProps): JSX.Element {
  return (
    <div class="panel">
      <BackBar title={deleted ? 'Deleted' : 'Delete everything?'} onBack={actions.back} />
      <Trouble trouble={trouble} />
      {/* Always there, because only changes of a live region are announced. */}
      <p class="outcome" role="status">
        {deleted && 'According To is as it was when it was installed.'}
      </p>
      {!deleted && <Question settings={settings} library={library} actions={actions} />}
    </div>
  );
}

function Question({
  settings,
  library,
  actions,
}: Pick<DeletePanelProps, 'settings' | 'library' | 'actions'>): JSX.Element {
  return (
    <main class="scroll settings">
      <div>
        <p>This removes from this device:</p>
        <ul class="bullets">
          {whatIsDeleted(settings, library).map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      </div>
      <p class="hint">
        The index that came with the extension stays. Nothing is stored anywhere else. This cannot be undone.
      </p>
      <p class="remedies">
        <button class="button main" type="button" onClick={() => void actions.deleteEverything()}>
          Delete everything
        </button>
        <button class="button second" type="button" onClick={actions.back}>
          Keep it
        </button>
      </p>
    </main>
  );
}
