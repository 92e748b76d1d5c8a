import { describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { OWN, RIVER } from '#tests/harness/library-scenes.ts';
import { busyWorld, freshWorld, HARBOUR } from '#tests/harness/options-scenes.ts';
import { hears, openOptions } from './open-options.ts';

const entry = (title: string) => page.getByRole('listitem', { name: title });
const titles = () =>
  page
    .getByRole('region', { name: 'Packs' })
    .getByRole('heading', { level: 3 })
    .elements()
    .map((heading) => heading.textContent);

describe('the list of packs', () => {
  it('says of each whose it is, of when, how much, and where it comes from', async () => {
    await openOptions(busyWorld());
    const river = entry(RIVER.title);
    for (const words of [
      'Ossova Valley Press Union · version 14 · edited 20 Nov 2026',
      'As told on 19 Nov 2026, 3 days ago',
      '212 names · 340 claims · 187 figures · 21 disputes · 1.2 MB',
      'From the feed Ossova Valley desk, on this device since 20 Nov 2026',
    ]) {
      await expect.element(river.getByText(words)).toBeVisible();
    }
    const old = [...document.querySelectorAll('[data-stale]')].map(({ textContent }) => textContent);
    expect(old).toEqual(['2 years ago']);
    await expect.element(entry(HARBOUR.title).getByText('Came with the extension')).toBeVisible();
    await expect.element(entry(OWN.title).getByText(/From the file ruda-notes.json/)).toBeVisible();
  });

  it('moves a pack by keyboard, and the button keeps the focus', async () => {
    await openOptions(busyWorld());
    const later = page.getByRole('button', { name: `Move ${RIVER.title} later` });
    later.element().focus();
    await userEvent.keyboard('{Enter}');
    await expect.poll(titles).toEqual([HARBOUR.title, RIVER.title, OWN.title]);
    await expect.element(later).toHaveFocus();
    await userEvent.keyboard('{Enter}');
    await expect.poll(titles).toEqual([HARBOUR.title, OWN.title, RIVER.title]);
    await expect.element(later).toHaveFocus();
    await expect.element(later).toHaveAttribute('aria-disabled', 'true');
    await hears('status', new RegExp(`${RIVER.title} is now number 3 of 3.`));
  });

  it('offers no order where there is nothing to put in order', async () => {
    await openOptions(freshWorld());
    await expect.element(entry(HARBOUR.title)).toBeVisible();
    expect(page.getByRole('button', { name: /^Move/ }).elements()).toEqual([]);
  });

  it('says in its summary how names are marked, and lets it be changed', async () => {
    const world = freshWorld();
    await openOptions(world);
    await page.getByText(/^On pages: names are marked/).click();
    await page.getByRole('switch', { name: /^Private/ }).click();
    await expect.element(page.getByText(/^On pages: private, not marked/)).toBeVisible();
    expect(world.settings.packsPrivate).toEqual([HARBOUR.id]);
  });

  it('goes back a version with one click', async () => {
    await openOptions(busyWorld());
    await page.getByRole('button', { name: `Back to version 13 of ${RIVER.title}` }).click();
    await expect.element(entry(RIVER.title).getByText('Version 14 waits: you took it back.')).toBeVisible();
    await expect.element(page.getByRole('heading', { level: 3, name: RIVER.title })).toHaveFocus();
  });

  it('asks in place before it removes, the focus on what changes nothing', async () => {
    const world = busyWorld();
    await openOptions(world);
    const river = entry(RIVER.title);
    await river.getByRole('button', { name: 'Remove …' }).click();
    await expect.element(river.getByRole('group', { name: /^Remove Flood/ })).toBeVisible();
    await expect.element(river.getByRole('button', { name: 'Keep it' })).toHaveFocus();
    await userEvent.keyboard('{Escape}');
    await expect.element(river.getByRole('button', { name: 'Remove …' })).toHaveFocus();
    expect(world.deeds).toEqual([]);
    await river.getByRole('button', { name: 'Remove …' }).click();
    await river.getByRole('button', { name: 'Remove', exact: true }).click();
    await expect.element(river).not.toBeInTheDocument();
    await expect.element(page.getByRole('heading', { name: 'Packs' })).toHaveFocus();
    expect(world.deeds).toEqual([`remove ${RIVER.id}`]);
  });

  it('lets no one remove what came with the extension', async () => {
    await openOptions(freshWorld());
    await expect.element(entry(HARBOUR.title)).toBeVisible();
    expect(page.getByRole('button', { name: /^Remove/ }).elements()).toEqual([]);
  });
});

describe('a version that waits', () => {
  it('says why, and leads to its difference and back to where the reader was', async () => {
    await openOptions(busyWorld());
    await expect
      .element(page.getByText('Version 15 waits for you: it changes 34 % of its facts.'))
      .toBeVisible();
    await page.getByRole('link', { name: 'See the difference' }).click();
    await expect
      .element(page.getByRole('heading', { level: 1, name: `What would change in ${RIVER.title}` }))
      .toHaveFocus();
    await page.getByRole('link', { name: 'Your fact index' }).click();
    await expect.element(page.getByRole('link', { name: 'See the difference' })).toHaveFocus();
  });

  it('says the difference first, then fact by fact what happened, in words', async () => {
    await openOptions(busyWorld({ hash: `#pack=${RIVER.id}&difference=pending` }));
    await expect.element(page.getByText(/^3 claims, 1 source added; 1 figure changed/)).toBeVisible();
    for (const tag of ['figure changed', 'claim added', 'claim withdrawn']) {
      await expect.element(page.getByText(tag, { exact: true }).first()).toBeVisible();
    }
    const fuel = page.getByRole('listitem').filter({ hasText: 'generator fuel' });
    await expect.element(fuel.getByText(/^10 days/)).toBeVisible();
    await expect.element(fuel.getByText(/^7 days/)).toBeVisible();
    await expect.element(page.getByText(/^2 further names with changes are not shown/)).toBeVisible();
  });

  it('stands side by side where there is room, else one under the other', async () => {
    const sides = () => {
      const [before, after] = [...document.querySelectorAll('.sides > div')].map((side) =>
        side.getBoundingClientRect(),
      );
      return (after?.left ?? 0) > (before?.left ?? 0) ? 'beside' : 'below';
    };
    await page.viewport(900, 800);
    await openOptions(busyWorld({ hash: `#pack=${RIVER.id}&difference=pending` }));
    expect(sides()).toBe('beside');
    await page.viewport(360, 800);
    expect(sides()).toBe('below');
    await page.viewport(414, 896);
  });

  it.each([
    ['Install', 'install', /version 15 is installed/],
    ['Not now', 'dismiss', /stays at version 14/],
  ])('is decided right there: %s', async (button, deed, words) => {
    const world = busyWorld({ hash: `#pack=${RIVER.id}&difference=pending` });
    await openOptions(world);
    await page.getByRole('main').getByRole('button', { name: button }).click();
    await hears('status', words);
    await expect.element(page.getByRole('heading', { level: 1, name: 'Your fact index' })).toBeVisible();
    expect(world.deeds).toContain(`${deed} ${RIVER.id}`);
  });

  it('leads back to the title where the way to its difference has gone', async () => {
    await openOptions(busyWorld());
    await page.getByRole('link', { name: 'See the difference' }).click();
    await page.getByRole('main').getByRole('button', { name: 'Install' }).click();
    await expect.element(page.getByRole('heading', { level: 1, name: 'Your fact index' })).toHaveFocus();
  });
});

describe('storage out of order', () => {
  it('is told in one banner with its remedy', async () => {
    const { library } = freshWorld();
    const world = freshWorld({ library: { ...library, trouble: { why: 'storage-damaged' } } });
    await openOptions(world);
    await expect.element(page.getByText(/Pages are annotated all the same/)).toBeVisible();
    await page.getByRole('button', { name: 'Repair' }).click();
    await expect.element(page.getByRole('button', { name: 'Repair' })).not.toBeInTheDocument();
    await hears('status', /The storage is mended/);
  });

  it('offers no repair that would lose what is only out of reach', async () => {
    const { library } = freshWorld();
    await openOptions(freshWorld({ library: { ...library, trouble: { why: 'storage-newer' } } }));
    await expect.element(page.getByText(/Update the extension/)).toBeVisible();
    expect(page.getByRole('button', { name: 'Repair' }).elements()).toEqual([]);
  });
});
