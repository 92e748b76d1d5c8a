/** What the options page knows and where the reader is on it. Pure: events in, states out. */
import type { Difference } from '#lib/diff/difference.ts';
import type { Examined } from '#lib/library/library.ts';
import type { Progress } from '#lib/library/ports.ts';
import type { LibraryView, Offer, Updated } from '#lib/library/view.ts';
import type { Settings } from '#lib/settings/settings.ts';
import type { Answer, Problem } from '#lib/ui/answer.ts';
import { type Browsing, type BrowsingEvent, beginBrowsing, reduceBrowsing } from './browsing-state.ts';
import { type Place, placeOf } from './place.ts';

/** What is being added: nothing, a feed that was looked at, or a file that was examined. Nothing of it is stored. */
export type Adding =
  | { readonly is: 'nothing' }
  | { readonly is: 'offer'; readonly offer: Offer }
  | { readonly is: 'file'; readonly name: string; readonly examined: Examined };

/** What is told of the last thing done: that it is done, or what was in the way. */
export type Notice =
  | { readonly is: 'said'; readonly words: string }
  | { readonly is: 'problem'; readonly problem: Problem };

export interface OptionsState {
  /** Undefined until the first answer is in. */
  readonly library: LibraryView | undefined;
  readonly settings: Settings | undefined;
  readonly place: Place;
  /** The operation under way, of which there is one at a time; `progress` once there is something to tell. */
  readonly job: { readonly progress: Progress | undefined } | undefined;
  readonly notice: Notice | undefined;
  readonly adding: Adding;
  /** A backup that was picked and waits for the second step. */
  readonly restoring: File | undefined;
  /** What a difference's place shows; undefined while the answer has not come. */
  readonly difference: Answer<Difference> | undefined;
  readonly browsing: Browsing | undefined;
  /** What came of the last check, by feed. */
  readonly checked: ReadonlyMap<string, Updated>;
  /** Names by reference, as far as they were looked up. */
  readonly names: ReadonlyMap<string, string>;
}

export const EMPTY_STATE: OptionsState = {
  library: undefined,
  settings: undefined,
  place: placeOf(''),
  job: undefined,
  notice: undefined,
  adding: { is: 'nothing' },
  restoring: undefined,
  difference: undefined,
  browsing: undefined,
  checked: new Map(),
  names: new Map(),
};

export type OptionsEvent =
  | { readonly type: 'library'; readonly library: LibraryView }
  | { readonly type: 'settings'; readonly settings: Settings }
  | { readonly type: 'place'; readonly place: Place }
  | { readonly type: 'begun'; readonly progress: Progress | undefined }
  | { readonly type: 'progress'; readonly progress: Progress }
  | { readonly type: 'ended' }
  | { readonly type: 'notice'; readonly notice: Notice | undefined }
  | { readonly type: 'adding'; readonly adding: Adding }
  | { readonly type: 'restoring'; readonly file: File | undefined }
  | { readonly type: 'difference'; readonly place: Place; readonly answer: Answer<Difference> }
  | { readonly type: 'checked'; readonly updated: Updated }
  | { readonly type: 'names'; readonly names: ReadonlyMap<string, string> }
  | BrowsingEvent;

/** The next state. Answers that come late (for a place left meanwhile, to an older question) change nothing. */
export function reduce(state: OptionsState, event: OptionsEvent): OptionsState {
  switch (event.type) {
    case 'library':
      return { ...state, library: event.library };
    case 'settings':
      return { ...state, settings: event.settings };
    case 'place':
      return arrive(state, event.place);
    case 'begun':
      return { ...state, job: { progress: event.progress }, notice: undefined };
    case 'progress':
      return state.job === undefined ? state : { ...state, job: { progress: event.progress } };
    case 'ended':
      return { ...state, job: undefined };
    case 'notice':
      return event.notice === state.notice ? state : { ...state, notice: event.notice };
    case 'adding':
      return { ...state, adding: event.adding };
    case 'restoring':
      return { ...state, restoring: event.file };
    case 'difference':
      return event.place === state.place ? { ...state, difference: event.answer } : state;
    case 'checked':
      return { ...state, checked: new Map([...state.checked, [event.updated.feed, event.updated]]) };
    case 'names':
      return { ...state, names: new Map([...state.names, ...event.names]) };
    default:
      return browse(state, event);
  }
}

function arrive(state: OptionsState, place: Place): OptionsState {
  return {
    ...state,
    place,
    notice: undefined,
    difference: undefined,
    browsing: place.at === 'pack' ? beginBrowsing(place.pack) : undefined,
  };
}

function browse(state: OptionsState, event: BrowsingEvent): OptionsState {
  if (state.browsing === undefined) return state;
  const browsing = reduceBrowsing(state.browsing, event);
  return browsing === state.browsing ? state : { ...state, browsing };
}
