/** What reading a page needs from outside of it. */
import type { CardCode } from '#lib/card/card-code.ts';
import type { Request } from '#lib/messages/message-map.ts';
import type { Answer, Question } from '#lib/messages/page-envelope.ts';
import type { Result } from '#lib/messages/result.ts';

/** The way out of the page: to the background, as long as there is one. */
export interface ReadingPorts {
  ask<N extends Question>(name: N, request: Request<N>): Promise<Result<Answer<N>>>;
  /** Has the card's code brought into this document; called when a card is first wanted. */
  cardCode(): Promise<Result<CardCode>>;
  /** False once the extension was updated or removed under this page. */
  isAlive(): boolean;
  /** Called when that was noticed: nothing of ours may stay. */
  onOrphaned(): void;
  /** The extension's version, for a report of a wrong mark; asked for when a card opens. */
  version?(): string | undefined;
}

/** True if the extension is gone; then everything of ours goes as well. */
export function isOrphaned(ports: ReadingPorts): boolean {
  if (ports.isAlive()) return false;
  ports.onOrphaned();
  return true;
}
