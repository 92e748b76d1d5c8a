/** What the card needs from the page and from the index. */
import type { Result } from '#lib/messages/result.ts';
import type { CardCode } from './card-code.ts';
import type { Mark } from './mark.ts';

/** The text in which a mark stands, and where in it: offsets are UTF-16 code units, end exclusive. */
export interface Passage {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** Where a reader met a mark: what a report says beside the reasons. */
export interface Whereabouts {
  readonly passage: Passage;
  /** The page's full address; a report holds the bare one. */
  readonly address: string;
  /** The extension's version; undefined where it is not known. */
  readonly version: string | undefined;
}

/** Why a name is marked, and what a report of a wrong mark says. */
export interface WhyPorts {
  whereabouts(mark: Mark): Whereabouts;
  /** Why the name in this passage means what it means, by each pack that meets it; the card's code checks it. */
  explain(passage: Passage): Promise<Result<unknown>>;
}

export interface CardPorts {
  /** The mark under a point of the viewport (CSS pixels), or null. Called at most once a frame. */
  hit(x: number, y: number): Mark | null;
  /** The lines on which a mark stands now, viewport coordinates; empty if its text is gone or not drawn. */
  lines(mark: Mark): readonly DOMRect[];
  /** The element in which a mark's text stands; null if it is gone. */
  element(mark: Mark): Element | null;
  /**
   * The facts of entities of several packs (references, at most `MESSAGE_LIMITS.senses`), in that order; those that
   * the index no longer holds are left out. What is answered is checked by the card's code, which may still be on its
   * way.
   */
  detail(entities: readonly string[]): Promise<Result<unknown>>;
  /** Brings what draws the card. Called when a card is first wanted, and again only after a failure. */
  code(): Promise<Result<CardCode>>;
  /** Absent where nothing can be said of why a name is marked: the card then does not offer it. */
  readonly why?: WhyPorts;
  /** BCP 47 tag for numbers and dates. */
  readonly locale: string;
  /** A card opened: `host` is the element of ours that now stands in the page. No observer has been told yet. */
  onOpened?(host: Element): void;
  /** Nothing is open or wished for any more: not called where the card of another mark takes its place. */
  onClosed?(): void;
  /** Ends everything: listeners, timers, the open card. */
  readonly signal: AbortSignal;
}
