/** Looking through a pack, and through differences: what a place needs when the reader comes to it. */
import { entityOfRef, refOf } from '#lib/facts/entity-ref.ts';
import type { EntityKind } from '#lib/facts/schema.ts';
import { MESSAGE_LIMITS } from '#lib/messages/limits.ts';
import { answerOf, answerOfOutcome } from '#lib/ui/answer.ts';
import type { Desk } from './desk.ts';
import { OPTIONS_LIMITS } from './limits.ts';
import type { Place } from './place.ts';
import type { Question } from './ports.ts';

export interface BrowsingActions {
  /** Asks anew with what is given; anything but `from` begins at the first page again. */
  browse(change: {
    readonly query?: string;
    readonly kind?: EntityKind | undefined;
    readonly from?: number;
  }): Promise<void>;
  openCard(entity: string): Promise<void>;
  closeCard(): void;
}

export function browsingActions(desk: Desk): BrowsingActions {
  const { ports } = desk;
  return {
    async browse(change) {
      desk.hush();
      const { browsing } = desk.state();
      if (browsing !== undefined) await ask(desk, { ...browsing.question, from: 0, ...change });
    },
    async openCard(entity) {
      desk.hush();
      desk.tell({ type: 'card-opened', entity });
      desk.tell({ type: 'facts', entity, facts: answerOf(await ports.detail([entity])) });
    },
    closeCard() {
      desk.hush();
      desk.tell({ type: 'card-closed' });
    },
  };
}

async function ask(desk: Desk, question: Question): Promise<void> {
  desk.tell({ type: 'asked', question });
  const page = desk.taken(answerOf(await desk.ports.browse(question)));
  if (page !== undefined) desk.tell({ type: 'browsed', question, page });
}

/** What a place shows, asked for. */
export async function fill(desk: Desk, place: Place): Promise<void> {
  if (place.at === 'difference') {
    const answer = answerOfOutcome(await desk.ports.difference(place.pack, place.of));
    desk.tell({ type: 'difference', place, answer });
  }
  const { browsing } = desk.state();
  if (place.at === 'pack' && browsing !== undefined) await ask(desk, browsing.question);
}

/** The names of muted entities as they are written, of as many as are looked up. */
export async function lookUpNames(desk: Desk): Promise<void> {
  const { settings, names } = desk.state();
  const wanted = (settings?.entitiesMuted ?? [])
    .filter((ref) => !names.has(ref))
    .slice(0, OPTIONS_LIMITS.namesLookedUp);
  for (let i = 0; i < wanted.length; i += MESSAGE_LIMITS.senses) {
    const answer = await desk.ports.detail(wanted.slice(i, i + MESSAGE_LIMITS.senses));
    const found = answer.ok ? answer.value : [];
    const written = found.map(({ pack, entity }) => [refOf(pack.id, entity.id), entity.name] as const);
    if (written.length > 0) desk.tell({ type: 'names', names: new Map(written) });
  }
}

/** What a muted name is called: as it is written where that is known, else by its id. */
export const nameOfRef = (names: ReadonlyMap<string, string>, ref: string): string =>
  names.get(ref) ?? entityOfRef(ref).replaceAll('-', ' ');
