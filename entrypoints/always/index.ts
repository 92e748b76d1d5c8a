/**
 * Runs on sites the reader always wants annotated: asks for the content script without judging the page, as soon as
 * somebody sees it.
 */
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { liveRuntime } from '#lib/platform/native.ts';
import { occupant } from '#lib/platform/occupancy.ts';

export default defineUnlistedScript(() => {
  if (document.hidden) document.addEventListener('visibilitychange', ask, { once: true });
  else ask();
});

function ask(): void {
  if (occupant()?.role === 'content') return;
  liveRuntime()
    ?.sendMessage({ name: 'background/annotate', request: {} })
    .catch(() => undefined);
}
