/**
 * The page side, wired: takes the document over from the gate, learns what holds for it, and reads it while it may.
 * The reader's word for this page ("off here", "annotate this") lives in memory only: a reload forgets it.
 */
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import type { CardCode } from '#lib/card/card-code.ts';
import type { PageState } from '#lib/messages/message-map.ts';
import { failure, type Result, success } from '#lib/messages/result.ts';
import { liveRuntime } from '#lib/platform/native.ts';
import { occupant, occupy } from '#lib/platform/occupancy.ts';
import { answerPageMessages, askBackground } from '#lib/platform/page-messages.ts';
import { createPageSwitch, type PageSwitch } from '#lib/reading/page-switch.ts';
import type { ReadingPorts } from '#lib/reading/ports.ts';
import { startReading } from '#lib/reading/reading.ts';

export default defineUnlistedScript(() => {
  if (occupant()?.role !== 'content') void start();
});

async function start(): Promise<void> {
  const life = new AbortController();
  const leave = () => life.abort();
  let card: CardCode | undefined;
  // What is handed over here comes from the card's script of this same extension, which alone shares this world.
  const receive = (code: unknown) => {
    card = code as CardCode;
  };
  occupy({ role: 'content', leave, receive });

  const ports: ReadingPorts = {
    ask: askBackground,
    cardCode: async () => {
      const brought = await askBackground('background/card', {});
      if (card !== undefined) return success(card);
      return brought.ok ? failure('browser', 'the card’s script did not come') : brought;
    },
    isAlive: () => liveRuntime() !== undefined,
    onOrphaned: leave,
    version: () => liveRuntime()?.getManifest().version,
  };
  const page = createPageSwitch(
    (marks, signal) => startReading({ document, marks, ports, signal }),
    life.signal,
  );
  answerPageMessages(
    {
      'page/state': () => stateOf(page),
      'page/settings': (settings) => {
        page.apply(settings);
        return success({});
      },
      'page/switch': ({ on }) => {
        page.override(on);
        return stateOf(page);
      },
      'page/found': () => success(page.reading?.found() ?? []),
      'page/show': ({ entity }) =>
        page.reading?.show(entity) ? success({}) : failure('not-found', 'the page names it no more'),
      'page/reread': () => {
        page.reread();
        return success({});
      },
      'page/step': ({ to }) =>
        page.reading?.step(to) ? success({}) : failure('not-found', 'nothing is marked here'),
    },
    life.signal,
  );

  // A page that comes back from the back/forward cache may have missed a change of settings, or our end.
  window.addEventListener('pageshow', ({ persisted }) => persisted && void learn(), { signal: life.signal });
  await learn();

  async function learn(): Promise<void> {
    if (liveRuntime() === undefined) return leave();
    const settings = await askBackground('background/page-settings', {});
    if (settings.ok) page.apply(settings.value);
  }
}

/** A page that does not know its settings yet is like one without a script: whoever asks will ask again. */
function stateOf(page: PageSwitch): Result<PageState> {
  const state = page.state();
  return state === undefined ? failure('unreachable', 'the settings are on their way') : success(state);
}
