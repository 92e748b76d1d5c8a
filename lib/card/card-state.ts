/**
 * The states of the card, what can happen to it, and what it asks to be done. At most one card is ever open.
 *
 *              enter           rest + facts           enter another mark
 *    closed ──────────▶ waiting ───────────▶ open ──────────────────────▶ switching
 *       ▲                  │                  │ ▲                             │
 *       │   leave, press   │                  │ └──── back to card or mark ───┤
 *       ├──────────────────┘   Esc, grace     │                               │ rest + facts: the card of the
 *       └─────────────────────────────────────┘                               ▼ other mark takes its place
 *                                                                            open
 *
 * A tap or a key skips the rest: it makes a `waiting` that is certain from the start.
 *
 * Every wish for a name's facts, or for why it is marked, has a token, counted up and never used twice: an answer whose token is no longer
 * wanted falls away. There is one timer, and its name says what it stands for.
 */
import type { EntityDetail } from '#lib/facts/entity-detail.ts';
import type { WireExplanation } from '#lib/messages/message-map.ts';
import type { Failure } from '#lib/messages/result.ts';
import type { Mark } from './mark.ts';

/** Facts on their way, arrived, or not to be had. */
export type Content =
  | { readonly is: 'pending' }
  /** What each pack tells that bears the name, the chosen sense's first; never empty. */
  | { readonly is: 'ready'; readonly details: readonly EntityDetail[] }
  | { readonly is: 'failed'; readonly why: Failure['why'] };

/** Why the name is marked, as far as the reader asked: the section that says so is open unless this is `unasked`. */
export type Why =
  | { readonly is: 'unasked' }
  | { readonly is: 'pending'; readonly token: number }
  | { readonly is: 'told'; readonly packs: readonly WireExplanation[] }
  | { readonly is: 'failed'; readonly why: Failure['why'] };

export type Opener = 'pointer' | 'touch' | 'keyboard';

/** A mark whose card is wished for but not shown yet, and how far its facts have come. */
export interface Attempt {
  readonly token: number;
  readonly mark: Mark;
  readonly opener: Opener;
  readonly content: Content;
  /** True once the wish is certain: the card shows as soon as the facts are here. */
  readonly certain: boolean;
}

/** The open card. */
export interface Card {
  readonly mark: Mark;
  readonly opener: Opener;
  /** Reference of the sense that is chosen; `content` may still show another one until the facts are here. */
  readonly sense: string;
  /** Token of the facts last asked for. */
  readonly token: number;
  readonly content: Content;
  /** Stays until it is closed by hand. */
  readonly pinned: boolean;
  readonly why: Why;
}

export type CardState =
  | { readonly is: 'closed'; readonly tokens: number }
  | { readonly is: 'waiting'; readonly tokens: number; readonly attempt: Attempt }
  | { readonly is: 'open'; readonly tokens: number; readonly card: Card; readonly leaving: boolean }
  | { readonly is: 'switching'; readonly tokens: number; readonly card: Card; readonly attempt: Attempt };

export const CLOSED: CardState = { is: 'closed', tokens: 0 };

/**
 * intent    the pointer rests on a mark
 * patience  intent is over, the facts are late
 * grace     the pointer has left card and mark
 */
export type TimerName = 'intent' | 'patience' | 'grace';

export type CardEvent =
  /** The pointer came upon a mark outside of the card and of the corridor to it. */
  | { readonly type: 'entered-mark'; readonly mark: Mark }
  /** The pointer came upon the card, or upon the corridor between card and mark. */
  | { readonly type: 'entered-card' }
  /** The pointer is on neither. */
  | { readonly type: 'left' }
  /** A button went down outside of the card: the reader selects, drags or follows a link. */
  | { readonly type: 'pressed' }
  | { readonly type: 'timer'; readonly name: TimerName }
  | { readonly type: 'arrived'; readonly token: number; readonly details: readonly EntityDetail[] }
  | { readonly type: 'failed'; readonly token: number; readonly why: Failure['why'] }
  /** A mark was tapped, or a key or the popup asked for it. */
  | { readonly type: 'asked'; readonly mark: Mark; readonly by: 'touch' | 'keyboard' }
  | { readonly type: 'sense-chosen'; readonly sense: string }
  | { readonly type: 'pinned' }
  | { readonly type: 'unpinned' }
  /** The reader opened or closed the section that says why the name is marked. */
  | { readonly type: 'why-asked' }
  | { readonly type: 'why-closed' }
  | { readonly type: 'explained'; readonly token: number; readonly packs: readonly WireExplanation[] }
  | { readonly type: 'unexplained'; readonly token: number; readonly why: Failure['why'] }
  /** Escape closes one thing: that section if it is open, else the card. */
  | { readonly type: 'escaped' }
  /** The close button. */
  | { readonly type: 'dismissed' }
  /** The mark went out of sight. */
  | { readonly type: 'scrolled-away' }
  /** The text under a mark was edited or removed. */
  | { readonly type: 'mark-gone'; readonly mark: Mark }
  /** Our script withdraws from the page. */
  | { readonly type: 'teardown' };

export type CardEffect =
  /** Asks for these entities' facts (references), the chosen sense's first. */
  | { readonly do: 'request'; readonly token: number; readonly entities: readonly string[] }
  /** Asks why this mark is there. */
  | { readonly do: 'explain'; readonly token: number; readonly mark: Mark }
  /** Replaces the timer that runs. */
  | { readonly do: 'start-timer'; readonly name: TimerName; readonly ms: number }
  | { readonly do: 'stop-timer' }
  /** A card appears, or another one in its place. */
  | { readonly do: 'show'; readonly card: Card }
  /** The open card's content, sense, pin or reasons changed. */
  | { readonly do: 'update'; readonly card: Card }
  | { readonly do: 'hide' }
  /** Focus and selection go back to where they were before a card took them. */
  | { readonly do: 'restore-focus' }
  /** The reader has put the focus elsewhere: what was kept for them is dropped. */
  | { readonly do: 'forget-focus' };

export interface Step {
  readonly state: CardState;
  readonly effects: readonly CardEffect[];
}
