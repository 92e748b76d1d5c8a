/** What every part of the page's controller works with: the state, the ports, and one operation at a time. */
import type { Progress, Work } from '#lib/library/ports.ts';
import type { Result } from '#lib/messages/result.ts';
import type { Outcome } from '#lib/trouble/outcome.ts';
import { type Answer, answerOf, answerOfOutcome, type Problem } from '#lib/ui/answer.ts';
import { watched } from '#lib/ui/watched.ts';
import type { OptionsPorts } from './ports.ts';
import { EMPTY_STATE, type OptionsEvent, type OptionsState, reduce } from './state.ts';

export interface Desk {
  readonly ports: OptionsPorts;
  state(): OptionsState;
  tell(event: OptionsEvent): void;
  say(words: string): void;
  /** A deed begins: what was said of the one before is taken back. */
  hush(): void;
  complain(problem: Problem): void;
  /** The value of an answer; a problem is told to the reader. */
  taken<T>(answer: Answer<T>): T | undefined;
  /** Asks anew what the library and the settings hold. */
  refresh(): Promise<void>;
  /** An operation of the background, with its progress; undefined if it came to nothing, which is then told. */
  ask<T>(ask: () => Promise<Result<Outcome<T>>>, first?: Progress): Promise<T | undefined>;
  /** An operation of this page. Undefined if another one is under way: nothing is begun then. */
  work<T>(task: (work: Work) => Promise<T>, first: Progress): Promise<T | undefined>;
  /** Ends what is under way. */
  cancel(): Promise<void>;
}

/** `onState` is called with every new state, until `signal` aborts. */
export function createDesk(
  ports: OptionsPorts,
  onState: (state: OptionsState) => void,
  signal: AbortSignal,
): Desk {
  let state = EMPTY_STATE;
  let own: AbortController | undefined;
  signal.addEventListener('abort', () => own?.abort(), { once: true });

  const desk: Desk = {
    ports,
    state: () => state,
    tell(event) {
      if (signal.aborted) return;
      const next = reduce(state, event);
      if (next === state) return;
      state = next;
      onState(state);
    },
    say: (words) => desk.tell({ type: 'notice', notice: { is: 'said', words } }),
    hush: () => desk.tell({ type: 'notice', notice: undefined }),
    complain: (problem) => desk.tell({ type: 'notice', notice: { is: 'problem', problem } }),
    taken(answer) {
      if (answer.ok) return answer.value;
      desk.complain(answer.problem);
      return undefined;
    },
    async refresh() {
      const [library, settings] = await Promise.all([ports.library(), ports.settings()]);
      const [view, choices] = [desk.taken(answerOf(library)), desk.taken(answerOf(settings))];
      if (choices !== undefined) desk.tell({ type: 'settings', settings: choices });
      if (view !== undefined) desk.tell({ type: 'library', library: view });
    },
    async ask(ask, first) {
      if (state.job !== undefined) return undefined;
      desk.tell({ type: 'begun', progress: first });
      const answer = answerOfOutcome(
        await watched(ports, ask(), (progress) => desk.tell({ type: 'progress', progress })),
      );
      desk.tell({ type: 'ended' });
      return desk.taken(answer);
    },
    async work(task, first) {
      if (state.job !== undefined) return undefined;
      own = new AbortController();
      desk.tell({ type: 'begun', progress: first });
      const value = await task({
        onProgress: (progress) => desk.tell({ type: 'progress', progress }),
        signal: own.signal,
      });
      own = undefined;
      desk.tell({ type: 'ended' });
      return value;
    },
    async cancel() {
      if (own !== undefined) own.abort();
      else desk.taken(answerOf(await ports.cancel()));
    },
  };
  return desk;
}
