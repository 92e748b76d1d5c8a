/**
 * The only script on every page: is this worth reading? It asks the background to bring the content script, or
 * stays silent; on other pages it adds nothing and sends nothing. Schemas stay out of it: it is on every page.
 */
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { watchWorth } from '#lib/page/worth-reading.ts';
import { isFromExtension, listen, liveRuntime } from '#lib/platform/native.ts';
import { occupant, occupy } from '#lib/platform/occupancy.ts';

type Silence = 'not-an-article' | 'off-site' | 'off-everywhere' | 'not-chosen' | 'on-click';

/** The messages a gate answers, as far as it reads them. */
interface Incoming {
  readonly name?: unknown;
  readonly request?: { readonly allowed?: unknown; readonly silence?: Silence };
}

export default defineUnlistedScript(() => {
  if (occupant() === undefined) start();
});

function start(): void {
  const life = new AbortController();
  let watch = watchNow(life.signal);
  let silence: Silence = 'not-an-article';
  occupy({ role: 'gate', leave: () => life.abort() });

  listen((incoming, sender, sendResponse) => {
    if (!isFromExtension(sender)) return false;
    const { name, request } = incoming as Incoming;
    if (name === 'page/settings') {
      watch.abort();
      silence = request?.silence ?? 'not-an-article';
      if (request?.allowed === true) watch = watchNow(life.signal);
      sendResponse({ ok: true, value: {} });
    } else if (name === 'page/state') {
      sendResponse({ ok: true, value: { state: 'silent', why: silence } });
    }
    return false;
  }, life.signal);
}

/** Watches until the page is worth reading or `life` ends; the controller returned stops the watch alone. */
function watchNow(life: AbortSignal): AbortController {
  const watch = new AbortController();
  watchWorth(document, AbortSignal.any([life, watch.signal]), () => {
    liveRuntime()
      ?.sendMessage({ name: 'background/annotate', request: {} })
      // A background that cannot answer leaves the page as it is: the popup offers to annotate it.
      .catch(() => undefined);
  });
  return watch;
}
