/**
 * Whether a history of overlapping operations can be told as a sequence: each takes effect at one moment between call
 * and answer, and answers what it would answer there. After Wing and Gong, "Testing and verifying concurrent objects"
 * (1993), with the states that were tried remembered (Lowe 2017).
 */

export interface Event<Act> {
  readonly act: Act;
  /** What was answered, as a string to compare. */
  readonly answer: string;
  /** On one clock for all: when it was called and when it was answered. */
  readonly called: number;
  readonly answered: number;
}

/** What an act answers in a state, and the state after it; pure. */
export type Model<State, Act> = (
  state: State,
  act: Act,
) => { readonly state: State; readonly answer: string };

/** The states that a sequence which explains the history can end in; none: there is no such sequence. */
export function explain<State, Act>(
  history: readonly Event<Act>[],
  start: State,
  model: Model<State, Act>,
  nameOf: (state: State) => string,
): State[] {
  const tried = new Set<string>();
  const ends = new Map<string, State>();

  function goOn(state: State, left: readonly Event<Act>[]): void {
    const name = nameOf(state);
    if (left.length === 0) ends.set(name, state);
    const key = `${left.map(({ called }) => called)} ${name}`;
    if (tried.has(key)) return;
    tried.add(key);
    const firstAnswer = Math.min(...left.map(({ answered }) => answered));
    for (const event of left) {
      // One that was called after another had been answered cannot come before it.
      if (event.called > firstAnswer) continue;
      const next = model(state, event.act);
      if (next.answer === event.answer)
        goOn(
          next.state,
          left.filter((other) => other !== event),
        );
    }
  }

  goOn(start, history);
  return [...ends.values()];
}
