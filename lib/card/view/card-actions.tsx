import type { JSX } from 'preact';
import { STRINGS } from '#lib/ui/strings.ts';

interface CardActionsProps {
  /** Absent where there is nothing to keep. */
  readonly pin?: { readonly isOn: boolean; onChange(pinned: boolean): void };
  onClose(): void;
}

/** Keep the card open, or close it. Neither changes anything beyond the card itself. */
export function CardActions({ pin, onClose }: CardActionsProps): JSX.Element {
  return (
    <span class="actions">
      {pin !== undefined && (
        <button type="button" class="button" aria-pressed={pin.isOn} onClick={() => pin.onChange(!pin.isOn)}>
          {STRINGS.pin}
        </button>
      )}
      <button type="button" class="button" onClick={onClose}>
        {STRINGS.close}
      </button>
    </span>
  );
}
