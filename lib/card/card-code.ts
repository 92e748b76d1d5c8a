/**
 * All of the card that only an open card needs: its view, its place, and the checks of what it shows. It comes to the
 * page in a script of its own, the first time that a reader wants a card; until then a page carries what watches for
 * that moment (`card-controller.ts`), which knows of this file its types alone.
 */
import * as v from 'valibot';
import type { EntityDetail } from '#lib/facts/entity-detail.ts';
import type { WireExplanation } from '#lib/messages/message-map.ts';
import { DetailAnswerSchema, ExplainAnswerSchema } from '#lib/messages/page-side.ts';
import { failure, type Result, success } from '#lib/messages/result.ts';
import { pageDateOf } from '#lib/page/page-date.ts';
import { type OpenCard, type OpenCardOptions, openCard } from './open-card.ts';

export interface CardCode {
  open(options: OpenCardOptions): OpenCard;
  /** Checks what was answered for an entity's facts; a message is hostile until checked. */
  readDetails(answer: unknown): Result<readonly EntityDetail[]>;
  /** The same for why a name is marked: one explanation for each pack. */
  readReasons(answer: unknown): Result<readonly WireExplanation[]>;
  /** ISO date of the page; null where the page does not say. */
  pageDate(): string | null;
}

export const CARD_CODE: CardCode = {
  open: openCard,
  readDetails(answer) {
    const parsed = v.safeParse(DetailAnswerSchema, answer);
    return parsed.success ? success(parsed.output) : failure('malformed');
  },
  readReasons(answer) {
    const parsed = v.safeParse(ExplainAnswerSchema, answer);
    return parsed.success ? success(parsed.output.packs) : failure('malformed');
  },
  pageDate: () => pageDateOf(document, new Date()),
};
