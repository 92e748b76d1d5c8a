import type { JSX } from 'preact';
import { WHY } from '#lib/card/why-strings.ts';

/** Id of the section that the line opens; unique in the card's shadow root. */
export const WHY_ID = 'card-why';

interface WhyToggleProps {
  readonly isOpen: boolean;
  onToggle(open: boolean): void;
}

/** The line in the foot that opens and closes the reasons. */
export function WhyToggle({ isOpen, onToggle }: WhyToggleProps): JSX.Element {
  return (
    <button
      type="button"
      class="button quiet why-toggle"
      aria-expanded={isOpen}
      aria-controls={isOpen ? WHY_ID : undefined}
      onClick={() => onToggle(!isOpen)}
    >
      {WHY.question}
    </button>
  );
}
