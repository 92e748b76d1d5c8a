import { createOptions, type OptionsActions } from '#lib/options/controller.ts';
import { EMPTY_STATE, type OptionsState } from '#lib/options/state.ts';
import { problemInWords } from '#lib/ui/answer.ts';
import { type OptionsWorld, optionsPortsOf } from '#tests/harness/options-world.ts';

export interface Opened {
  readonly world: OptionsWorld;
  readonly actions: OptionsActions;
  readonly life: AbortController;
  state(): OptionsState;
  /** What the page says of the last deed, or of what was in its way. */
  says(): string;
}

/** The page's controller over `world`, opened and at rest. */
export async function openOptions(world: OptionsWorld): Promise<Opened> {
  const life = new AbortController();
  let state = EMPTY_STATE;
  const keep = (next: OptionsState) => {
    state = next;
  };
  const actions = createOptions(optionsPortsOf(world), keep, life.signal);
  await actions.open();
  const says = () => {
    const { notice } = state;
    if (notice === undefined) return '';
    if (notice.is === 'said') return notice.words;
    const { what, remedy } = problemInWords(notice.problem);
    return `${what} ${remedy}`;
  };
  return { world, actions, life, state: () => state, says };
}
