import { describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { FINGERPRINT, feedView, RIVER } from '#tests/harness/library-scenes.ts';
import { busyWorld, freshWorld, OFFER } from '#tests/harness/options-scenes.ts';
import { closedGate } from '#tests/harness/options-world.ts';
import { hears, openOptions } from './open-options.ts';

const entry = (title: string | RegExp) => page.getByRole('listitem', { name: title });
const VALLEY = feedView();

describe('a feed', () => {
  it('says when it was asked and will be, and what is wrong with its remedy', async () => {
    await openOptions(busyWorld());
    const valley = entry(VALLEY.title);
    await expect.element(valley.getByText(VALLEY.url)).toBeVisible();
    await expect.element(valley.getByText(/Checked 2 hours ago · next check in 22 hours/)).toBeVisible();
    const coast = entry(/^Coast desk/);
    await expect.element(coast.getByText(/no such file on the feed’s host \(404\)/)).toBeVisible();
    await expect.element(coast.getByText(/It has failed 3 times in a row/)).toBeVisible();
    await expect.element(coast.getByText(/was good until 30 Oct 2026/)).toBeVisible();
  });

  it('shows the fingerprint that was confirmed', async () => {
    await openOptions(busyWorld());
    await entry(VALLEY.title)
      .getByText(/^Fingerprint of its key/)
      .click();
    expect(document.querySelector<HTMLElement>('.fingerprint')?.dataset['fingerprint']).toBe(FINGERPRINT);
  });

  it('is checked, and shows what was found', async () => {
    await openOptions(busyWorld({ news: [] }));
    const valley = entry(VALLEY.title);
    await valley.getByRole('button', { name: /^Check now/ }).click();
    await expect
      .element(valley.getByText(`Nothing new; version 15 of ${RIVER.title} still waits.`))
      .toBeVisible();
  });

  it('is asked as often as the reader chooses, and installs by itself or not', async () => {
    const world = busyWorld();
    await openOptions(world);
    const valley = entry(VALLEY.title);
    await valley.getByRole('combobox').selectOptions('every 4 hours');
    await valley.getByRole('switch', { name: /^Installs by itself/ }).click();
    await expect.element(valley.getByText('What is new waits for you.')).toBeVisible();
    expect(world.library.feeds[0]).toMatchObject({ every: 14_400_000, auto: false });
  });

  it('is left in two steps, with the choice of what becomes of its packs', async () => {
    const world = busyWorld();
    await openOptions(world);
    await entry(VALLEY.title).getByRole('button', { name: 'Unsubscribe …' }).click();
    await expect.element(page.getByRole('button', { name: 'Stay subscribed' })).toHaveFocus();
    await page.getByRole('button', { name: 'Keep the pack' }).click();
    await expect.element(entry(VALLEY.title)).not.toBeInTheDocument();
    expect(world.deeds).toEqual([`unsubscribe ${VALLEY.feed} keep`]);
  });
});

describe('an operation under way', () => {
  it('shows step and bytes, reads out the step, and can be cancelled', async () => {
    const progress = { step: 'fetching', what: RIVER.title, received: 1_200_000, total: 3_400_000 } as const;
    const world = busyWorld({ gate: closedGate(), progress });
    await openOptions(world);
    await page.getByRole('button', { name: 'Update all' }).click();
    await expect.element(page.getByText(`fetching ${RIVER.title} … 1.2 of 3.4\u00A0MB`)).toBeVisible();
    await hears('status', new RegExp(`fetching ${RIVER.title} …`));
    await expect
      .element(page.getByRole('button', { name: 'Update all' }))
      .toHaveAttribute('aria-disabled', 'true');
    await page.getByRole('button', { name: 'Cancel' }).click();
    await expect.element(page.getByRole('button', { name: 'Cancel' })).not.toBeInTheDocument();
    await expect.element(page.getByRole('button', { name: 'Update all' })).toHaveFocus();
    expect(world.deeds).toEqual(['cancel']);
  });
});

describe('adding a feed', () => {
  it('begins at the field where the address leads there', async () => {
    await openOptions(freshWorld({ hash: '#add' }));
    await expect.element(page.getByRole('textbox', { name: 'Address of a feed' })).toHaveFocus();
  });

  it('shows what the feed is and the fingerprint in groups, and subscribes on the reader’s word alone', async () => {
    const world = busyWorld();
    await openOptions(world);
    await page.getByRole('textbox', { name: 'Address of a feed' }).fill(OFFER.url);
    await userEvent.keyboard('{Enter}');
    await expect.element(page.getByRole('heading', { level: 3, name: OFFER.title }).last()).toHaveFocus();
    await expect.element(page.getByText(/^version 4 · 96\u00A0KB/)).toBeVisible();
    await expect.element(page.getByText(/takes the place of Harbour strike 2024, version 3/)).toBeVisible();
    const groups = document.querySelectorAll('.sheet .fingerprint > span');
    expect([...groups].map(({ textContent }) => textContent?.trim())).toEqual(FINGERPRINT.split(' '));
    expect(world.deeds).toEqual([`look at ${OFFER.url}`]);
    await page.getByRole('button', { name: 'The fingerprint matches: subscribe' }).click();
    await hears('status', /^Subscribed to Ossova Valley desk/);
    expect(world.deeds.at(-1)).toBe(`subscribe ${OFFER.url} ${FINGERPRINT}`);
    await expect.element(page.getByRole('heading', { level: 2, name: 'Add' })).toHaveFocus();
  });

  it('lays the groups of a fingerprint out in even rows', async () => {
    const rows = () =>
      Object.values(
        Object.groupBy(
          document.querySelectorAll<HTMLElement>('.sheet .fingerprint > span'),
          (group) => `${group.offsetTop}`,
        ),
      ).map((row) => row?.length);
    await openOptions(busyWorld());
    await page.getByRole('textbox', { name: 'Address of a feed' }).fill(OFFER.url);
    await userEvent.keyboard('{Enter}');
    await expect.element(page.getByRole('button', { name: /^The fingerprint matches/ })).toBeVisible();
    await page.viewport(360, 800);
    expect(rows()).toEqual([4, 4, 4, 4]);
    await page.viewport(1000, 800);
    expect(rows()).toEqual([8, 8]);
    await page.viewport(414, 896);
  });

  it('is put away without a trace', async () => {
    const world = busyWorld();
    await openOptions(world);
    await page.getByRole('textbox', { name: 'Address of a feed' }).fill(OFFER.url);
    await page.getByRole('button', { name: 'Look' }).click();
    await page.getByRole('button', { name: 'Cancel' }).click();
    await expect
      .element(page.getByRole('button', { name: /^The fingerprint matches/ }))
      .not.toBeInTheDocument();
    await expect.element(page.getByRole('heading', { level: 2, name: 'Add' })).toHaveFocus();
    expect(world.deeds).toEqual([`look at ${OFFER.url}`]);
  });

  it('has what went wrong read out', async () => {
    await openOptions(busyWorld({ offer: undefined }));
    await page.getByRole('textbox', { name: 'Address of a feed' }).fill('https://nowhere.example/');
    await page.getByRole('button', { name: 'Look' }).click();
    await hears('alert', /no such file on the feed’s host/);
  });
});
