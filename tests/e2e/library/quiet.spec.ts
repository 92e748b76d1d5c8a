/** What a feed's host learns, and what a page's own process can ask. */
import { refOf } from '#lib/facts/entity-ref.ts';
import { ensureChromium } from '#scripts/browsers/chromium.ts';
import { Backstage } from '#tests/harness/backstage.ts';
import { launchWithExtension } from '#tests/harness/extension.ts';
import { courierPack } from '#tests/harness/newsroom.ts';
import { subscribe, update } from '#tests/harness/reader.ts';
import { nextAlarm, ring, setNext } from '#tests/harness/stored-library.ts';
import { until } from '#tests/harness/until.ts';
import { expect, test } from './fixtures.ts';

const BUNDLED = 'kharkiv-counteroffensive-2022';

test('two readers send the same requests: GET, no cookie, no referrer, no origin, nothing that tells them apart', async ({
  newsroom,
  server,
}) => {
  await newsroom.publish([courierPack(1)]);
  const seen: string[] = [];
  for (const reader of ['one', 'another']) {
    const browser = await launchWithExtension({
      executable: ensureChromium().path,
      headless: true,
      loopbackOnly: true,
      anyCertificate: true,
    });
    const backstage = await Backstage.of(browser);
    const before = server.requests.length;
    expect(await subscribe(backstage, newsroom), reader).toMatchObject({ ok: true });
    await update(backstage);
    const sent = server.requests.slice(before);
    for (const { method, headers } of sent) {
      expect(method).toBe('GET');
      expect([headers.cookie, headers.referer, headers.origin]).toEqual([undefined, undefined, undefined]);
    }
    seen.push(JSON.stringify(sent));
    await browser.close();
  }
  expect(seen[0]).toBe(seen[1]);
});

test('without a feed, nothing is asked of anyone and no alarm is set', async ({
  backstage,
  read,
  server,
}) => {
  server.reset();
  await read('/kharkiv-autumn.html');
  expect(server.requests).toEqual([]);
  expect(await nextAlarm(backstage)).toBeUndefined();
});

test('a clock that went wrong by years keeps no feed from being asked', async ({
  newsroom,
  backstage,
  server,
}) => {
  await newsroom.publish([courierPack(1)]);
  await subscribe(backstage, newsroom);
  const asked = server.requests.length;
  await setNext(backstage, '2031-01-01T00:00:00Z');
  await ring(backstage);
  await until('the feed to be asked', async () => server.requests.length > asked);
  await until('the alarm to be set within the day', async () => {
    const next = await nextAlarm(backstage);
    return next !== undefined && next < Date.now() + 2 * 86_400_000;
  });
});

test('a page’s script is told nothing of a private pack, and nothing at all where the site is off', async ({
  extension,
  backstage,
  read,
}) => {
  const { page } = await read('/kharkiv-autumn.html');
  const worker = await extension.background();
  const ask = (name: string, request: object): Promise<{ ok: boolean; why?: string }> =>
    worker.evaluate(
      async ([url, message]) => {
        const [tab] = await chrome.tabs.query({ url });
        const [answer] = await chrome.scripting.executeScript({
          target: { tabId: tab?.id ?? -1 },
          func: (sent: unknown) => chrome.runtime.sendMessage(sent),
          args: [message],
        });
        return answer?.result;
      },
      [page.url(), { name, request }] as const,
    ) as Promise<{ ok: boolean; why?: string }>;
  const detail = { entities: [refOf(BUNDLED, 'kupyansk')] };
  const scan = { blocks: [{ id: 1, text: 'Kupyansk' }] };
  expect(await ask('background/detail', detail)).toMatchObject({ ok: true });

  await backstage.ask('background/set-pack', { pack: BUNDLED, private: true });
  expect(await ask('background/detail', detail)).toMatchObject({ ok: false, why: 'not-found' });
  await backstage.ask('background/set-pack', { pack: BUNDLED, private: false });
  await backstage.ask('background/change-site', { site: '127.0.0.1', to: 'off' });
  expect(await ask('background/detail', detail)).toMatchObject({ ok: false, why: 'refused' });
  expect(await ask('background/scan', scan)).toMatchObject({ ok: false, why: 'refused' });
  expect(await ask('background/subscribe', { url: 'https://example.org/', fingerprint: '' })).toMatchObject({
    ok: false,
    why: 'refused',
  });
});

interface PageApi {
  readonly tabs: { query(filter: object): Promise<readonly { readonly id?: number }[]> };
  readonly scripting: {
    executeScript(injection: object): Promise<readonly { readonly result: unknown }[]>;
  };
  readonly runtime: { sendMessage(message: unknown): Promise<unknown> };
}
declare const chrome: PageApi;
