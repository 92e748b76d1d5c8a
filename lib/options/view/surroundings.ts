import type { OptionsActions } from '#lib/options/controller.ts';

/** What every part of the page is given beside its own matter. */
export interface Surroundings {
  readonly actions: OptionsActions;
  /** An operation is under way: no other one can be begun. */
  readonly busy: boolean;
  /** Milliseconds since 1970, UTC. */
  readonly now: number;
  /** BCP 47 tag. */
  readonly locale: string;
}
