/** A Chromium with the built extension in it, in a profile of its own that is gone afterwards. */
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BrowserContext, chromium, type Page, type Worker } from '@playwright/test';
import { ROOT } from '#scripts/node/newer-node.mjs';

/** Where `npm run build` puts the extension. */
export const CHROMIUM_BUILD = join(ROOT, '.output', 'chrome-mv3');

export interface LaunchOptions {
  /** The browser's executable. */
  readonly executable: string;
  /** Folder of the unpacked extension. */
  readonly extension?: string;
  readonly headless: boolean;
  readonly colorScheme?: 'light' | 'dark';
  /** Device pixels per CSS pixel, for sharp screenshots; 1 if absent. */
  readonly scale?: number;
  /** Lets nothing out but to loopback, the browser's own errands included. */
  readonly loopbackOnly: boolean;
  /** Opens these addresses before the extension is installed. */
  readonly openBefore?: readonly string[];
  /** A profile that outlives the browser, made by `createProfile`; one of its own that is gone afterwards if absent. */
  readonly profile?: Profile;
  /** Accepts what servers on loopback show as their certificate. */
  readonly anyCertificate?: boolean;
}

/** Where a browser keeps what it knows, from one start to the next. */
export interface Profile {
  readonly path: string;
  remove(): void;
}

export function createProfile(): Profile {
  const path = mkdtempSync(join(tmpdir(), 'according-to-'));
  return {
    path,
    remove: () => rmSync(path, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 }),
  };
}

export interface ExtensionBrowser {
  readonly context: BrowserContext;
  /** The extension's id, the host of its own pages. */
  readonly id: string;
  /** The address of one of the extension's pages. */
  url(path: string): string;
  /** Its service worker, once it runs. */
  background(): Promise<Worker>;
  /** Puts the build that is there now in the place of the one that was loaded. */
  reload(): Promise<void>;
  /** Closes the browser, and removes its profile unless it is to outlive it. */
  close(): Promise<void>;
  /** Ends the browser as a power cut would: no process of it gets to do anything more. */
  kill(): Promise<void>;
}

/** A window in which a popover has room on either side of an article's column. */
export const VIEWPORT = { width: 1280, height: 860 } as const;

const QUIET = [
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-quic',
];
/** What browsers do and test drivers switch off. */
const SWITCHED_BACK_ON = ['--disable-extensions', '--disable-back-forward-cache'];
const LOOPBACK_ONLY = '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1, EXCLUDE localhost';

/**
 * Starts the browser and installs the extension over the debugging pipe: this works in Chromium and in branded
 * builds alike, which ignore `--load-extension`.
 */
export async function launchWithExtension(options: LaunchOptions): Promise<ExtensionBrowser> {
  const {
    executable,
    extension = CHROMIUM_BUILD,
    headless,
    colorScheme = 'light',
    scale = 1,
    loopbackOnly,
  } = options;
  if (!existsSync(join(extension, 'manifest.json'))) {
    throw new Error(`${extension} holds no extension: run \`npm run build\` first.`);
  }
  const profile = options.profile ?? createProfile();
  const isFirst = !existsSync(join(profile.path, 'Default'));
  const removeProfile = () => options.profile === undefined && profile.remove();
  try {
    const start = (chromiumSandbox: boolean) =>
      chromium.launchPersistentContext(profile.path, {
        chromiumSandbox,
        executablePath: executable,
        headless,
        colorScheme,
        locale: 'en-GB',
        ...(headless ? { viewport: VIEWPORT, deviceScaleFactor: scale } : { viewport: null }),
        // Whoever started the browser closes it, so that its profile goes with it.
        handleSIGINT: false,
        handleSIGTERM: false,
        handleSIGHUP: false,
        ignoreDefaultArgs: [...SWITCHED_BACK_ON, ...(headless ? [] : ['--enable-automation'])],
        args: [
          ...QUIET,
          '--enable-unsafe-extension-debugging',
          ...(loopbackOnly ? [LOOPBACK_ONLY] : []),
          ...(options.anyCertificate ? ['--ignore-certificate-errors'] : []),
        ],
      });
    const context = await (wantsSandbox(headless) ? start(true).catch(() => start(false)) : start(false));
    for (const address of options.openBefore ?? []) await (await context.newPage()).goto(address);
    const id = await install(context, extension);
    if (isFirst) await welcomed(context, id);
    return {
      context,
      id,
      url: (path) => `chrome-extension://${id}/${path}`,
      background: () => backgroundOf(context, id),
      reload: async () => {
        await install(context, extension);
      },
      close: async () => {
        await context.close();
        removeProfile();
      },
      kill: async () => {
        const gone = new Promise((resolve) => context.once('close', resolve));
        killProcesses(profile.path);
        await gone;
      },
    };
  } catch (error) {
    removeProfile();
    throw error;
  }
}

/** Ends every process that was started on this profile, all at once. */
function killProcesses(profile: string): void {
  const started = readdirSync('/proc')
    .filter((name) => /^\d+$/u.test(name))
    .filter((name) => commandLine(name).includes(`--user-data-dir=${profile}`));
  for (const pid of started) {
    try {
      process.kill(Number(pid), 'SIGKILL');
    } catch {
      // It went with its parent.
    }
  }
}

function commandLine(pid: string): string {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8');
  } catch {
    return '';
  }
}

/** A reader who goes on from the demonstration to the open web keeps the sandbox; root cannot have it. */
const wantsSandbox = (headless: boolean): boolean => !headless && process.getuid?.() !== 0;

/** Installs an unpacked extension; answers with its id, which depends on its path alone. */
async function install(context: BrowserContext, extension: string): Promise<string> {
  const browser = context.browser();
  if (browser === null) throw new Error('The browser cannot be debugged.');
  const session = await browser.newBrowserCDPSession();
  const { id } = await session.send('Extensions.loadUnpacked', { path: extension });
  await session.detach();
  await backgroundOf(context, id);
  return id;
}

/** Waits for the welcome page, which comes to the front whenever it is ready: what is opened after it stays there. */
async function welcomed(context: BrowserContext, id: string): Promise<void> {
  const isWelcome = (page: Page) => page.url().startsWith(`chrome-extension://${id}/`);
  if (!context.pages().some(isWelcome)) await context.waitForEvent('page', { predicate: isWelcome });
}

/** The extension's service worker, once it runs. */
export async function backgroundOf(context: BrowserContext, id: string): Promise<Worker> {
  const isOurs = (worker: Worker) => new URL(worker.url()).host === id;
  return (
    context.serviceWorkers().find(isOurs) ??
    (await context.waitForEvent('serviceworker', { predicate: isOurs }))
  );
}

/** Kills the background as the browser does when it needs memory: at once, whatever it is doing. */
export async function killBackground(context: BrowserContext, ownPage: Page): Promise<void> {
  const session = await context.newCDPSession(ownPage);
  await session.send('ServiceWorker.enable');
  await session.send('ServiceWorker.stopAllWorkers');
  await session.detach();
}
