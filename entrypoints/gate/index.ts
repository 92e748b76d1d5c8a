/**
 * The only script on every page: is this worth reading? It asks the background to bring the content script, or
 * stays silent; on other pages it adds nothing and sends nothing. Schemas stay out of it: it is on every page.
 */
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { watchWorth } from '#lib/page/worth-reading.ts';
import { isFromExtension, listen, liveRuntime } from '#lib/platform/native.ts';
import { occupant, occupy } from '#lib/platform/occupancy.ts';

type Silence = 'not-an-article' | 'off-site' | 'off-everywhere' | 'not-chosen' | 'on-click';

/** What a gate is told of the settings, as far as it reads them. */
interface PageSettings {
  readonly allowed?: unknown;
  readonly silence?: Silence;
}

/** The messages a gate answers, as far as it reads them. */
interface Incoming {
  readonly name?: unknown;
  readonly request?: PageSettings;
}

export default defineUnlistedScript(() => {
  if (occupant() === undefined) start();
});

function start(): void {
  const life = new AbortController();
  /** True while the background has been asked for the content script: that will say how the page stands. */
  let isAsked = false;
  let silence: Silence = 'not-an-article';
  const ask = async () => {
    isAsked = true;
    isAsked = await askToAnnotate();
  };
  let watch = watchNow(life.signal, ask);
  occupy({ role: 'gate', leave: () => life.abort() });

  function apply(settings: PageSettings): void {
    watch.abort();
    silence = settings.silence ?? 'not-an-article';
    if (settings.allowed === true) watch = watchNow(life.signal, ask);
  }

  listen((incoming, sender, sendResponse) => {
    if (!isFromExtension(sender)) return false;
    const { name, request } = incoming as Incoming;
    if (name === 'page/settings') {
      apply(request ?? {});
      sendResponse({ ok: true, value: {} });
    } else if (name === 'page/state' && !isAsked) {
      sendResponse({ ok: true, value: { state: 'silent', why: silence } });
    }
    return false;
  }, life.signal);

  // A page that comes back from the back/forward cache may have missed a change of settings.
  const onShow = async ({ persisted }: PageTransitionEvent) => {
    const settings = persisted ? await answerTo<PageSettings>('background/page-settings') : undefined;
    if (settings !== undefined) apply(settings);
  };
  window.addEventListener('pageshow', onShow, { signal: life.signal });
}

/**
 * Watches until the page is worth reading or `life` ends; the controller returned stops the watch alone. A page that
 * nobody sees yet (a restored or background tab, a prerendered page) is judged when it is first shown: two hundred
 * restored tabs then cost two hundred gates and nothing more.
 */
function watchNow(life: AbortSignal, onWorth: () => void): AbortController {
  const watch = new AbortController();
  const signal = AbortSignal.any([life, watch.signal]);
  const begin = () => watchWorth(document, signal, onWorth);
  if (document.hidden) document.addEventListener('visibilitychange', begin, { once: true, signal });
  else begin();
  return watch;
}

/** Asks the background for the content script; false if it will not come, and the popup has to offer it. */
async function askToAnnotate(): Promise<boolean> {
  const answer = await answerTo<{ readonly injected?: unknown }>('background/annotate');
  return answer?.injected === true;
}

/** What the background answers, as far as it is read; undefined if it cannot. */
async function answerTo<T>(name: string): Promise<T | undefined> {
  try {
    const answer = await liveRuntime()?.sendMessage({ name, request: {} });
    return (answer as { readonly value?: T } | undefined)?.value;
  } catch {
    return undefined;
  }
}
