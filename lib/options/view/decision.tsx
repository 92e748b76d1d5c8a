import type { JSX } from 'preact';
import type { Surroundings } from './surroundings.ts';

interface DecisionProps {
  readonly pack: string;
  /** Read out with the buttons where several packs could be meant. */
  readonly title?: string;
  /** The decision is what this part of the page is for. */
  readonly isMain?: boolean;
  readonly around: Surroundings;
}

/** What a reader says of a version that waits. */
export function Decision({ pack, title, isMain = false, around }: DecisionProps): JSX.Element {
  const { actions, busy } = around;
  const [yes, no] = isMain ? ['main', 'second'] : ['second', ''];
  return (
    <>
      <button
        class={`button ${yes}`}
        type="button"
        aria-disabled={busy}
        onClick={() => void actions.changePack(pack, 'install')}
      >
        Install{title !== undefined && <span class="spoken"> {title}</span>}
      </button>
      <button
        class={`button ${no}`}
        type="button"
        aria-disabled={busy}
        onClick={() => void actions.changePack(pack, 'dismiss')}
      >
        Not now{title !== undefined && <span class="spoken">: {title}</span>}
      </button>
    </>
  );
}
