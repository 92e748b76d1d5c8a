/**
 * What the popup knows and where the reader is in it. Pure: events in, states out; the effects are in
 * `controller.ts`.
 *
 *   page ──openCard──▶ card ──back──▶ page        (search words and hits stay)
 *   page ──openSettings──▶ settings ──askDelete──▶ delete ──back──▶ settings
 */
import type { EntityDetail } from '#lib/facts/entity-detail.ts';
import type { Progress } from '#lib/library/ports.ts';
import type { LibraryView } from '#lib/library/view.ts';
import type { FoundEntity, PageState, SearchHit } from '#lib/messages/message-map.ts';
import type { Failure, Result } from '#lib/messages/result.ts';
import type { Settings } from '#lib/settings/settings.ts';
import type { Shortcut } from '#lib/ui/shortcut-list.tsx';
import { type Address, addressOf, type Browser } from './address.ts';
import type { ActiveTab } from './ports.ts';

export type View =
  | { readonly at: 'page' }
  | {
      readonly at: 'card';
      readonly entity: string;
      readonly card: Result<readonly EntityDetail[]> | undefined;
    }
  | { readonly at: 'settings' }
  | { readonly at: 'delete'; readonly deleted: boolean };

/** What stays the same while the popup is open, and what comes with the settings. */
export interface Ground {
  readonly browser: Browser;
  readonly tab: ActiveTab | undefined;
  readonly access: boolean;
  readonly settings: Settings;
  /** Undefined where the background did not tell. */
  readonly library: LibraryView | undefined;
  readonly shortcuts: readonly Shortcut[];
}

/** "Update" as it stands: not pressed, at work, or what came of it. */
export type Updating =
  | { readonly is: 'idle' }
  | { readonly is: 'running'; readonly progress: Progress }
  | { readonly is: 'done'; readonly words: string };

export interface PopupState {
  /** Undefined until the first answers are in; nothing is shown before. */
  readonly ground: Ground | undefined;
  readonly address: Address;
  readonly view: View;
  /** The page's own answer; undefined while it has not come. */
  readonly page: Result<PageState> | undefined;
  readonly found: readonly FoundEntity[];
  readonly query: string;
  /** Answer to `query`; undefined while it has not come or the field is empty. */
  readonly hits: readonly SearchHit[] | undefined;
  readonly updating: Updating;
  /** The last thing that went wrong, until the next thing is tried. */
  readonly trouble: Failure | undefined;
}

export const EMPTY_STATE: PopupState = {
  ground: undefined,
  address: { kind: 'browser-page' },
  view: { at: 'page' },
  page: undefined,
  found: [],
  query: '',
  hits: undefined,
  updating: { is: 'idle' },
  trouble: undefined,
};

export type PopupEvent =
  | { readonly type: 'opened'; readonly ground: Ground }
  | { readonly type: 'settings'; readonly settings: Settings }
  | { readonly type: 'library'; readonly library: LibraryView }
  | { readonly type: 'updating'; readonly updating: Updating }
  | { readonly type: 'access'; readonly access: boolean }
  | { readonly type: 'page'; readonly page: Result<PageState> | undefined }
  | { readonly type: 'found'; readonly found: readonly FoundEntity[] }
  | { readonly type: 'query'; readonly query: string }
  | { readonly type: 'hits'; readonly query: string; readonly hits: readonly SearchHit[] }
  | { readonly type: 'view'; readonly view: View }
  | { readonly type: 'card'; readonly entity: string; readonly card: Result<readonly EntityDetail[]> }
  | { readonly type: 'back' }
  | { readonly type: 'trouble'; readonly trouble: Failure | undefined };

/** The next state. Answers that come late (to an older query, for a card left meanwhile) change nothing. */
export function reduce(state: PopupState, event: PopupEvent): PopupState {
  switch (event.type) {
    case 'opened':
      return {
        ...state,
        ground: event.ground,
        address: addressOf(event.ground.tab?.url, event.ground.browser),
      };
    case 'settings':
      return { ...state, ground: state.ground && { ...state.ground, settings: event.settings } };
    case 'library':
      return { ...state, ground: state.ground && { ...state.ground, library: event.library } };
    case 'updating':
      return { ...state, updating: event.updating };
    case 'access':
      return { ...state, ground: state.ground && { ...state.ground, access: event.access } };
    case 'page':
      return { ...state, page: event.page, found: isAnnotated(event.page) ? state.found : [] };
    case 'found':
      return { ...state, found: event.found };
    case 'query':
      return { ...state, query: event.query, hits: event.query.trim() === '' ? undefined : state.hits };
    case 'hits':
      return event.query === state.query ? { ...state, hits: event.hits } : state;
    case 'view':
      return { ...state, view: event.view, trouble: undefined };
    case 'card':
      return state.view.at === 'card' && state.view.entity === event.entity
        ? { ...state, view: { ...state.view, card: event.card } }
        : state;
    case 'back':
      return { ...state, view: backFrom(state.view), trouble: undefined };
    case 'trouble':
      return event.trouble === state.trouble ? state : { ...state, trouble: event.trouble };
  }
}

const isAnnotated = (page: Result<PageState> | undefined): boolean =>
  page?.ok === true && page.value.state === 'annotated';

const backFrom = (view: View): View =>
  view.at === 'delete' && !view.deleted ? { at: 'settings' } : { at: 'page' };
