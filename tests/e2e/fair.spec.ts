import type { Response } from '#lib/messages/message-map.ts';
import { askForMuchAndACard, keepBusy } from '#tests/harness/busy-tab.ts';
import { until } from '#tests/harness/until.ts';
import { expect, test } from './fixtures.ts';

type Effort = Response<'background/effort'>;

test('answers a card although a tab has just asked for everything it may', async ({ open, backstage }) => {
  const { tab } = await open('/front.html');
  const order = await askForMuchAndACard(backstage, tab);
  expect(order.toSorted()).toEqual(['background/detail', ...Array(4).fill('background/scan')]);
  expect(order.at(-1)).toBe('background/scan');
});

test('drops what closed, reloaded and left tabs asked for, and nothing of a page whose address changed', async ({
  open,
  backstage,
  site,
}) => {
  const effort = () => backstage.ask<Effort>('background/effort');
  const busy = async (name: string) => {
    const { page, tab } = await open(`/front.html?${name}`);
    await keepBusy(backstage, tab);
    return page;
  };
  const changed = await busy('changed');
  const closed = await busy('closed');
  const reloaded = await busy('reloaded');
  const left = await busy('left');
  const before = await effort();
  expect(before.cancelled).toBe(0);
  await changed.evaluate(() => history.pushState({}, '', '?changed-again'));
  await until('more scans', async () => (await effort()).scans > before.scans + 8);
  expect((await effort()).cancelled).toBe(0);

  const leave = {
    close: () => closed.close(),
    reload: () => reloaded.reload(),
    leave: () => left.goto(`${site.origin}/garden.html`),
  };
  let cancelled = 0;
  for (const [what, act] of Object.entries(leave)) {
    await act();
    cancelled = await until(`what was asked to be dropped after a ${what}`, async () => {
      const now = (await effort()).cancelled;
      return now > cancelled && now;
    });
  }
});
