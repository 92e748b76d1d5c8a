import type { ComponentChildren, JSX } from 'preact';
import { useId, useLayoutEffect, useRef, useState } from 'preact/hooks';

interface Way {
  readonly label: string;
  readonly onChoose: () => void;
}

interface TwoStepsProps {
  /** The first step: a button that only asks. */
  readonly label: string;
  /** What is asked. */
  readonly question: ComponentChildren;
  /** What can be answered, the weightier first. */
  readonly ways: readonly Way[];
  /** The answer that leaves everything as it is. */
  readonly keep: string;
}

/**
 * A deed in two steps, in place: the button becomes the question with its answers. The focus goes to the answer that
 * changes nothing, and back to the button where that is chosen.
 */
export function TwoSteps({ label, question, ways, keep }: TwoStepsProps): JSX.Element {
  const [asked, setAsked] = useState(false);
  const id = useId();
  const first = useRef<HTMLButtonElement>(null);
  const safe = useRef<HTMLButtonElement>(null);
  const wasAsked = useRef(false);
  useLayoutEffect(() => {
    if (asked !== wasAsked.current) (asked ? safe : first).current?.focus();
    wasAsked.current = asked;
  }, [asked]);
  if (!asked) {
    return (
      <button class="button" type="button" ref={first} onClick={() => setAsked(true)}>
        {label} …
      </button>
    );
  }
  const answer = (onChoose: () => void) => {
    setAsked(false);
    onChoose();
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset stands for fields of a form, this is a question with buttons
    <div
      class="asked"
      role="group"
      aria-labelledby={id}
      onKeyDown={(event) => {
        if (event.key === 'Escape') setAsked(false);
      }}
    >
      <p id={id}>{question}</p>
      <p class="remedies">
        {ways.map((way) => (
          <button key={way.label} class="button second" type="button" onClick={() => answer(way.onChoose)}>
            {way.label}
          </button>
        ))}
        <button class="button" type="button" ref={safe} onClick={() => setAsked(false)}>
          {keep}
        </button>
      </p>
    </div>
  );
}
