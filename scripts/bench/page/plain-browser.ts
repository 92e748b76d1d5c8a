/** A Chromium without any extension, which reaches loopback alone. */
import { type Browser, chromium } from '@playwright/test';
import { ensureChromium } from '#scripts/browsers/chromium.ts';

export const launchPlain = (): Promise<Browser> =>
  chromium.launch({
    executablePath: ensureChromium().path,
    headless: true,
    args: [
      ...[
        '--no-first-run',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
      ],
      ...['--disable-quic', '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1, EXCLUDE localhost'],
    ],
  });
