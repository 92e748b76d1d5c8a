/** What a thousand marks cost the page, in counts: the same on every machine. */
import type { CDPSession } from '@playwright/test';
import { type LivingServer, serveLiving } from '#scripts/bench/living/server.ts';
import { until } from '#tests/harness/until.ts';
import { expect, stateOf, TALL, test, untilRead } from './fixtures.ts';

const MARKS = 1_000;
const WIRE = '/marks?paragraphs=200&names=5';

let server: LivingServer;

test.beforeAll(async () => {
  server = await serveLiving();
});
test.afterAll(() => server.close());

async function metric(protocol: CDPSession, name: string): Promise<number | undefined> {
  const { metrics } = await protocol.send('Performance.getMetrics');
  return metrics.find((one) => one.name === name)?.value;
}

test('reads and marks a thousand names without a layout, a node or a changed byte of the page', async ({
  extension,
  backstage,
}) => {
  await backstage.ask('background/change-settings', { change: { marks: 'every' } });
  const page = await extension.context.newPage();
  await page.setViewportSize(TALL);
  await page.goto(server.origin + WIRE);
  const tab = await backstage.tabOf(page);
  const painted = () =>
    page.evaluate(() => [...CSS.highlights.values()].reduce((sum, { size }) => sum + size, 0));
  await until('the page to answer', () => stateOf(backstage, tab));
  await untilRead(backstage, tab);
  await expect.poll(painted).toBe(MARKS);

  await backstage.askTab(tab, 'page/switch', { on: false });
  await expect.poll(painted).toBe(0);
  const html = () => page.evaluate(() => document.documentElement.outerHTML);
  const records = await page.evaluateHandle(() => {
    const seen: MutationRecord[] = [];
    const everything = { subtree: true, childList: true, characterData: true, attributes: true };
    new MutationObserver((news) => seen.push(...news)).observe(document, everything);
    return seen;
  });
  const protocol = await extension.context.newCDPSession(page);
  await protocol.send('Performance.enable');
  const layouts = () => metric(protocol, 'LayoutCount');
  const before = { html: await html(), layouts: await layouts() };

  await backstage.askTab(tab, 'page/switch', { on: true });
  await untilRead(backstage, tab);
  await expect.poll(painted).toBe(MARKS);

  expect(await layouts()).toBe(before.layouts);
  expect(await records.evaluate((seen) => seen.length)).toBe(0);
  expect(await html()).toBe(before.html);

  // The counters count: one change of the page, one layout.
  await page.evaluate(() => {
    document.querySelector('#wire p')?.append(' So it went on.');
    return document.body.offsetHeight;
  });
  expect(await layouts()).toBeGreaterThan(before.layouts ?? Number.NaN);
  expect(await records.evaluate((seen) => seen.length)).toBeGreaterThan(0);
});
