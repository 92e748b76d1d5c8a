/** A switch with its label and a line under it, in one row. */
import type { ComponentChildren } from 'preact';

interface SwitchProps {
  /** Unique in the document. */
  readonly id: string;
  readonly label: ComponentChildren;
  /** Read out after the label; announced when it changes. */
  readonly note?: string;
  readonly on: boolean;
  readonly onSwitch: (on: boolean) => void;
}

export function Switch({ id, label, note, on, onSwitch }: SwitchProps) {
  const noteId = `${id}-note`;
  return (
    <div class="switch-row">
      <div class="switch-words">
        <label for={id}>{label}</label>
        {note !== undefined && (
          <small id={noteId} aria-live="polite">
            {note}
          </small>
        )}
      </div>
      <button
        id={id}
        class="switch"
        type="button"
        role="switch"
        aria-checked={on}
        aria-describedby={note === undefined ? undefined : noteId}
        onClick={() => onSwitch(!on)}
      />
    </div>
  );
}
