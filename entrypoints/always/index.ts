/** Runs on sites the reader always wants annotated: asks for the content script without judging the page. */
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { liveRuntime } from '#lib/platform/native.ts';
import { occupant } from '#lib/platform/occupancy.ts';

export default defineUnlistedScript(() => {
  if (occupant()?.role === 'content') return;
  liveRuntime()
    ?.sendMessage({ name: 'background/annotate', request: {} })
    .catch(() => undefined);
});
