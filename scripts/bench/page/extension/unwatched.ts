/**
 * A Chromium with one extension whose pages no debugger looks at while they are traced.
 *
 * A test driver attaches a session to every page and switches `Runtime` on there. The engine then notes where in the
 * source each function stands, twice for a script as it is compiled (`V8.CollectSourcePositions` in the trace): some
 * 7 ms more for our content script, where it takes a reader 4 to 5 in all. So there is a session of the browser alone,
 * which records and opens tabs; to a page one is attached only afterwards. (The driver greets each new tab and leaves it
 * again, without switching anything on.)
 *
 *   browser   ├─ start ─── open tab ──────────── end ─┤
 *   page                   ├─ loads, is read, rests ───────┤── session: the bare walk ──┤
 */
import puppeteer, { type Browser, type CDPSession } from 'puppeteer-core';
import { ensureChromium } from '#scripts/browsers/chromium.ts';
import { VIEWPORT } from '#tests/harness/extension.ts';
import { CATEGORIES, completeEvents, type RecordedEvent, type TraceEvent } from './trace.ts';

/** A tab, by the browser's name for it. */
export type Target = string;

export interface Unwatched {
  /** Where the extension's files are: `chrome-extension://…/`. */
  readonly origin: string;
  /** Opens an address in a tab before the others. */
  open(address: string): Promise<Target>;
  shut(target: Target): Promise<void>;
  /** The complete events of all processes while `act` went on, as `completeEvents` sorts them. */
  traced(act: () => Promise<void>): Promise<TraceEvent[]>;
  /**
   * What an expression comes to in a page of the extension's own, which has a process of its own and may be looked at;
   * undefined if it fails there.
   */
  ask<T>(expression: string): Promise<T | undefined>;
  /** From here on the page is looked at. */
  attach(target: Target): Promise<CDPSession>;
  close(): Promise<void>;
}

/**
 * @param extension folder of the unpacked extension
 * @param profile folder of a profile that is there; one of its own, gone afterwards, if absent
 */
export async function launchUnwatched(extension: string, profile?: string): Promise<Unwatched> {
  const browser = await puppeteer.launch({
    ...{ executablePath: ensureChromium().path, headless: true, pipe: true, defaultViewport: null },
    ...(profile === undefined ? {} : { userDataDir: profile }),
    ...{ enableExtensions: true, waitForInitialPage: false },
    targetFilter: (target) => target.type() === 'browser',
    args: [
      '--no-sandbox',
      '--no-first-run',
      `--window-size=${VIEWPORT.width},${VIEWPORT.height}`,
      '--enable-unsafe-extension-debugging',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--disable-quic',
      '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1, EXCLUDE localhost',
    ],
  });
  try {
    return await unwatched(browser, extension);
  } catch (error) {
    await browser.close();
    throw error;
  }
}

async function unwatched(browser: Browser, extension: string): Promise<Unwatched> {
  const session = await browser.target().createCDPSession();
  const connection = session.connection();
  if (connection === undefined) throw new Error('The browser cannot be debugged.');
  const { id } = await session.send('Extensions.loadUnpacked', { path: extension });
  const origin = `chrome-extension://${id}/`;
  const open = async (url: string): Promise<Target> =>
    (await session.send('Target.createTarget', { url })).targetId;
  const attach = async (targetId: Target): Promise<CDPSession> => {
    const { sessionId } = await session.send('Target.attachToTarget', { targetId, flatten: true });
    const attached = connection.session(sessionId);
    if (attached === null) throw new Error('The tab cannot be debugged.');
    return attached;
  };
  // It stays open throughout, and answers for the pages that are measured.
  const own = await attach(await open(`${origin}manifest.json`));
  return {
    origin,
    open,
    attach,
    ask: async <T>(expression: string): Promise<T | undefined> => {
      const { result, exceptionDetails } = await own.send('Runtime.evaluate', {
        ...{ expression, awaitPromise: true, returnByValue: true },
      });
      return exceptionDetails === undefined ? result.value : undefined;
    },
    shut: async (targetId) => {
      await session.send('Target.closeTarget', { targetId });
    },
    traced: (act) => traced(session, act),
    close: () => browser.close(),
  };
}

async function traced(session: CDPSession, act: () => Promise<void>): Promise<TraceEvent[]> {
  const recorded: RecordedEvent[] = [];
  const keep = ({ value }: { readonly value: readonly object[] }): void => {
    for (const event of value) recorded.push(event as RecordedEvent);
  };
  session.on('Tracing.dataCollected', keep);
  try {
    await session.send('Tracing.start', {
      transferMode: 'ReportEvents',
      traceConfig: { includedCategories: [...CATEGORIES], excludedCategories: ['*'] },
    });
    const complete = new Promise((resolve) => session.once('Tracing.tracingComplete', resolve));
    try {
      await act();
    } finally {
      await session.send('Tracing.end');
      await complete;
    }
  } finally {
    session.off('Tracing.dataCollected', keep);
  }
  return completeEvents(recorded);
}
