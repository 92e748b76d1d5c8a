import type { JSX } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import type { PackView } from '#lib/library/view.ts';
import type { OptionsActions } from '#lib/options/controller.ts';

/** Place in a list, from 0. */
export interface Position {
  readonly index: number;
  readonly count: number;
}

interface OrderButtonsProps {
  readonly pack: PackView;
  readonly position: Position;
  readonly actions: OptionsActions;
}

/** One place earlier or later. The button keeps the focus on its way through the list, so that it can be pressed again. */
export function OrderButtons({ pack, position, actions }: OrderButtonsProps): JSX.Element {
  const buttons = { earlier: useRef<HTMLButtonElement>(null), later: useRef<HTMLButtonElement>(null) };
  const pressed = useRef<'earlier' | 'later' | undefined>(undefined);
  const { index, count } = position;
  // A node that is moved in the document loses the focus.
  useLayoutEffect(() => {
    if (pressed.current !== undefined) buttons[pressed.current].current?.focus();
    pressed.current = undefined;
  }, [index]);
  const move = (to: 'earlier' | 'later', isPossible: boolean) => {
    if (!isPossible) return;
    pressed.current = to;
    void actions.movePack(pack.id, to);
  };
  return (
    <span class="order">
      <button
        class="button"
        type="button"
        ref={buttons.earlier}
        aria-label={`Move ${pack.title} earlier`}
        aria-disabled={index === 0}
        onClick={() => move('earlier', index > 0)}
      >
        <span aria-hidden="true">↑</span>
      </button>
      <button
        class="button"
        type="button"
        ref={buttons.later}
        aria-label={`Move ${pack.title} later`}
        aria-disabled={index === count - 1}
        onClick={() => move('later', index < count - 1)}
      >
        <span aria-hidden="true">↓</span>
      </button>
    </span>
  );
}
