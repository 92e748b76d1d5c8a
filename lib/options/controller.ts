/** The options page at work: what the reader does becomes questions to the ports, and their answers become events. */
import { type AddingActions, addingActions } from './adding.ts';
import { type BrowsingActions, browsingActions, fill, lookUpNames } from './browsing.ts';
import { createDesk, type Desk } from './desk.ts';
import { type FeedActions, feedActions } from './feeds.ts';
import { type KeepingActions, keepingActions } from './keeping.ts';
import { type PackActions, packActions } from './packs.ts';
import { hashOf, type Place, placeOf } from './place.ts';
import type { OptionsPorts } from './ports.ts';
import type { OptionsState } from './state.ts';

/** Everything a reader can do on the page. What fails is told in `state.notice`; none of these rejects. */
export interface OptionsActions
  extends PackActions,
    FeedActions,
    AddingActions,
    KeepingActions,
    BrowsingActions {
  /** The first questions, at the place the address names; resolves when that place is shown. */
  open(): Promise<void>;
  go(place: Place): Promise<void>;
  /** Ends the operation under way. */
  cancel(): Promise<void>;
}

/** `onState` is called with every new state; nothing is told after `signal` aborts. */
export function createOptions(
  ports: OptionsPorts,
  onState: (state: OptionsState) => void,
  signal: AbortSignal,
): OptionsActions {
  const desk = createDesk(ports, onState, signal);
  const go = async (place: Place) => {
    ports.setHash(hashOf(place));
    await arrive(desk, place);
  };
  const packs = packActions(desk);
  ports.onHash((hash) => {
    if (hashOf(placeOf(hash)) !== hashOf(desk.state().place)) void arrive(desk, placeOf(hash));
  }, signal);
  return {
    ...packs,
    ...feedActions(desk),
    ...addingActions(desk, () => void go({ at: 'index', part: 'add' })),
    ...keepingActions(desk),
    ...browsingActions(desk),
    async open() {
      desk.tell({ type: 'place', place: placeOf(ports.hash()) });
      await desk.refresh();
      await Promise.all([fill(desk, desk.state().place), lookUpNames(desk)]);
    },
    async changePack(pack, to) {
      await packs.changePack(pack, to);
      // The difference that was decided about is no more: its page leads back to the packs.
      const { place, notice } = desk.state();
      if (place.at !== 'difference' || notice?.is !== 'said') return;
      await go({ at: 'index' });
      desk.tell({ type: 'notice', notice });
    },
    go,
    cancel: desk.cancel,
  };
}

async function arrive(desk: Desk, place: Place): Promise<void> {
  desk.tell({ type: 'place', place });
  await fill(desk, place);
}
