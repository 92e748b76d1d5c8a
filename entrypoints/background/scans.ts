/** The queue of scans, and what it is told of tabs: which are before the reader, and which have gone. */
import { ScanQueue } from '#lib/engine/scan-queue.ts';
import { isDocumentThere, tabsInSight, watchTabs } from '#lib/platform/tabs.ts';
import { turn } from '#lib/platform/turn.ts';

let inSight: ReadonlySet<number> = new Set();
let watch = new AbortController();

export const scans = new ScanQueue({
  turn,
  isVisible: (tabId) => inSight.has(tabId),
  onCrowd: (isCrowded) => {
    watch.abort();
    if (isCrowded) startWatch();
  },
});

function startWatch(): void {
  watch = new AbortController();
  const events = {
    onTurned: () => void look(),
    onClosed: (tabId: number) => scans.cancelTab(tabId),
    onLoading: (tabId: number) => void dropIfGone(tabId),
  };
  watchTabs(events, watch.signal);
  void look();
}

async function look(): Promise<void> {
  inSight = await tabsInSight();
}

async function dropIfGone(tabId: number): Promise<void> {
  const document = scans.documentOf(tabId);
  if (document !== undefined && !(await isDocumentThere(document))) scans.cancel(document);
}
