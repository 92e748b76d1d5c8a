import type { JSX } from 'preact';
import { STRINGS } from '#lib/ui/strings.ts';

interface MoreProps {
  readonly isOpen: boolean;
  /** What more there is, with its count. */
  readonly label: string;
  onToggle(open: boolean): void;
}

/** Shows or hides the rest of a list. */
export function More({ isOpen, label, onToggle }: MoreProps): JSX.Element {
  return (
    <button type="button" class="button quiet more" aria-expanded={isOpen} onClick={() => onToggle(!isOpen)}>
      {isOpen ? STRINGS.fewer : label}
    </button>
  );
}
