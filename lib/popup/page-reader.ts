/** Asks the page how it stands until it has settled: no standing poll, only while something is under way. */
import { framesBefore, MOST_ASKS, MOST_PATIENT_ASKS } from './limits.ts';
import type { ActiveTab, PopupPorts } from './ports.ts';
import { isUnderWay, type Known } from './report.ts';
import type { PopupState } from './state.ts';
import type { Store } from './store.ts';

/** Returns `read`, which resolves when the page has settled, or when a newer `read` has taken over. */
export function createPageReader(ports: PopupPorts, store: Store): () => Promise<void> {
  let round = 0;
  return async () => {
    round += 1;
    const mine = round;
    const tab = store.state().ground?.tab;
    if (tab === undefined || store.state().address.kind !== 'web') return;
    const isLate = () => mine !== round || store.signal.aborted;
    for (let ask = 0; ask < MOST_ASKS; ask += 1) {
      await askOnce(ports, store, tab, isLate);
      if (isLate() || !isWorthAsking(store.state(), ask)) return;
      await ports.frames(framesBefore(ask));
      if (isLate()) return;
    }
  };
}

async function askOnce(
  ports: PopupPorts,
  store: Store,
  tab: ActiveTab,
  isLate: () => boolean,
): Promise<void> {
  const page = await ports.pageState(tab.id);
  if (isLate()) return;
  store.tell({ type: 'page', page });
  if (!page.ok || page.value.state !== 'annotated') return;
  const found = await ports.found(tab.id);
  if (!isLate() && found.ok) store.tell({ type: 'found', found: found.value });
}

function isWorthAsking(state: PopupState, ask: number): boolean {
  const known = knownOf(state);
  const underWay = known && isUnderWay(known);
  return underWay === 'reading' || (underWay === 'arriving' && ask + 1 < MOST_PATIENT_ASKS);
}

/** What the report on the page is made from; undefined until the first answers are in. */
export function knownOf({ ground, address, page }: PopupState): Known | undefined {
  return ground && { address, settings: ground.settings, access: ground.access, page };
}
