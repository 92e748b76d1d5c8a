/** What the card needs from the page and from the index. */
import type { EntityDetail } from '#lib/facts/entity-detail.ts';
import type { Result } from '#lib/messages/result.ts';
import type { Mark } from './mark.ts';

export interface CardPorts {
  /** The mark under a point of the viewport (CSS pixels), or null. Called at most once a frame. */
  hit(x: number, y: number): Mark | null;
  /** The lines on which a mark stands now, viewport coordinates; empty if its text is gone or not drawn. */
  lines(mark: Mark): readonly DOMRect[];
  /** The element in which a mark's text stands; null if it is gone. */
  element(mark: Mark): Element | null;
  /**
   * The facts of entities of several packs (references, at most `MESSAGE_LIMITS.senses`), in that order; those that
   * the index no longer holds are left out.
   */
  detail(entities: readonly string[]): Promise<Result<readonly EntityDetail[]>>;
  /** ISO date of the page; null where the page does not say. */
  pageDate(): string | null;
  /** BCP 47 tag for numbers and dates. */
  readonly locale: string;
  /** A card opened: `host` is the element of ours that now stands in the page. No observer has been told yet. */
  onOpened?(host: Element): void;
  /** Nothing is open or wished for any more: not called where the card of another mark takes its place. */
  onClosed?(): void;
  /** Ends everything: listeners, timers, the open card. */
  readonly signal: AbortSignal;
}
