/** Looking through what one pack says: a question, its answer in pages, and the card that is open beside it. */
import type { EntityDetail } from '#lib/facts/entity-detail.ts';
import type { Answer } from '#lib/ui/answer.ts';
import type { BrowsedPage, Question } from './ports.ts';

export interface Browsing {
  readonly question: Question;
  /** Answer to `question`, or to the one before while that has not come; undefined before the first. */
  readonly page: BrowsedPage | undefined;
  readonly card: OpenCard | undefined;
}

export interface OpenCard {
  /** Reference. */
  readonly entity: string;
  /** Undefined while they have not come. */
  readonly facts: Answer<readonly EntityDetail[]> | undefined;
}

export type BrowsingEvent =
  | { readonly type: 'asked'; readonly question: Question }
  | { readonly type: 'browsed'; readonly question: Question; readonly page: BrowsedPage }
  | { readonly type: 'card-opened'; readonly entity: string }
  | { readonly type: 'card-closed' }
  | { readonly type: 'facts'; readonly entity: string; readonly facts: Answer<readonly EntityDetail[]> };

/** Everything in a pack, from the beginning. */
export const beginBrowsing = (pack: string): Browsing => ({
  question: { pack, query: '', kind: undefined, from: 0 },
  page: undefined,
  card: undefined,
});

export function reduceBrowsing(browsing: Browsing, event: BrowsingEvent): Browsing {
  switch (event.type) {
    case 'asked':
      return { ...browsing, question: event.question };
    case 'browsed':
      return event.question === browsing.question ? { ...browsing, page: event.page } : browsing;
    case 'card-opened':
      return { ...browsing, card: { entity: event.entity, facts: undefined } };
    case 'card-closed':
      return { ...browsing, card: undefined };
    case 'facts':
      return browsing.card?.entity === event.entity
        ? { ...browsing, card: { entity: event.entity, facts: event.facts } }
        : browsing;
  }
}
