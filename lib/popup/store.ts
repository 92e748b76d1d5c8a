import { EMPTY_STATE, type PopupEvent, type PopupState, reduce } from './state.ts';

/** Holds the popup's state for its controller. */
export interface Store {
  state(): PopupState;
  tell(event: PopupEvent): void;
  readonly signal: AbortSignal;
}

/** `onState` is called with every state that differs from the one before, until `signal` aborts. */
export function createStore(onState: (state: PopupState) => void, signal: AbortSignal): Store {
  let state = EMPTY_STATE;
  return {
    state: () => state,
    tell(event) {
      if (signal.aborted) return;
      const next = reduce(state, event);
      if (next === state) return;
      state = next;
      onState(state);
    },
    signal,
  };
}
