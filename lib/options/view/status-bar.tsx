import type { JSX } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import type { OptionsState } from '#lib/options/state.ts';
import { problemInWords } from '#lib/ui/answer.ts';
import { progressInWords } from '#lib/ui/library-words.ts';
import { isFocusLost } from './use-home.ts';

interface StatusBarProps extends Pick<OptionsState, 'job' | 'notice'> {
  readonly onCancel: () => void;
}

/**
 * At the foot of the window, wherever the reader has scrolled: how far the operation under way is, what came of the last
 * one, or what was in its way. The regions are always there, because only their changes are announced; of the bytes
 * and names, which change several times a second, nothing is read out but the step.
 */
export function StatusBar({ job, notice, onCancel }: StatusBarProps): JSX.Element {
  const progress = job?.progress;
  const problem = notice?.is === 'problem' ? problemInWords(notice.problem) : undefined;
  const said = notice?.is === 'said' ? notice.words : '';
  // Whoever came to "Cancel" goes back to where they were when it goes.
  const origin = useRef<EventTarget | null>(null);
  useLayoutEffect(() => {
    if (progress !== undefined) return;
    if (isFocusLost() && origin.current instanceof HTMLElement) origin.current.focus();
    origin.current = null;
  }, [progress === undefined]);
  const isQuiet = progress === undefined && notice === undefined;
  return (
    <div class="status" data-quiet={isQuiet ? '' : undefined}>
      {progress !== undefined && <p aria-hidden="true">{progressInWords(progress)}</p>}
      <p role="status" class={progress === undefined ? undefined : 'spoken'}>
        {progress === undefined ? said : `${progress.step} ${progress.what} …`}
      </p>
      <p role="alert" class="problem">
        {problem !== undefined && (
          <>
            {problem.what} {problem.remedy}
          </>
        )}
      </p>
      {progress?.total !== undefined && progress.received !== undefined && (
        <progress aria-hidden="true" value={progress.received} max={progress.total} />
      )}
      {progress?.names !== undefined && (
        <progress aria-hidden="true" value={progress.names.done} max={progress.names.total} />
      )}
      {progress !== undefined && (
        <button
          class="button second"
          type="button"
          onFocus={({ relatedTarget }) => {
            origin.current = relatedTarget;
          }}
          onClick={onCancel}
        >
          Cancel
        </button>
      )}
    </div>
  );
}
